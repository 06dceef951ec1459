import { changeText, notationOf } from '../figures/notation.ts';
import type { FigureChange } from '../outputs/figure-change.ts';
import type { CheckResult } from '../records/claim.ts';
import type { FigureFile, FigureRow } from '../records/figure.ts';
import { releaseName } from '../records/release.ts';
import { checkText } from './check-text.ts';
import { figureMoves } from './figure-changes.ts';
import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import type { ReportedProblem } from './problems.ts';
import { rowText } from './row-text.ts';
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
  /** the figure that the summary opens with */
  readonly headline: FigureFile | null;
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

/** The headline figure as a table: a line a subject, a column a period, and the change between the last two. */
function headlineText({ headline }: RefreshedArticle, paint: Paint): string {
  if (headline === null) return '';
  const periods = [...new Set(headline.rows.map(({ period }) => period))].sort();
  const subjects = [...new Set(headline.rows.map(({ subject }) => subject.title))];
  const lines = subjects.map((title) => {
    const rows = periods.map((period) =>
      headline.rows.find((row) => row.subject.title === title && row.period === period),
    );
    const [before, after] = rows.slice(-2);
    return [
      '',
      title,
      ...rows.map((row) => (row === undefined ? '' : rowText(row))),
      changeOf(before, after),
    ];
  });
  const heading = ['', '', ...periods.map(releaseName), ''];
  const alignments: readonly Alignment[] = [
    'left',
    'left',
    ...periods.map((): Alignment => 'right'),
    'right',
  ];
  return `${paint('bold', headline.title)}\n${textTable([heading, ...lines], alignments)}`;
}

function changeOf(before: FigureRow | undefined, after: FigureRow | undefined): string {
  if (before?.value === undefined || after?.value === undefined) return '';
  return changeText((after.value / before.value - 1) * 100, notationOf('percent'));
}

const MOST_LINES = 6;

/** What moved since the version before, figure by figure; the headline, told already, is left out. */
function movedText({ changes, previous, headline }: RefreshedArticle, paint: Paint): string {
  if (previous === null) return '';
  const moves = figureMoves(changes, headline?.rows);
  if (moves.length === 0) return '';
  const sections = moves.map(({ figure, lines }) => {
    const rows = lines.slice(0, MOST_LINES).map((line) => ['', '', ...line]);
    const more = lines.length - MOST_LINES;
    const cut = more > 0 ? `    … and ${more} more: laborfigures explain ${figure}\n` : '';
    return `  ${paint('dim', figure)}\n${textTable(rows, ['left', 'left', 'left', 'left', 'right'])}${cut}`;
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
