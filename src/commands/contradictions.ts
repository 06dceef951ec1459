import { readHoldings, type SourceContent } from '../ingest/holdings.ts';
import { recordKindOf } from '../ingest/index.ts';
import type { Problem } from '../records/problem.ts';
import type { Source } from '../source/raw.ts';
import type { RawAtHand } from './held-source.ts';
import type { PreparedSource } from './prepare-source.ts';

/**
 * What would keep `raw/` from being read once a file is in it: EXTRACT_DISAGREES and SOURCES_DISAGREE for each cell that a
 * file beside it says otherwise.
 *
 * @param file  as messages name it
 */
export async function contradictionsOf(
  file: string,
  prepared: PreparedSource,
  { sources, held }: RawAtHand,
): Promise<readonly Problem[]> {
  const beside = sources.filter((one) => one.file !== held?.source.file && mayContradict(one, prepared));
  if (beside.length === 0) return [];
  const read = await readHoldings<SourceContent>([...beside, asSource(file, prepared)]);
  return read.ok ? [] : read.problems.filter(({ severity }) => severity === 'error');
}

/** Whether two files can publish the same estimate. */
function mayContradict({ sidecar: held }: Source, { sidecar }: PreparedSource): boolean {
  if (held.dataset !== sidecar.dataset) return false;
  return held.release === sidecar.release || recordKindOf(sidecar)?.traits.isOfOneRelease === false;
}

/** The file as it will be in `raw/`; an extract that is made of it has no name before that. */
function asSource(file: string, { stored, sidecar, content }: PreparedSource): SourceContent {
  const name = stored.slice(stored.lastIndexOf('/') + 1);
  if ('text' in content) return { file: stored, name, sidecar, bytes: Buffer.from(content.text) };
  return { file, name, sidecar, ...content };
}
