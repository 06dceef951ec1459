import type { OewsRow } from 'laborfigures';

/** The three occupations of the article, in its order; ML engineers are coded mostly to the first. */
export const OCCUPATIONS = ['15-1252', '15-2051', '15-1221'] as const;

/** The rows of the article's occupations, occupation by occupation, oldest release first. */
export function occupationRows(rows: readonly OewsRow[]): readonly OewsRow[] {
  return OCCUPATIONS.flatMap((soc) =>
    rows.filter(({ occupation }) => occupation.soc === soc && occupation.level === 'detailed'),
  );
}

/** The oldest and the newest of the rows of each of the article's occupations; one with a single row has no change. */
export function firstAndLast(
  rows: readonly OewsRow[],
): readonly (readonly [first: OewsRow, last: OewsRow])[] {
  return OCCUPATIONS.flatMap((soc) => {
    const series = occupationRows(rows).filter(({ occupation }) => occupation.soc === soc);
    const [first] = series;
    const last = series.at(-1);
    return first === undefined || last === undefined || first === last ? [] : [[first, last] as const];
  });
}

/** Whom a row speaks of. */
export function subjectOf({ occupation }: OewsRow) {
  return { soc: [occupation.soc], role: null, title: occupation.title };
}
