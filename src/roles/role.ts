import type { RoleId } from '../records/measure.ts';

/**
 * A role as job titles and articles name it. A role is not an occupation: statistics are published for occupations,
 * so a role says which of them lie nearest, and why, or that none does.
 */
export interface Role {
  readonly id: RoleId;
  readonly label: string;
  /** as prose writes it: lower case, singular */
  readonly names: readonly string[];
  /** the nearest published occupations, nearest first; empty where none stands for the role */
  readonly nearest: readonly NearestOccupation[];
  /** what the SOC says of the role */
  readonly why: string;
}

export interface NearestOccupation {
  readonly soc: string;
  readonly why: string;
}
