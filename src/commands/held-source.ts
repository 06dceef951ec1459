import path from 'node:path';
import type { Checked, Problem } from '../records/problem.ts';
import { listSources } from '../source/raw.ts';
import { readSidecar, type Sidecar, sidecarPath } from '../source/sidecar.ts';

/** What `raw/` has of a release already. */
export interface HeldSource {
  readonly file: string;
  readonly sidecar: Sidecar;
  /** false for a file that is gone or changed, of which the sidecar is left */
  readonly whole: boolean;
}

/** The source of the same kind and release that is in `raw/` already; a fault of any other source is a problem. */
export async function heldSource(
  root: string,
  stored: string,
  sidecar: Sidecar,
): Promise<Checked<HeldSource | null>> {
  const sources = await listSources(root);
  if (!sources.ok) {
    const errors = sources.problems.filter(({ severity }) => severity === 'error');
    if (!errors.every((problem) => isLossOf(stored, problem))) return sources;
    const left = await readSidecar(sidecarPath(stored), path.join(root, sidecarPath(stored)));
    if (!left.ok) return left;
    return { ok: true, value: { file: stored, sidecar: left.value, whole: false }, warnings: [] };
  }
  const { dataset, family, release, extractOf } = sidecar;
  const same = sources.value.find(
    ({ sidecar: held }) =>
      held.dataset === dataset &&
      held.family === family &&
      held.release === release &&
      (held.extractOf === undefined) === (extractOf === undefined),
  );
  return { ok: true, value: same === undefined ? null : { ...same, whole: true }, warnings: [] };
}

/** Whether all that is wrong is what putting the file there mends. */
function isLossOf(stored: string, { code, place }: Problem): boolean {
  return place.file === stored && (code === 'SHA256_MISMATCH' || code === 'FILE_MISSING');
}
