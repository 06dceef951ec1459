import path from 'node:path';
import { KNOWN_TABLES } from '../ingest/oews/known-tables.ts';
import { isOfficial } from '../ingest/oews/official.ts';
import { expectedReleases, missingReleases } from '../ingest/oews/release-calendar.ts';
import type { Problem, ProblemCode } from '../records/problem.ts';
import type { StatusSeries, StatusSource } from '../report/status.ts';
import type { Source } from '../source/raw.ts';
import { readSidecar, type Sidecar, sidecarPath } from '../source/sidecar.ts';
import { isAbsence } from './named-file.ts';

/** A file of `raw/` as its sidecar describes it, be it sound or not. */
export type DescribedFile = Pick<Source, 'file' | 'name' | 'sidecar'>;

/** The files of `raw/` that have a readable sidecar. */
export interface DescribedFiles {
  readonly sound: readonly DescribedFile[];
  /** not what their sidecars say: there, but of no use */
  readonly damaged: readonly DescribedFile[];
}

/** What is wrong with a file whose sidecar is there. */
const DAMAGES: ReadonlySet<ProblemCode> = new Set(['SHA256_MISMATCH', 'FILE_MISSING', 'FOLDER_MISMATCH']);

/** The files that are not what their sidecars say, as far as these can be read. */
export async function damagedFiles(
  root: string,
  problems: readonly Problem[],
): Promise<readonly DescribedFile[]> {
  const files = problems.filter(({ code }) => DAMAGES.has(code)).map(({ place }) => place.file);
  const described = await Promise.all([...new Set(files)].map((file) => describedFile(root, file)));
  return described.flatMap((one) => one ?? []);
}

async function describedFile(root: string, file: string): Promise<DescribedFile | null> {
  const [name, location] = [sidecarPath(file), sidecarPath(path.join(root, file))];
  const sidecar = await readSidecar(name, location).catch((error: unknown) => {
    if (isAbsence(error)) return null;
    throw error;
  });
  return sidecar?.ok === true ? { file, name: path.basename(file), sidecar: sidecar.value } : null;
}

/**
 * The files at hand by dataset and family, oldest release first.
 *
 * @param today  an ISO date: what is due by then
 */
export function sourceSeries({ sound, damaged }: DescribedFiles, today: string): readonly StatusSeries[] {
  const all = [...sound, ...damaged].sort(bySeriesAndRelease);
  const firsts = all.filter((one) => all.find((other) => inOneSeries(other, one)) === one);
  return firsts.map((first) => {
    const { dataset, family } = first.sidecar;
    const files = all.filter((one) => inOneSeries(one, first));
    const newest = files.findLast((one) => sound.includes(one))?.sidecar.release;
    const releases = files.map(({ sidecar }) => sidecar.release);
    const yearly = dataset === 'oews' && family !== QUERY_EXPORT;
    return {
      dataset,
      family,
      sources: files.map((one) => statusOfSource(one, damaged.includes(one), newest)),
      missing: yearly ? missingReleases(releases) : [],
      expected: yearly ? expectedReleases(releases.at(-1) ?? '', today) : [],
    };
  });
}

/** What somebody asked the publisher's query tool for comes in no rhythm. */
const QUERY_EXPORT = 'query-export';

function statusOfSource(
  { file, sidecar }: DescribedFile,
  damaged: boolean,
  newest: string | undefined,
): StatusSource {
  const { release, publisher, licence, retrieved, revision = 0, bytes, sha256 } = sidecar;
  const superseded = newest !== undefined && release < newest;
  const standing = superseded ? 'superseded' : 'newest';
  return {
    file,
    release,
    kind: kindOf(sidecar),
    state: damaged ? 'damaged' : standing,
    supersededBy: superseded ? newest : null,
    publisher,
    licence,
    retrieved,
    revision,
    bytes,
    sha256,
  };
}

/** What is known of a file without reading it: its sidecar says what it was found to be when it came in. */
function kindOf(sidecar: Sidecar): StatusSource['kind'] {
  const { sample, extractOf, copyOf, part } = sidecar;
  if (sample === true) return 'sample';
  if (extractOf !== undefined) return 'extract';
  if (copyOf !== undefined) return 'copy';
  if (isOfficial(sidecar)) return 'official';
  if (part === true) return 'part';
  return isKnownTable(sidecar) ? 'differing' : 'unproved';
}

/** Whether the publisher's own table is known, so that a file with other bytes would have been found a copy of it. */
function isKnownTable({ dataset, release, family }: Sidecar): boolean {
  const known = KNOWN_TABLES.filter(
    (one) => one.industryGroup === CROSS_INDUSTRY && one.officialSha256 !== null,
  );
  return dataset === 'oews' && known.some((one) => one.release === release && one.family === family);
}

/** Of tables by industry a release has several, which a sidecar does not tell apart. */
const CROSS_INDUSTRY = 'cross-industry';

function bySeriesAndRelease(a: DescribedFile, b: DescribedFile): number {
  const [first = '', second = ''] = [a, b].map(({ sidecar, file }) =>
    [seriesName(sidecar), sidecar.release, file].join('\n'),
  );
  return first < second ? -1 : 1;
}

function inOneSeries(a: DescribedFile, b: DescribedFile): boolean {
  return seriesName(a.sidecar) === seriesName(b.sidecar);
}

/** The tables of one kind, of which a dataset has one a release. */
export function seriesName({ dataset, family }: Pick<Sidecar, 'dataset' | 'family'>): string {
  return `${dataset} ${family}`;
}
