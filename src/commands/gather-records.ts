import path from 'node:path';
import { isNational } from '../records/oews-row.ts';
import { type Checked, checked, type Problem, problemAt, withoutCellNotes } from '../records/problem.ts';
import { type ExaminedFile, examine, NO_RECORDS } from '../ingest/examine.ts';
import { mergeRecords } from '../ingest/merge-records.ts';
import type { DatasetRecords } from '../ingest/records.ts';
import type { Context } from './command.ts';
import { factsFiles } from './facts-files.ts';
import { noSource, type RawRecords, readRaw } from './read-raw.ts';

/**
 * The records that a text can be checked against: those of `raw/` with their revisions, and of every file named or in a folder named.
 *
 * What is recognised but holds no estimates is passed over with a note, what is not recognised with one note a folder; a
 * recognised but damaged file is an error. Of two files of one release the one in `raw/` speaks.
 *
 * @returns NO_SOURCE_AT_ALL where nothing was found anywhere
 */
export async function gatherRecords(
  context: Context,
  facts: readonly string[],
): Promise<Checked<Omit<RawRecords, 'sources'>>> {
  const raw = await readRaw(context);
  const nothingHeld = !raw.ok && raw.problems.some(({ code }) => code === 'NO_SOURCE_AT_ALL');
  if (!raw.ok && (!nothingHeld || facts.length === 0)) return raw;
  const problems: Problem[] = raw.ok ? [...raw.warnings] : [];
  const { revisions, ...held } = raw.ok ? raw.value : { ...NO_RECORDS, revisions: [] };
  let records: DatasetRecords = held;
  for (const named of facts) records = await readNamed(context, named, records, problems);
  if (records.oews.length === 0 && problems.every(({ severity }) => severity !== 'error')) {
    const where = ['raw/', ...facts].join(', ');
    problems.push(noSource('.', where));
  }
  return checked({ ...records, revisions }, problems);
}

/** Read a file or a folder named, adding to the records and problems there are. */
async function readNamed(
  { root, progress }: Context,
  named: string,
  held: DatasetRecords,
  problems: Problem[],
): Promise<DatasetRecords> {
  const { tables, others } = await factsFiles(root, named);
  const unknown: string[] = [];
  let records = held;
  for (const file of tables) {
    progress(`reading ${file}`);
    for (const examined of await examine(file, path.resolve(root, file), isNational)) {
      if (examined.kind === 'unknown' && file !== named) unknown.push(file);
      else problems.push(...worthTelling(examined));
      records = mergeRecords(records, examined.records);
    }
  }
  problems.push(...passedOver(named, [...unknown, ...others]));
  return records;
}

/** Doubts about cells that no text is checked against, as those of a metropolitan area, are for `inspect`. */
function worthTelling({ kind, records, problems }: ExaminedFile): readonly Problem[] {
  const { oews, projections, cpi } = records;
  const holdsRecords = oews.length + projections.length + cpi.length > 0;
  if (kind === 'damaged' || holdsRecords) return withoutCellNotes(problems);
  return problems.filter(({ severity, place }) => severity === 'error' || place.kind === 'file');
}

const MOST_NAMED = 8;

/** FILES_UNKNOWN, a note, where a folder holds files that nobody here knows. */
function passedOver(folder: string, files: readonly string[]): readonly Problem[] {
  if (files.length === 0) return [];
  const more = Math.max(0, files.length - MOST_NAMED);
  const args = { files: files.slice(0, MOST_NAMED).join(', '), more };
  return [problemAt({ kind: 'file', file: folder }, 'FILES_UNKNOWN', args, 'note')];
}
