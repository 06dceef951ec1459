import { problemAt } from '../../records/problem.ts';
import type { TableFile } from '../../source/table.ts';
import type { Examined } from '../examined.ts';
import { oewsIdentity } from './describe.ts';
import { fieldSheetOf, readFieldSheet } from './field-sheet.ts';
import { releaseEvidence } from './release-evidence.ts';

/**
 * Examine the workbook that describes the fields of a release: it lay in the archives until May 2018.
 *
 * @returns null for any other file
 */
export async function examineFieldDescriptions(table: TableFile): Promise<Examined | null> {
  const { file } = table;
  const sheet = fieldSheetOf(table);
  if (sheet === undefined || table.sheets.filter(({ hidden }) => !hidden).length > 1) return null;
  const read = await readFieldSheet(table, sheet);
  if (!read.ok) return { kind: 'damaged', file, identity: null, problems: read.problems };
  const { title, rows } = read.value;
  const telling = { sheet: sheet.name, fieldsTitle: title, preamble: [], totals: [], years: [] };
  const identity = oewsIdentity({
    family: 'field-descriptions',
    release: releaseEvidence(telling)[0]?.release ?? null,
    classification: null,
    sheet: sheet.name,
    columns: ['Field', 'Field Description'],
    rows,
  });
  const place = { kind: 'file', file } as const;
  const unread = problemAt(place, 'FAMILY_UNREAD', { found: 'field-descriptions' }, 'note');
  return { kind: 'unread', file, identity, problems: [unread] };
}
