import { releaseName } from '../../records/release.ts';

/**
 * A figure row's period in words.
 *
 * @example
 * periodText('2025-05') // => 'May 2025'
 * periodText('2021-05/2025-05') // => 'May 2021 to May 2025'
 */
export function periodText(period: string): string {
  return period.split('/').map(releaseName).join(' to ');
}
