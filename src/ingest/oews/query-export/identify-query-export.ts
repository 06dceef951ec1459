import type { Occupation } from '../../../records/occupation.ts';
import type { Area, Industry } from '../../../records/oews-row.ts';
import type { Checked } from '../../../records/problem.ts';
import type { TableFile } from '../../../source/table.ts';
import { classificationOf } from '../classification.ts';
import type { TopCode } from '../legend.ts';
import { releaseFacts } from '../releases.ts';
import type { SubjectKind } from './preamble.ts';
import { type ExportSheet, readExportSheet } from './sheet.ts';
import { tellingCodes } from './telling-codes.ts';
import { type SharedSubject, sharedSubject, subjectOfRows, unsaidSubject } from './shared-subject.ts';

/** What an export of the OEWS query system is, from its content. */
export interface QueryExportIdentity {
  readonly family: 'query-export';
  /** null where the lines above the header were cut off, as are the area, industry and occupation */
  readonly release: string | null;
  readonly classification: string | null;
  readonly sheet: string | null;
  /** the headings, as published */
  readonly columns: readonly string[];
  /** data rows under the header */
  readonly rows: number;
  /** what the rows are: occupations of one area or industry, or areas or industries of one occupation */
  readonly what: SubjectKind;
  /** "Multiple occupations for one geographical area" */
  readonly title: string | null;
  /** of all rows; null where each row has its own */
  readonly area: Area | null;
  readonly industry: Industry | null;
  readonly occupation: Occupation | null;
  /** the wages that its notes say "-" can stand for: no cell tells whether it does */
  readonly topCode: TopCode | null;
  /** the day it was made, "2024-03-21" */
  readonly extracted: string | null;
}

/**
 * Say what an export of the OEWS query system ("OES_Report.xlsx") is.
 *
 * @returns null inside `value` for a file that is no such export; PREAMBLE_MISSING, a warning, where it does not say
 *          what its numbers are of: it can be looked at, and not be read into records
 */
export async function identifyQueryExport(table: TableFile): Promise<Checked<QueryExportIdentity | null>> {
  const read = await readExportSheet(table);
  if (!read.ok || read.value === null) return read as Checked<null>;
  const sheet = read.value;
  const shared = sharedSubject(sheet);
  if (!shared.ok) return { ok: false, problems: [...read.warnings, ...shared.problems] };
  const unsaid = unsaidSubject(sheet, shared.value, 'warning');
  return { ok: true, value: identityOf(sheet, shared.value), warnings: [...read.warnings, ...unsaid] };
}

function identityOf(sheet: ExportSheet, shared: SharedSubject): QueryExportIdentity {
  const { preamble, header, data, notes } = sheet;
  const told = classificationOf({ signs: tellingCodes(sheet, shared) });
  return {
    family: 'query-export',
    classification: told ?? releaseFacts(shared.release)?.classification ?? null,
    sheet: sheet.sheet,
    columns: header.headings,
    rows: data.length,
    what: subjectOfRows(sheet),
    title: preamble.title?.text ?? null,
    ...shared,
    ...notes,
  };
}
