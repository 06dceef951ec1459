import { KNOWN_TABLES } from './known-tables.ts';
import { releaseOfYear } from './releases.ts';

/** One thing in a file that says of which release it is. */
export interface ReleaseEvidence {
  readonly release: string;
  /** where it stands and what it says, in words */
  readonly says: string;
}

/** What of a file can say of which release it is. */
export interface Telling {
  /** the name of the data sheet */
  readonly sheet: string | null;
  /** cell A1 of the sheet "Field Descriptions" */
  readonly fieldsTitle: string | null;
  /** the texts above the header */
  readonly preamble: readonly string[];
  /** TOT_EMP of the rows of all occupations: that of a known table is its fingerprint */
  readonly totals: readonly number[];
  /** what the column of the year holds, where there is one */
  readonly years: readonly string[];
}

const TITLE = /\b(?<month>May|November) (?<year>\d{4}) OEW?S Estimates\b/;
const PREAMBLE_TITLE = /^(?<year>\d{4}) National OES Estimates$/;
const SHEET_NAMES = [/_M(\d{4})_dl$/i, /^oes_national_(\d{4})$/i, /^All May (\d{4}) data$/i];

/** Everything in a table that says of which release it is; the file's own name is no evidence. */
export function releaseEvidence({
  sheet,
  fieldsTitle,
  preamble,
  totals,
  years,
}: Telling): readonly ReleaseEvidence[] {
  return [
    byTitle(fieldsTitle ?? ''),
    bySheet(sheet ?? ''),
    ...preamble.map(byPreamble),
    ...years.map(byYear),
    byTotal(totals),
  ].filter((evidence) => evidence !== null);
}

function byTitle(title: string): ReleaseEvidence | null {
  const { month, year } = TITLE.exec(title)?.groups ?? {};
  if (year === undefined) return null;
  const release = month === 'May' ? releaseOfYear(Number(year)) : `${year}-11`;
  return { release, says: `“${title}” in Field Descriptions > A1` };
}

function bySheet(sheet: string): ReleaseEvidence | null {
  const year = SHEET_NAMES.map((pattern) => pattern.exec(sheet)?.[1]).find((found) => found !== undefined);
  if (year === undefined) return null;
  return { release: releaseOfYear(Number(year)), says: `the sheet's name “${sheet}”` };
}

function byPreamble(text: string): ReleaseEvidence | null {
  const year = PREAMBLE_TITLE.exec(text)?.groups?.year;
  if (year === undefined) return null;
  return { release: releaseOfYear(Number(year)), says: `“${text}” above the table` };
}

function byYear(year: string): ReleaseEvidence | null {
  if (!/^\d{4}$/.test(year)) return null;
  return { release: releaseOfYear(Number(year)), says: `${year} in the column of the year` };
}

function byTotal(totals: readonly number[]): ReleaseEvidence | null {
  const known = KNOWN_TABLES.find(
    ({ totalEmployment }) => totalEmployment !== null && totals.includes(totalEmployment),
  );
  if (known === undefined) return null;
  return { release: known.release, says: `total employment ${known.totalEmployment} (00-0000)` };
}
