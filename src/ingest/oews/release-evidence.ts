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
}

const TITLE = /\b(?<month>May|November) (?<year>\d{4}) OEW?S Estimates\b/;
const PREAMBLE_TITLE = /^(?<year>\d{4}) National OES Estimates$/;
const SHEET_NAME = /_M(?<year>\d{4})_dl$|^oes_national_(?<oes>\d{4})$|^All May (?<all>\d{4}) data$/i;

/** Everything in a table that says of which release it is; the file's own name is no evidence. */
export function releaseEvidence({
  sheet,
  fieldsTitle,
  preamble,
  totals,
}: Telling): readonly ReleaseEvidence[] {
  const evidence: ReleaseEvidence[] = [];
  const title = TITLE.exec(fieldsTitle ?? '')?.groups;
  if (title?.year !== undefined) {
    const release = title.month === 'May' ? releaseOfYear(Number(title.year)) : `${title.year}-11`;
    evidence.push({ release, says: `“${fieldsTitle}” in Field Descriptions > A1` });
  }
  const { year, oes, all } = SHEET_NAME.exec(sheet ?? '')?.groups ?? {};
  const sheetYear = year ?? oes ?? all;
  if (sheetYear !== undefined) {
    evidence.push({ release: releaseOfYear(Number(sheetYear)), says: `the sheet's name “${sheet}”` });
  }
  for (const text of preamble) {
    const preambleYear = PREAMBLE_TITLE.exec(text)?.groups?.year;
    if (preambleYear !== undefined) {
      evidence.push({ release: releaseOfYear(Number(preambleYear)), says: `“${text}” above the table` });
    }
  }
  const known = KNOWN_TABLES.find(
    ({ totalEmployment }) => totalEmployment !== null && totals.includes(totalEmployment),
  );
  if (known !== undefined) {
    evidence.push({ release: known.release, says: `total employment ${known.totalEmployment} (00-0000)` });
  }
  return evidence;
}
