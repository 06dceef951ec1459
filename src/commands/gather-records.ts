import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { OewsRow } from '../records/oews-row.ts';
import { type Checked, checked, type Problem } from '../records/problem.ts';
import { type Context, UsageError } from './command.ts';
import { examine } from '../ingest/examine.ts';
import { noSource, readRaw } from './read-raw.ts';

/**
 * The records that a text can be checked against: those of `raw/`, and of every file in the folders named.
 *
 * A file that is not recognised, or not read yet, is passed over with a note; a recognised but damaged one is an error. Of two files of
 * one release the one in `raw/` speaks.
 *
 * @returns NO_SOURCE_AT_ALL where nothing was found anywhere
 */
export async function gatherRecords(
  context: Context,
  factsFolders: readonly string[],
): Promise<Checked<{ readonly oews: readonly OewsRow[] }>> {
  const raw = await readRaw(context);
  const nothingHeld = !raw.ok && raw.problems.some(({ code }) => code === 'NO_SOURCE_AT_ALL');
  if (!raw.ok && (!nothingHeld || factsFolders.length === 0)) return raw;
  const problems: Problem[] = raw.ok ? [...raw.warnings] : [];
  const oews: OewsRow[] = raw.ok ? [...raw.value.oews] : [];
  for (const folder of factsFolders) {
    for (const file of await filesUnder(context.root, folder)) {
      context.progress(`reading ${file}`);
      const examined = await examine(file, path.resolve(context.root, file));
      problems.push(...examined.problems);
      if (examined.kind === 'read') oews.push(...unheld(oews, examined.rows));
    }
  }
  if (oews.length === 0 && problems.every(({ severity }) => severity !== 'error')) {
    const where = ['raw/', ...factsFolders].join(', ');
    problems.push(noSource('.', where));
  }
  oews.sort((a, b) => (a.release < b.release ? -1 : Number(a.release > b.release)));
  return checked({ oews }, problems);
}

/** The rows that the records do not have yet: an extract in `raw/` holds some occupations of a release only. */
function unheld(held: readonly OewsRow[], rows: readonly OewsRow[]): readonly OewsRow[] {
  const known = new Set(held.map(keyOf));
  return rows.filter((row) => !known.has(keyOf(row)));
}

function keyOf({ release, occupation: { soc, level } }: OewsRow): string {
  return `${release} ${soc} ${level}`;
}

async function filesUnder(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.resolve(root, folder), { withFileTypes: true, recursive: true }).catch(
    (cause: unknown): Dirent[] => {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
      throw new UsageError(`--facts ${folder}: there is no such folder`, { cause });
    },
  );
  return entries
    .filter((entry) => entry.isFile() && !/^[.~]|\.source\.json$/.test(entry.name))
    .map((entry) =>
      path.join(folder, path.relative(path.resolve(root, folder), entry.parentPath), entry.name),
    )
    .sort();
}
