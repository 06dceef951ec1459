import { printable } from '../records/printable.ts';
import { releaseName } from '../records/release.ts';
import { counted } from './counted.ts';
import type { Paint, Style } from './paint.ts';
import { problemText } from './problem-text.ts';
import type { ReportedProblem } from './problems.ts';
import { textTable } from './table.ts';

/** What is at hand, what of it is superseded, and what is missing. */
export interface StatusDocument {
  readonly schemaVersion: 1;
  /** the files of `raw/` that have a readable sidecar, by dataset and family */
  readonly series: readonly StatusSeries[];
  readonly articles: readonly StatusArticle[];
  /** damaged sources and outputs, files without a sidecar */
  readonly problems: readonly ReportedProblem[];
}

/** The releases at hand of one family of tables. */
export interface StatusSeries {
  readonly dataset: string;
  readonly family: string;
  /** oldest release first */
  readonly sources: readonly StatusSource[];
  /** releases between the first and the last at hand */
  readonly missing: readonly string[];
  /** releases after the last at hand, up to the first that is not due yet; none where no rhythm is known */
  readonly expected: readonly {
    readonly release: string;
    readonly spring: number;
    readonly due: boolean;
  }[];
}

export interface StatusSource {
  readonly file: string;
  readonly release: string;
  /**
   * official: the publisher's own bytes; copy: its cells, each in its place; differing: neither, though the publisher's
   * table is known; unproved: no table of the publisher's is known to compare; part: rows that somebody kept
   */
  readonly kind: 'official' | 'copy' | 'differing' | 'unproved' | 'extract' | 'part' | 'sample';
  /** a damaged file, of which the problems speak, is never read */
  readonly state: 'newest' | 'superseded' | 'damaged';
  readonly supersededBy: string | null;
  readonly publisher: string;
  readonly licence: string;
  readonly retrieved: string;
  /** how often the publisher revised the file since it came in */
  readonly revision: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface StatusArticle {
  readonly article: string;
  /** damaged: the latest version is not as it was written, of which the problems speak */
  readonly state: 'written' | 'unwritten' | 'damaged';
  /** the latest; null unless it is written */
  readonly version: string | null;
  readonly restsOn: readonly { readonly dataset: string; readonly release: string; readonly name: string }[];
  /** what a refresh would read instead */
  readonly news: readonly StatusNews[];
}

/** A published file at hand that the latest version of an article does not rest on. */
export interface StatusNews {
  readonly kind: 'later' | 'revised';
  readonly dataset: string;
  readonly release: string;
  readonly name: string;
}

/** The sources by series, then the articles that rest on them, then everything wrong. */
export function statusText({ series, articles, problems }: StatusDocument, paint: Paint): string {
  const sections = [
    ...series.map((one) => seriesText(one, paint)),
    series.length === 0 ? EMPTY : '',
    articlesText(articles, paint),
    problems.length === 0 ? '' : `${paint('bold', 'problems')}\n${problemText(problems, paint)}`,
  ];
  return sections.filter((section) => section !== '').join('\n');
}

const EMPTY = 'raw/ holds no source yet; take a published file in first: laborfigures add FILE\n';

const STATES: Readonly<Record<StatusSource['state'], Style>> = {
  newest: 'green',
  superseded: 'dim',
  damaged: 'red',
};

const KINDS: Readonly<Record<StatusSource['kind'], string>> = {
  official: 'official',
  copy: 'copy',
  differing: 'not the publisher’s',
  unproved: 'unproved',
  extract: 'extract',
  part: 'part',
  sample: 'sample',
};

function seriesText({ dataset, family, sources, missing, expected }: StatusSeries, paint: Paint): string {
  const rows = sources.map((source) => [
    '',
    releaseName(source.release),
    KINDS[source.kind],
    `${source.state}${source.revision === 0 ? '' : `, revision ${source.revision}`}`,
    source.retrieved,
    source.file,
  ]);
  const table = textTable(
    [['', 'release', 'kind', 'state', 'retrieved', 'file'], ...rows],
    ['left', 'left', 'left', 'left', 'left', 'left'],
  );
  const due = expected.filter((one) => one.due).map(({ release }) => release);
  const next = expected.filter((one) => !one.due);
  const lines = [
    ...licenceLines(sources),
    ...(missing.length === 0 ? [] : [paint('yellow', `missing: ${named(missing)}`)]),
    ...(due.length === 0 ? [] : [paint('yellow', `due: ${named(due)}; laborfigures add FILE`)]),
    ...next.map(
      ({ release, spring }) => `next: ${releaseName(release)}, usually published in spring ${spring}`,
    ),
  ];
  const title = `${dataset}, ${family}: ${releasesText(sources)}`;
  return `${paint('bold', title)}\n${painted(table, sources, paint)}${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** "7 releases, May 2019 to May 2025". */
function releasesText(sources: readonly StatusSource[]): string {
  const releases = [...new Set(sources.map(({ release }) => release))];
  const ends = [...new Set([releases.at(0), releases.at(-1)])];
  return `${counted(releases.length, 'release')}, ${ends.map((release) => releaseName(release ?? '')).join(' to ')}`;
}

/** The table with the line of each source in the colour of its state. */
function painted(table: string, sources: readonly StatusSource[], paint: Paint): string {
  const [header = '', ...lines] = table.trimEnd().split('\n');
  const coloured = sources.map(({ state }, index) => paint(STATES[state], lines[index] ?? ''));
  return [paint('dim', header), ...coloured, ''].join('\n');
}

/** One licence a line, with its releases where there are several. */
function licenceLines(sources: readonly StatusSource[]): readonly string[] {
  const licences = [...new Set(sources.map(({ publisher, licence }) => `${publisher}, ${licence}`))];
  if (licences.length === 1) return licences.map((licence) => `licence: ${printable(licence)}`);
  return licences.map((licence) => {
    const releases = sources
      .filter((one) => `${one.publisher}, ${one.licence}` === licence)
      .map(({ release }) => release);
    return `licence of ${named([...new Set(releases)])}: ${printable(licence)}`;
  });
}

function articlesText(articles: readonly StatusArticle[], paint: Paint): string {
  if (articles.length === 0) return '';
  return `${paint('bold', 'articles')}\n${articles.map((article) => articleText(article, paint)).join('')}`;
}

function articleText(status: StatusArticle, paint: Paint): string {
  const { article, version } = status;
  switch (status.state) {
    case 'written':
      return `  ${article} ${version}\n    rests on ${restsOnText(status)}\n    ${newsText(status, paint)}\n`;
    case 'unwritten':
      return `  ${article}\n    ${paint('yellow', `nothing written yet; laborfigures refresh ${article}`)}\n`;
    case 'damaged':
      return `  ${article}\n    ${paint('red', 'its latest version is not as it was written')}\n`;
  }
}

/** "oews May 2024, May 2025; projections 2024-34". */
function restsOnText({ restsOn }: StatusArticle): string {
  const datasets = [...new Set(restsOn.map(({ dataset }) => dataset))];
  const sources = datasets.map((dataset) => {
    const releases = restsOn.filter((one) => one.dataset === dataset).map(({ release }) => release);
    return `${dataset} ${named([...new Set(releases)])}`;
  });
  return sources.join('; ');
}

function newsText({ article, news }: StatusArticle, paint: Paint): string {
  if (news.length === 0) return paint('green', 'nothing newer is at hand');
  const files = news.map(({ kind, dataset, release }) => `${dataset} ${releaseName(release)} (${kind})`);
  return paint('yellow', `at hand: ${files.join(', ')}; laborfigures refresh ${article}`);
}

function named(releases: readonly string[]): string {
  return releases.map(releaseName).join(', ');
}
