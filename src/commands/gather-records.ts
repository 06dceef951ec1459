import path from 'node:path';
import { isNational, type OewsRow } from '../records/oews-row.ts';
import { type Checked, checked, type Problem, problemAt, withoutCellNotes } from '../records/problem.ts';
import { type ExaminedFile, examine } from '../ingest/examine.ts';
import type { Context } from './command.ts';
import { factsFiles } from './facts-files.ts';
import { noSource, type RawRecords, readRaw } from './read-raw.ts';

/**
 * The records that a text can be checked against: those of `raw/` with their revisions, and of every file named or in a folder named.
 *
 * What is recognised but not read yet is passed over with a note, what is not recognised with one note a folder; a
 * recognised but damaged file is an error. Of two files of one release the one in `raw/` speaks.
 *
 * @returns NO_SOURCE_AT_ALL where nothing was found anywhere
 */
export async function gatherRecords(
  context: Context,
  facts: readonly string[],
): Promise<Checked<Pick<RawRecords, 'oews' | 'revisions'>>> {
  const raw = await readRaw(context);
  const nothingHeld = !raw.ok && raw.problems.some(({ code }) => code === 'NO_SOURCE_AT_ALL');
  if (!raw.ok && (!nothingHeld || facts.length === 0)) return raw;
  const problems: Problem[] = raw.ok ? [...raw.warnings] : [];
  const oews: OewsRow[] = raw.ok ? [...raw.value.oews] : [];
  for (const named of facts) await readNamed(context, named, oews, problems);
  if (oews.length === 0 && problems.every(({ severity }) => severity !== 'error')) {
    const where = ['raw/', ...facts].join(', ');
    problems.push(noSource('.', where));
  }
  oews.sort((a, b) => (a.release < b.release ? -1 : Number(a.release > b.release)));
  return checked({ oews, revisions: raw.ok ? raw.value.revisions : [] }, problems);
}

/** Read a file or a folder named, adding to the rows and problems there are. */
async function readNamed(
  { root, progress }: Context,
  named: string,
  oews: OewsRow[],
  problems: Problem[],
): Promise<void> {
  const { tables, others } = await factsFiles(root, named);
  const unknown: string[] = [];
  for (const file of tables) {
    progress(`reading ${file}`);
    for (const examined of await examine(file, path.resolve(root, file), isNational)) {
      if (examined.kind === 'unknown' && file !== named) unknown.push(file);
      else problems.push(...worthTelling(examined));
      oews.push(...unheld(oews, examined.rows));
    }
  }
  problems.push(...passedOver(named, [...unknown, ...others]));
}

/** Doubts about cells that no text is checked against, as those of a metropolitan area, are for `inspect`. */
function worthTelling({ kind, rows, problems }: ExaminedFile): readonly Problem[] {
  if (kind === 'damaged' || rows.length > 0) return withoutCellNotes(problems);
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

/** The rows that the records do not have yet: an extract in `raw/` holds some occupations of a release only. */
function unheld(held: readonly OewsRow[], rows: readonly OewsRow[]): readonly OewsRow[] {
  const known = new Set(held.map(keyOf));
  return rows.filter((row) => !known.has(keyOf(row)));
}

function keyOf({ release, occupation: { soc, level } }: OewsRow): string {
  return `${release} ${soc} ${level}`;
}
