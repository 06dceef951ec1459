import path from 'node:path';
import { compareTables, isUnchanged, type ReleaseTable } from '../ingest/compare-tables.ts';
import { recordKindOf } from '../ingest/index.ts';
import { isOfficial } from '../ingest/oews/official.ts';
import type { Checked } from '../records/problem.ts';
import type { RevisedFile, Revision, RevisionChanges } from '../records/revision.ts';
import type { ReplacedBy } from '../report/add.ts';
import { openTable } from '../source/open-table.ts';
import type { Source } from '../source/raw.ts';
import { type Sidecar, sourceFacts, type SourceStatement, stoodFor } from '../source/sidecar.ts';
import type { HeldSource } from './held-source.ts';
import type { PreparedSource } from './prepare-source.ts';

/** What it is for one file of a release to take the place of another. */
export type Succession =
  /** the publisher says something else now, as far as can be known */
  | { readonly kind: 'revise'; readonly revision: Revision }
  /** the publisher said the same all along */
  | { readonly kind: 'replace'; readonly by: ReplacedBy };

/** What it would be for a table to take the place of the one in `raw/`; all their cells are compared for it. */
export async function successionOf(
  { source, state }: HeldSource,
  { sidecar, stored, table }: PreparedSource,
): Promise<Checked<Succession>> {
  const name = path.basename(stored);
  const isSameFile = sourceFacts(source.sidecar, source.name).sha256 === sourceFacts(sidecar, name).sha256;
  if (isSameFile) return succession({ kind: 'replace', by: replacedBy(sidecar) });
  const reason = whyNotCompared(state, sidecar);
  if (reason !== null) {
    const before = revisedFile(source.sidecar, source.name, stoodFor(source.sidecar)?.sheet ?? null);
    return succession(revised(before, null, { kind: 'notCompared', reason }));
  }
  const earlier = await readHeld(source);
  if (!earlier.ok) return earlier;
  const later = await readWhole(table);
  if (!later.ok) return later;
  const changes = compareTables(earlier.value, later.value);
  if (isUnchanged(changes)) return succession({ kind: 'replace', by: replacedBy(sidecar) });
  const before = revisedFile(source.sidecar, source.name, sheetOf(earlier.value));
  return succession(revised(before, sheetOf(later.value), changes));

  function revised(before: RevisedFile, sheet: string | null, changes: RevisionChanges): Succession {
    const { dataset, family, release } = sidecar;
    const revision: Revision = {
      schemaVersion: 1,
      dataset,
      family,
      release,
      revision: (source.sidecar.revision ?? 0) + 1,
      before,
      after: revisedFile(sidecar, name, sheet),
      changes,
    };
    return { kind: 'revise', revision };
  }
}

/** @returns null for files whose cells are compared */
function whyNotCompared(state: HeldSource['state'], { dataset }: Sidecar): string | null {
  if (state === 'damaged') return 'the earlier file was no longer as its sidecar says when this one came in';
  return dataset === 'oews' ? null : `cells are compared in tables of OEWS, not of ${dataset}`;
}

function succession(value: Succession): Checked<Succession> {
  return { ok: true, value, warnings: [] };
}

function replacedBy(sidecar: Sidecar): ReplacedBy {
  if (sidecar.extractOf !== undefined) return 'otherRows';
  return isOfficial(sidecar) ? 'publishersOwn' : 'copy';
}

async function readHeld({ file, path: location, name, sidecar }: Source): Promise<Checked<ReleaseTable>> {
  const table = await openTable(file, location);
  return table.ok ? readWhole({ table: table.value, name, statement: sidecar }) : table;
}

/** Every row of a table, of whatever area and industry. */
async function readWhole({
  table,
  name,
  statement,
}: PreparedSource['table']): Promise<Checked<ReleaseTable>> {
  const kind = recordKindOf(statement);
  if (kind?.dataset !== 'oews') throw new TypeError(`succession requires a table of OEWS, got ${table.file}`);
  const rows = await kind.read(table, statement, name, () => true);
  if (!rows.ok) return rows;
  return { ok: true, value: { rows: rows.value, isWhole: isWhole(statement) }, warnings: [] };
}

/** Whether a row that a table lacks is not published; an extract and a part of a table were picked. */
function isWhole({ extractOf, part, family }: SourceStatement): boolean {
  return extractOf === undefined && part !== true && family !== 'query-export';
}

function revisedFile(sidecar: Sidecar, storedName: string, sheet: string | null): RevisedFile {
  const { name, sha256 } = sourceFacts(sidecar, storedName);
  return { sha256: sidecar.sha256, retrieved: sidecar.retrieved, official: { name, sheet, sha256 } };
}

/** The official sheet that the rows stand in. */
function sheetOf({ rows }: ReleaseTable): string | null {
  return rows[0]?.employment.from[0]?.table.sheet ?? null;
}
