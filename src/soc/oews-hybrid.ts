import { codedLines } from './coded-lines.ts';
import { OEWS_HYBRID_2019 } from './hybrid-2019.ts';
import { linksOf } from './links.ts';

/** A row of the official map of the codes of May 2019: such a code, and what it counts in terms of the others. */
export interface HybridRow {
  readonly code: string;
  /** the OEWS code of May 2018 */
  readonly code2018: string;
  readonly soc2010: string;
  readonly soc2018: string;
  /** whether its publisher calls the code a hybrid of the two classifications */
  readonly isHybrid: boolean;
}

export const HYBRID_ROWS: readonly HybridRow[] = codedLines(OEWS_HYBRID_2019).map(
  ([code = '', code2018 = '', soc2010 = '', soc2018 = '', note]) => {
    return { code, code2018, soc2010, soc2018, isHybrid: note !== undefined };
  },
);

/** What the codes of May 2018 count: some of them several occupations of SOC 2010, and two a part of one. */
const COUNTED_IN_2018 = linksOf(HYBRID_ROWS.map(({ code2018, soc2010 }) => [code2018, soc2010]));

/** The narrower of a row's two codes of before May 2019: 13-1021 of 13-1020, 25-3098 of 25-3099. */
export function unit2010({ code2018, soc2010 }: HybridRow): string {
  return COUNTED_IN_2018.from.get(code2018)?.length === 1 ? code2018 : soc2010;
}

const HYBRID_CODES: ReadonlySet<string> = new Set(
  HYBRID_ROWS.filter(({ isHybrid }) => isHybrid).map(({ code }) => code),
);

/** Whether the publisher calls a code of May 2019 a hybrid, which the panels of both classifications fill. */
export function isHybridCode(code: string): boolean {
  return HYBRID_CODES.has(code);
}
