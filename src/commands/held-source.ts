import path from 'node:path';
import { tableName } from '../ingest/holdings.ts';
import type { Checked, Problem } from '../records/problem.ts';
import { type Source, surveySources } from '../source/raw.ts';
import { readSidecar, type Sidecar, sidecarPath } from '../source/sidecar.ts';

/** What `raw/` has of a release already. */
export interface HeldSource {
  readonly source: Source;
  /** `damaged` for a file that is gone or changed, of which the sidecar is left; `unfinished` for one whose sidecar waits */
  readonly state: 'whole' | 'damaged' | 'unfinished';
}

/** What `raw/` has, seen by a file that is to come in. */
export interface RawAtHand {
  readonly sources: readonly Source[];
  /** the same table of the same release; null where there is none */
  readonly held: HeldSource | null;
}

/**
 * What is in `raw/` already; a fault of any source but the one that the file takes the place of is a problem.
 *
 * @param stored  where the file is to be put
 */
export async function rawAtHand(root: string, stored: string, sidecar: Sidecar): Promise<Checked<RawAtHand>> {
  const { sources, problems } = await surveySources(root);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    if (!errors.every((problem) => isLossOf(stored, problem))) return { ok: false, problems };
    const location = path.join(root, stored);
    const left = await readSidecar(sidecarPath(stored), sidecarPath(location));
    if (!left.ok) return left;
    const source = { file: stored, path: location, name: path.basename(stored), sidecar: left.value };
    return { ok: true, value: { sources, held: { source, state: 'damaged' } }, warnings: [] };
  }
  const table = { name: path.basename(stored), sidecar };
  const source = sources.find((one) => isSameTable(one, table));
  if (source === undefined) return { ok: true, value: { sources, held: null }, warnings: [] };
  const isUnfinished = problems.some(
    ({ code, place }) => code === 'SOURCE_UNFINISHED' && place.file === source.file,
  );
  const held: HeldSource = { source, state: isUnfinished ? 'unfinished' : 'whole' };
  return { ok: true, value: { sources, held }, warnings: [] };
}

type NamedTable = Pick<Source, 'name' | 'sidecar'>;

function isSameTable(one: NamedTable, other: NamedTable): boolean {
  const { dataset, family, release, extractOf } = other.sidecar;
  const held = one.sidecar;
  if (held.dataset !== dataset || held.family !== family || held.release !== release) return false;
  if (tableName(one) !== tableName(other)) return false;
  return (held.extractOf === undefined) === (extractOf === undefined);
}

/** Whether all that is wrong is what putting the file there mends. */
function isLossOf(stored: string, { code, place }: Problem): boolean {
  return place.file === stored && (code === 'SHA256_MISMATCH' || code === 'FILE_MISSING');
}
