import { KNOWN_RELEASES } from './known-releases.ts';
import type { OewsSurvey } from './survey.ts';

/** One thing in a file that says of which release it is. */
export interface ReleaseEvidence {
  readonly release: string;
  /** where it stands and what it says, in words */
  readonly says: string;
}

const TITLE = /\bMay (\d{4}) OEW?S Estimates\b/;
const SHEET_NAME = /_M(\d{4})_dl$/i;

/**
 * Everything in a table that says of which release it is; the file's own name is no evidence.
 *
 * @param sheet        the name of the data sheet
 * @param fieldsTitle  cell A1 of the sheet "Field Descriptions"
 * @param survey       the cells: the total employment of a known release is its fingerprint
 */
export function releaseEvidence(
  sheet: string | null,
  fieldsTitle: string | null,
  { totals }: OewsSurvey,
): readonly ReleaseEvidence[] {
  const evidence: ReleaseEvidence[] = [];
  const titleYear = TITLE.exec(fieldsTitle ?? '')?.[1];
  if (titleYear !== undefined) {
    evidence.push({ release: `${titleYear}-05`, says: `“${fieldsTitle}” in Field Descriptions > A1` });
  }
  const sheetYear = SHEET_NAME.exec(sheet ?? '')?.[1];
  if (sheetYear !== undefined) {
    evidence.push({ release: `${sheetYear}-05`, says: `the sheet's name “${sheet}”` });
  }
  const known = KNOWN_RELEASES.find(({ totalEmployment }) => totals.includes(totalEmployment));
  if (known !== undefined) {
    evidence.push({ release: known.release, says: `total employment ${known.totalEmployment} (00-0000)` });
  }
  return evidence;
}
