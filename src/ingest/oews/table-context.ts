import type { TableOrigin } from '../../records/origin.ts';
import type { SourceFacts } from '../../records/source.ts';
import type { OewsHeader } from './header.ts';
import type { TopCode } from './legend.ts';

/** What every row of one table shares. */
export interface OewsTableContext {
  /** the file as messages name it */
  readonly file: string;
  readonly sheet: string | null;
  readonly header: OewsHeader;
  /** where its cells stand officially */
  readonly origin: TableOrigin;
  readonly facts: SourceFacts;
  /** the wages printed as "#"; null where the release prints none */
  readonly topCode: TopCode | null;
}
