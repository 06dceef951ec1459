/** Occupations that OEWS publishes together, under codes that no SOC has, since May 2019. */
export const OEWS_CODES: ReadonlySet<string> = new Set([
  '21-1018',
  '25-2052',
  '25-9045',
  '51-2028',
  '53-1047',
]);
