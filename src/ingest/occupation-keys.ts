import { parseSocCode } from '../soc/code.ts';
import { isWithin } from '../soc/within.ts';
import type { ExtractKind } from './table-kind.ts';

/** What an extract of a table of occupations is made by. */
export const OCCUPATION_KEYS: Pick<ExtractKind, 'keys' | 'isKey'> = {
  keys: 'SOC codes, as 15-0000',
  isKey: (key) => parseSocCode(key)?.soc === key,
};

/** Whether an occupation is one of some codes, or lies under one. */
export function keepsAny(codes: readonly string[]): (soc: string) => boolean {
  return (soc) => codes.some((code) => isWithin(soc, code));
}
