/**
 * The rounds of the BLS Employment Projections and the days they were released: what tells that "through 2032" is not
 * the newest word. Data, extended by one line a year.
 *
 * The days stand at the head of the news releases: USDL-21-1615, USDL-22-1805, USDL-23-1941, USDL-24-1776 and
 * USDL-25-1324 for 2020-30 to 2024-34. That of 2019-29 is as the workforce agencies announced it, that of 2025-35 as
 * several publications of 2026 report it.
 *
 * @see https://www.bls.gov/bls/news-release/ecopro.htm
 */
const PROJECTION_RELEASES: readonly { readonly period: string; readonly released: string }[] = [
  { period: '2019-29', released: '2020-09-01' },
  { period: '2020-30', released: '2021-09-08' },
  { period: '2021-31', released: '2022-09-08' },
  { period: '2022-32', released: '2023-09-06' },
  { period: '2023-33', released: '2024-08-29' },
  { period: '2024-34', released: '2025-08-28' },
  { period: '2025-35', released: '2026-08-27' },
];

/** The rounds newer than the one that ends with the year `through`; none for a year that no round known then ends with. */
export function newerProjections(through: string, today: string | null): readonly string[] {
  const known = PROJECTION_RELEASES.filter(({ released }) => today === null || released <= today);
  const named = known.findIndex(({ period }) => period.endsWith(`-${through.slice(2)}`));
  return named < 0 ? [] : known.slice(named + 1).map(({ period }) => period);
}
