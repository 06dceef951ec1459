import type { Span } from '../document/span.ts';

/** A number as it is written, before anything is known of what it counts. */
export interface WrittenNumber extends Span {
  /** as a reader sees it, with its currency sign, scale and percent: "$113k", "1.7 million", "35 percent" */
  readonly quote: string;
  /** in single dollars, percent or persons: 113000 for "$113k"; negative after a minus sign */
  readonly value: number;
  /** the step of the last digit written; of trailing zeros at most three count as rounded away */
  readonly step: number;
  /** what "k" or "million" multiplied the digits by; 1 without such a word */
  readonly scale: number;
  readonly unit: WrittenUnit;
  /** "an hour", "a month", "a year" right behind a dollar amount */
  readonly per: 'hour' | 'month' | 'year' | null;
  readonly qualifier: Qualifier;
  /** its place in a range: "30–40 %" is a low and a high end */
  readonly range: 'low' | 'high' | null;
  /** what the number is when its form alone shows that it is no claim */
  readonly form: NumberForm;
}

export type WrittenUnit = 'usd' | 'other_currency' | 'percent' | 'percentage_points' | 'ratio' | 'none';

/** "about $130,000", "more than 200,000", "$239,200 or more" */
export type Qualifier = 'exact' | 'about' | 'nearly' | 'moreThan' | 'atLeast' | 'lessThan' | 'atMost';

export type NumberForm =
  | 'amount'
  | 'year'
  | 'date'
  | 'time'
  | 'duration'
  | 'ordinal'
  | 'listNumber'
  | 'socCode'
  | 'version'
  | 'partOfName'
  | 'percentileName'
  | 'confidenceLevel'
  | 'address';
