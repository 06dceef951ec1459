import { readFile } from 'node:fs/promises';
import { canonicalJson } from '../outputs/canonical-json.ts';
import { type Checked, type Problem, problemAt } from '../records/problem.ts';
import { historyPaths, keptSidecarPath, revisionPath } from '../source/history.ts';
import type { Source } from '../source/raw.ts';
import { type Sidecar, sidecarPath } from '../source/sidecar.ts';
import { orderedSidecarText } from '../source/sidecar-schema.ts';
import type { KeptText } from '../source/store.ts';
import type { RawAtHand } from './held-source.ts';
import type { PreparedSource } from './prepare-source.ts';
import { type Succession, successionOf } from './succession.ts';

/** What is to be done with a file that was found sound. */
export type StoringPlan =
  /** nothing: its bytes are here */
  | { readonly kind: 'keep'; readonly stored: string; readonly held: Source }
  | { readonly kind: 'add' | 'restore'; readonly stored: string; readonly sidecar: Sidecar }
  | (Succession & {
      readonly stored: string;
      readonly sidecar: Sidecar;
      /** what is kept of the files that it comes after */
      readonly history: readonly KeptText[];
      readonly held: Source;
    });

/**
 * Decide what becomes of a file beside what `raw/` has of its release.
 *
 * The publisher's own file takes the place of a copy of it unasked, any other file only with `accept`.
 *
 * @param file    as messages name it
 * @param accept  whether a file of the release may be replaced
 * @returns RELEASE_REPEATED where it may not
 */
export async function planStoring(
  file: string,
  prepared: PreparedSource,
  { held }: RawAtHand,
  accept: boolean,
): Promise<Checked<StoringPlan>> {
  const { stored, sidecar } = prepared;
  if (held === null) return planned({ kind: 'add', stored, sidecar });
  const { source, state } = held;
  if (source.sidecar.sha256 === sidecar.sha256) {
    if (state === 'whole') return planned({ kind: 'keep', stored: source.file, held: source });
    return planned({ kind: 'restore', stored: source.file, sidecar: source.sidecar });
  }
  const found = await successionOf(held, prepared);
  if (!found.ok) return found;
  const succession = found.value;
  const isUnasked = succession.kind === 'replace' && succession.by === 'publishersOwn';
  if (!accept && !isUnasked) return { ok: false, problems: [repeated(file, sidecar, source)] };
  const history = await historyAfter(source, stored, succession);
  const successor = successorOf(source.sidecar, sidecar, succession);
  return planned({ ...succession, stored, sidecar: successor, history, held: source });
}

function planned(value: StoringPlan): Checked<StoringPlan> {
  return { ok: true, value, warnings: [] };
}

function repeated(file: string, { release }: Sidecar, held: Source): Problem {
  return problemAt({ kind: 'file', file }, 'RELEASE_REPEATED', { release, other: held.file });
}

/** A revision counts one more; whatever else takes a file's place takes over that file's past. */
function successorOf(held: Sidecar, sidecar: Sidecar, { kind }: Succession): Sidecar {
  const past = held.revision ?? 0;
  const replaces = held.replaces !== undefined && past > 0 ? held.replaces : held.sha256;
  if (kind === 'replace') return { ...sidecar, ...(past > 0 && { revision: past }), replaces };
  return { ...sidecar, revision: past + 1, replaces: held.sha256 };
}

/** What lies beside the successor: the history of the held file, under the successor's name, and the newest link. */
async function historyAfter(
  { file, path: location, sidecar }: Source,
  stored: string,
  succession: Succession,
): Promise<readonly KeptText[]> {
  const past = sidecar.revision ?? 0;
  const [from, to] = [historyPaths(location, past), historyPaths(stored, past)];
  const kept =
    file === stored
      ? []
      : await Promise.all(
          to.map(async (name, index) => ({ file: name, text: await readFile(from[index] ?? '', 'utf8') })),
        );
  if (succession.kind === 'replace') return kept;
  const { revision } = succession;
  return [
    ...kept,
    { file: keptSidecarPath(stored, past), text: await sidecarText(location, sidecar) },
    { file: revisionPath(stored, revision.revision), text: canonicalJson(revision) },
  ];
}

/** A sidecar as it was written, but for one that still waits for its name. */
async function sidecarText(location: string, sidecar: Sidecar): Promise<string> {
  const written = await readFile(sidecarPath(location), 'utf8');
  return written.includes(sidecar.sha256) ? written : orderedSidecarText(sidecar);
}
