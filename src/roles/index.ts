import { aiEngineer } from './ai-engineer.ts';
import { dataScientist } from './data-scientist.ts';
import { mlEngineer } from './ml-engineer.ts';
import { researchScientist } from './research-scientist.ts';
import type { Role } from './role.ts';
import { softwareDeveloper } from './software-developer.ts';

export type { NearestOccupation, Role } from './role.ts';

/** The roles an article can speak of. */
export const ROLES: readonly Role[] = [
  mlEngineer,
  dataScientist,
  aiEngineer,
  softwareDeveloper,
  researchScientist,
];
