import { FLAG_WORDS } from '../figures/flag-words.ts';
import type { FigureChange } from '../outputs/figure-change.ts';
import type { CheckResult } from '../records/claim.ts';
import type { FigureFile, FigureRow } from '../records/figure.ts';
import { periodName, releaseName } from '../records/release.ts';
import { checkText } from './check-text.ts';
import { figureMoves } from './figure-changes.ts';
import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import type { ReportedProblem } from './problems.ts';
import { intervalText, rowText } from './row-text.ts';
import { type Alignment, textTable } from './table.ts';

export interface RefreshDocument {
  readonly schemaVersion: 1;
  readonly articles: readonly RefreshedArticle[];
  readonly problems: readonly ReportedProblem[];
}

/** What a refresh did for one article, and what its figures say now. */
export interface RefreshedArticle extends RefreshedFigures {
  readonly article: string;
  readonly title: string;
  /** the figures that the summary opens with */
  readonly headline: readonly FigureFile[];
  /** rows that say what no source at hand does */
  readonly notAvailable: readonly FigureRow[];
  readonly check: CheckResult;
}

/** What became of an article's versions. */
export interface RefreshedFigures {
  readonly state: 'unchanged' | 'written' | 'wouldWrite';
  readonly version: string;
  readonly previous: string | null;
  readonly cause: string;
  /** since the version before; every figure is added in the first one */
  readonly changes: readonly FigureChange[];
  /** what drew the charts of the version; null where it has no pictures */
  readonly drawnBy: string | null;
}

/** A summary of a refresh: the headline, what moved and why, what is superseded, what is missing. */
export function refreshText({ articles, problems }: RefreshDocument, paint: Paint): string {
  return `${problemText(problems, paint)}${articles.map((article) => articleText(article, paint)).join('\n')}`;
}

function articleText(article: RefreshedArticle, paint: Paint): string {
  const sections = [
    `${paint('bold', article.title)} (${article.article})\n${stateText(article, paint)}\n`,
    headlineText(article, paint),
    movedText(article, paint),
    notAvailableText(article, paint),
    `${paint('bold', 'The article')}\n${checkText(article.check, paint)}`,
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function stateText({ state, version, cause, drawnBy }: RefreshedArticle, paint: Paint): string {
  const charts = drawnBy === null ? '; no pictures: install vega and vega-lite to have them drawn' : '';
  switch (state) {
    case 'unchanged':
      return paint('green', `Nothing has changed: version ${version} stands, nothing was written.`);
    case 'written':
      return paint('green', `Version ${version} was written: ${cause}${charts}.`);
    case 'wouldWrite':
      return paint('yellow', `Version ${version} would be written: ${cause}. Nothing was.`);
  }
}

/** What a reader wants first: levels as a table, changes with what has to be known beside them. */
function headlineText({ headline }: RefreshedArticle, paint: Paint): string {
  return headline
    .filter(({ rows }) => rows.length > 0)
    .map(
      (figure) =>
        `${paint('bold', figure.title)}\n${figure.unit === 'percent' ? changesTable(figure) : levelsTable(figure)}`,
    )
    .join('\n');
}

/** A line a subject, a column a period. */
function levelsTable({ rows }: FigureFile): string {
  const periods = [...new Set(rows.map(({ period }) => period))].sort();
  const subjects = [...new Set(rows.map(({ subject }) => subject.title))];
  const lines = subjects.map((title) => {
    const cells = periods.map((period) =>
      rows.find((row) => row.subject.title === title && row.period === period),
    );
    return ['', title, ...cells.map((row) => (row === undefined ? '' : rowText(row)))];
  });
  const alignments: readonly Alignment[] = ['left', 'left', ...periods.map((): Alignment => 'right')];
  return textTable([['', '', ...periods.map(releaseName)], ...lines], alignments);
}

/** A line a row: its interval and its flags stand beside the change. */
function changesTable({ rows }: FigureFile): string {
  const lines = rows.map((row) => {
    const interval = intervalText(row);
    const flags = row.flags.map((flag) => FLAG_WORDS[flag]);
    const beside = [...(interval === '' ? [] : [`90 %: ${interval}`]), ...flags].join('; ');
    return ['', row.label, periodName(row.period), rowText(row), beside];
  });
  return textTable(lines, ['left', 'left', 'left', 'right', 'left']);
}

/** Lines a figure, the one that says how many more there are included; what is no news takes few. */
const MOST_LINES = { unchanged: 3, written: 7, wouldWrite: 7 } as const;

/** What moved since the version before, figure by figure; the headline, told already, is left out. */
function movedText({ state, changes, previous, headline }: RefreshedArticle, paint: Paint): string {
  if (previous === null) return '';
  const moves = figureMoves(
    changes,
    headline.flatMap(({ rows }) => rows),
  );
  if (moves.length === 0) return '';
  const sections = moves.map(({ figure, lines }) => {
    const most = MOST_LINES[state];
    const shown = lines.length <= most ? lines : lines.slice(0, most - 1);
    const rows = shown.map((line) => ['', '', ...line]);
    const more = lines.length - shown.length;
    const cut = more > 0 ? `    … and ${more} more: laborfigures explain ${figure}\n` : '';
    return `  ${paint('dim', figure)}\n${textTable(rows, ['left', 'left', 'left', 'left'])}${cut}`;
  });
  return `${paint('bold', `Since version ${previous}`)}\n${sections.join('')}`;
}

function notAvailableText({ notAvailable }: RefreshedArticle, paint: Paint): string {
  if (notAvailable.length === 0) return '';
  const reasons = [...new Set(notAvailable.map(({ reason = '' }) => reason))];
  const lines = reasons.map((reason) => {
    const labels = notAvailable.filter((row) => row.reason === reason).map(({ label }) => label);
    return `  ${labels.join(', ')}: ${reason}\n`;
  });
  return `${paint('bold', 'Not available')}\n${lines.join('')}`;
}
