import type { Measure, Unit } from '../../records/measure.ts';
import type { WrittenNumber } from '../numbers/number.ts';
import type { Attribution } from './attribution.ts';
import type { PeriodReading } from './period-reading.ts';
import type { Restriction } from './restriction.ts';
import type { SubjectReading } from './read-subject.ts';
import type { Sentence } from './sentence.ts';
import type { NamedSubject } from './subjects.ts';

/** What one number of the article claims, as far as the text says. */
export interface Claim {
  readonly sentence: Sentence;
  readonly number: WrittenNumber;
  readonly statement: Statement;
  readonly subject: SubjectReading;
  readonly period: PeriodReading;
  readonly attribution: Attribution;
  /** a place other than the United States, a part of the occupation, an industry or an employer */
  readonly restriction: Restriction | null;
}

/** The kind of thing claimed. */
export type Statement =
  /** a wage; `statistic` is null where the text names none ("earn $133,080") */
  | {
      readonly kind: 'wage';
      readonly statistic: Measure | null;
      readonly unit: Unit;
      /** "the lowest 10 percent earned less than": the words of a bound, an exact number */
      readonly byShare: boolean;
    }
  /** `scale` is 1000 where a caption says that thousands are counted */
  | { readonly kind: 'count'; readonly measure: Measure; readonly scale: number }
  /** a change between two times; `direction` is -1 after "fell" */
  | ({ readonly kind: 'change'; readonly measure: Measure } & Difference)
  /** a difference between the subject and another one; "the gap between the two" does not say who is ahead */
  | ({
      readonly kind: 'gap';
      readonly against: NamedSubject | null;
      readonly isOrdered: boolean;
    } & Difference)
  /** a number of an occupation that no source here measures: total pay, shares of tasks, bonuses */
  | { readonly kind: 'other'; readonly unit: Unit | null };

/** A statement, or why the number is none of the check's business. */
export type StatementReading = Statement | { readonly kind: 'notAClaim'; readonly reason: NotAClaim };

interface Difference {
  readonly unit: Unit;
  readonly direction: 1 | -1;
  /** the statistic of the wages compared, where the sentence names one */
  readonly statistic: Measure | null;
  /** "6.8 percent a year" */
  readonly perYear: boolean;
}

/** What the check makes of a number at first sight. */
export type NumberReading =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'notAClaim'; readonly reason: NotAClaim }
  /** "through 2032": a projection named by its last year, without a number of its own */
  | { readonly kind: 'projectionSpan'; readonly to: string; readonly start: number; readonly end: number };

export type NotAClaim =
  Exclude<WrittenNumber['form'], 'amount'> | 'code' | 'count' | 'price' | 'share' | 'ignored';
