import { parseSocCode } from './code.ts';

/**
 * Whether an occupation is a group's own code or lies anywhere under it.
 *
 * @example
 * isWithin('15-1252', '15-1200') // => true
 */
export function isWithin(soc: string, group: string): boolean {
  return soc === group || (parseSocCode(soc)?.parents.includes(group) ?? false);
}
