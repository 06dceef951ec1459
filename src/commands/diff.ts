import path from 'node:path';
import { articleFolder } from '../outputs/article-folder.ts';
import { withCauses } from '../outputs/change-cause.ts';
import { compareFigures } from '../outputs/compare-figures.ts';
import { compareSources } from '../outputs/compare-sources.ts';
import { outputPath } from '../outputs/output-path.ts';
import type { Version } from '../outputs/plan-version.ts';
import { readIndex } from '../outputs/read-index.ts';
import { readVersion } from '../outputs/read-version.ts';
import { versionCause } from '../outputs/version-cause.ts';
import type { IndexEntry } from '../outputs/version-index.ts';
import { type Checked, type Problem, problemAt } from '../records/problem.ts';
import { type DiffDocument, reportChanges } from '../report/diff.ts';
import { reportProblems } from '../report/problems.ts';
import { type CommandResult, type Context, UsageError } from './command.ts';
import { EXIT } from './exit.ts';
import { knownArticles } from './known-articles.ts';

/** The versions named on the command line; without `to` the latest is meant, without `from` the one before it. */
export interface DiffedVersions {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * What moved between two versions of an article's figures, each change with one cause; both versions are proved first.
 * The first version has none before it: everything in it is new.
 *
 * @throws {UsageError} for an article or a version that is not there, and for versions in the wrong order
 */
export async function diff(
  { root }: Context,
  article: string,
  named: DiffedVersions,
): Promise<CommandResult<DiffDocument>> {
  await knownArticles(root, article);
  const folder = articleFolder(path.join(root, 'output'), article);
  const index = await readIndex(folder);
  if (!index.ok) return refused(article, index.problems);
  const latest = index.value.at(-1);
  if (latest === undefined) {
    const place = { kind: 'file', file: outputPath(folder, 'index.json') } as const;
    return refused(article, [problemAt(place, 'OUTPUT_MISSING', {})]);
  }
  const [from, to] = entriesOf(article, index.value, latest, named);
  const before = from === null ? null : await readVersion(folder, from);
  const after = await readVersion(folder, to);
  if (before?.ok === false || !after.ok) return refused(article, [before, after].flatMap(problemsOf));
  return { exit: EXIT.ok, document: documentOf(article, before?.value ?? null, after.value) };
}

/** @returns null as `from` where `to` is the first version and no other one is named */
function entriesOf(
  article: string,
  versions: readonly IndexEntry[],
  latest: IndexEntry,
  named: DiffedVersions,
): readonly [from: IndexEntry | null, to: IndexEntry] {
  const entryOf = (wanted: string): IndexEntry => {
    const entry = versions.find(({ version }) => version === wanted);
    if (entry !== undefined) return entry;
    const there = versions.map(({ version }) => version).join(', ');
    throw new UsageError(`${article} has no version “${wanted}”; there is ${there}`);
  };
  const to = named.to === undefined ? latest : entryOf(named.to);
  const before = versions[versions.indexOf(to) - 1] ?? null;
  const from = named.from === undefined ? before : entryOf(named.from);
  if (from === null || versions.indexOf(from) <= versions.indexOf(to)) return [from, to];
  throw new UsageError(`version ${from.version} is later than ${to.version}: name the earlier one first`);
}

function problemsOf(outcome: Checked<Version> | null): readonly Problem[] {
  return outcome === null || outcome.ok ? [] : outcome.problems;
}

function refused(article: string, problems: readonly Problem[]): CommandResult<DiffDocument> {
  return {
    exit: EXIT.data,
    document: { schemaVersion: 1, article, kind: 'refused', problems: reportProblems(problems) },
  };
}

function documentOf(article: string, before: Version | null, after: Version): DiffDocument {
  const changes = compareFigures(before?.figures ?? [], after.figures);
  const then = before?.manifest.sources ?? null;
  const now = after.manifest.sources;
  const sources = compareSources(then ?? [], now);
  return {
    schemaVersion: 1,
    article,
    kind: 'compared',
    from: before?.manifest.version ?? null,
    to: after.manifest.version,
    cause: changes.length === 0 ? null : versionCause(changes, then, now),
    sources,
    changes: reportChanges(withCauses(changes, sources)),
  };
}
