import path from 'node:path';
import { articleFolder } from '../outputs/article-folder.ts';
import { compareSources } from '../outputs/compare-sources.ts';
import { type Manifest, manifestSources } from '../outputs/manifest.ts';
import { readLatest } from '../outputs/read-version.ts';
import type { Problem } from '../records/problem.ts';
import type { StatusArticle, StatusNews } from '../report/status.ts';
import { sourceFacts } from '../source/sidecar.ts';
import { missingSources } from './missing-sources.ts';
import { type DescribedFile, type DescribedFiles, seriesName } from './source-series.ts';

/**
 * The latest version of an article; what is wrong with it is added to the problems.
 *
 * @param sound    the sources that are what their sidecars say
 * @param damaged  those that are not: there, but of no use
 */
export async function articleStatus(
  root: string,
  article: string,
  { sound, damaged }: DescribedFiles,
  problems: Problem[],
): Promise<StatusArticle> {
  const folder = articleFolder(path.join(root, 'output'), article);
  const latest = await readLatest(folder);
  const nothing = { article, version: null, restsOn: [], news: [] };
  if (!latest.ok) {
    problems.push(...latest.problems);
    return { ...nothing, state: 'damaged' };
  }
  if (latest.value === null) return { ...nothing, state: 'unwritten' };
  const { manifest } = latest.value;
  problems.push(...missingSources(folder, [manifest], [...sound, ...damaged]));
  const { version, sources } = manifest;
  return { article, state: 'written', version, restsOn: sources, news: newsFor(manifest, sound) };
}

/** What a refresh would read instead: later releases of the series it rests on, and revisions. */
function newsFor({ sources }: Manifest, held: readonly DescribedFile[]): readonly StatusNews[] {
  const facts = held.map(({ sidecar, name }) => sourceFacts(sidecar, name));
  const read = new Set(sources.flatMap(({ name, sha256 }) => [name, sha256]));
  const series = new Set(
    facts.filter(({ name, sha256 }) => read.has(name) || read.has(sha256)).map(seriesName),
  );
  const ofSeries = facts.filter((one) => series.has(seriesName(one)));
  return compareSources(sources, manifestSources(ofSeries)).flatMap(
    ({ kind, dataset, release, name }): readonly StatusNews[] => {
      if (kind === 'revised') return [{ kind, dataset, release, name }];
      const isLater = sources.every((one) => one.dataset !== dataset || one.release < release);
      return kind === 'added' && isLater ? [{ kind: 'later', dataset, release, name }] : [];
    },
  );
}
