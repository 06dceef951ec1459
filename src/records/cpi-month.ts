import type { PublishedQuantity } from './quantity.ts';
import type { SourceFacts } from './source.ts';

/**
 * The Consumer Price Index for All Urban Consumers of one month: all items, U.S. city average, not seasonally adjusted,
 * 1982-84 = 100.
 */
export interface CpiMonth {
  readonly source: SourceFacts;
  /** "2024-05" */
  readonly month: string;
  /** withheld as `notReleased` for a month that the series has a line but no index for */
  readonly index: PublishedQuantity;
}
