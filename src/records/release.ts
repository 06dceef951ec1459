/** In the order of the year. */
export const MONTH_NAMES: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A release as prose names it.
 *
 * @param release  "2025-05", or "1997" where the release has no month
 *
 * @example
 * releaseName('2025-05') // => 'May 2025'
 */
export function releaseName(release: string): string {
  const [year, month] = release.split('-');
  const name = MONTH_NAMES[Number(month) - 1];
  return name === undefined || month?.length !== 2 ? release : `${name} ${year}`;
}

/**
 * A period in words: a release, or the two that a change lies between.
 *
 * @example
 * periodName('2025-05') // => 'May 2025'
 * periodName('2021-05/2025-05') // => 'May 2021 to May 2025'
 */
export function periodName(period: string): string {
  return period.split('/').map(releaseName).join(' to ');
}
