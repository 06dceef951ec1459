import { CELLS, INFLATE, type Reader } from './readers.ts';
import { type Found, isInstalled, type Outcome, runReader } from './run-reader.ts';

/** What one reader did with one workbook. */
export type Result =
  | { readonly kind: 'timed'; readonly reader: Reader; readonly time: Time }
  /** its times do not count */
  | { readonly kind: 'refused'; readonly reader: Reader; readonly reason: string };

/** The best time of several, and the highest peak; null where the system does not say. */
export interface Time {
  readonly milliseconds: number;
  readonly peakMegabytes: number | null;
}

export interface Comparison {
  readonly workbook: string;
  readonly rounds: number;
  /** where packages of npm are that this one does not depend on */
  readonly peers: string;
  readonly tell: (line: string) => void;
}

/** Time every reader that finds what ours finds: each as a process of its own, in turn, round after round. */
export async function compareReaders(
  readers: readonly Reader[],
  comparison: Comparison,
): Promise<readonly Result[]> {
  const refusals = await refusedReaders(readers, comparison);
  const times = new Map<Reader, Time>();
  for (let round = 1; round <= comparison.rounds; round++) {
    for (const reader of readers) {
      if (refusals.has(reader)) continue;
      comparison.tell(`round ${round} of ${comparison.rounds}: ${reader.name}`);
      const outcome = await runReader(reader, 'time', comparison.workbook, comparison.peers);
      if (outcome.kind === 'failed') refusals.set(reader, outcome.reason);
      else times.set(reader, better(times.get(reader), outcome));
    }
  }
  return readers.map((reader) => {
    const reason = refusals.get(reader);
    if (reason !== undefined) return { kind: 'refused', reader, reason };
    return { kind: 'timed', reader, time: times.get(reader)! };
  });
}

function better(before: Time | undefined, { milliseconds, found }: Extract<Outcome, { kind: 'read' }>): Time {
  const peaks = [before?.peakMegabytes, found.peakMegabytes].filter((peak) => typeof peak === 'number');
  return {
    milliseconds: Math.min(before?.milliseconds ?? Infinity, milliseconds),
    peakMegabytes: peaks.length === 0 ? null : Math.max(...peaks),
  };
}

/** The readers whose times do not count, with the reason; ours comes first, for the others to be held against. */
async function refusedReaders(
  readers: readonly Reader[],
  { workbook, peers, tell }: Comparison,
): Promise<Map<Reader, string>> {
  const refusals = new Map<Reader, string>();
  let ours: Found | null = null;
  for (const reader of readers) {
    tell(`checking ${reader.name}`);
    if (!(await isInstalled(reader, peers))) {
      refusals.set(reader, `not installed: ${reader.install}`);
      continue;
    }
    const outcome = await runReader(reader, 'check', workbook, peers);
    if (outcome.kind === 'read' && reader.name === CELLS) ours = outcome.found;
    const reason = outcome.kind === 'failed' ? outcome.reason : differenceOf(reader, outcome.found, ours);
    if (reason !== null) refusals.set(reader, reason);
  }
  return refusals;
}

/** What a reader found otherwise than ours; null where they agree. */
function differenceOf(reader: Reader, found: Found, ours: Found | null): string | null {
  if (reader.name === INFLATE) return null;
  if (ours?.columns === undefined) return `${CELLS} has nothing to hold it against`;
  if (found.rows !== ours.rows) return `${found.rows} rows, not ${ours.rows}`;
  const columns = Object.entries(found.columns ?? {});
  const others = columns.filter(([heading, sum]) => (ours.columns?.[heading] ?? 0) !== sum);
  if (columns.length === 0) return 'it found no columns';
  return others.length === 0 ? null : `other values in ${others.map(([heading]) => heading).join(', ')}`;
}
