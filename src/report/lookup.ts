import { FLAG_WORDS } from '../figures/flag-words.ts';
import { periodName, releaseName } from '../records/release.ts';
import type { FigureRow } from '../records/figure.ts';
import type { Measure, Unit } from '../records/measure.ts';
import type { OccupationCandidate, OccupationLevel } from '../records/occupation.ts';
import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import { hasError, type ReportedProblem } from './problems.ts';
import { intervalText, rowText } from './row-text.ts';
import { type Alignment, textTable } from './table.ts';

export interface LookupDocument {
  readonly schemaVersion: 1;
  readonly query: string;
  /** best first; none where no title has the words */
  readonly candidates: readonly OccupationCandidate[];
  /** of the one occupation that the query names; none where it names several */
  readonly rows: readonly LookupRow[];
  /** the role that the query names, which is no occupation */
  readonly role: LookedUpRole | null;
  readonly problems: readonly ReportedProblem[];
}

export interface LookedUpRole {
  readonly label: string;
  readonly why: string;
  /** nearest first; none where no occupation stands for the role */
  readonly nearest: readonly { readonly soc: string; readonly why: string }[];
}

/** A published estimate, or its growth since the release before, as a row of a figure. */
export interface LookupRow extends FigureRow {
  readonly level: OccupationLevel;
  /** for growth: whether it can be measured at all, and what was bridged or recoded; null for a published estimate */
  readonly comparable: {
    readonly verdict: 'comparable' | 'bridged' | 'notComparable';
    readonly reason: string | null;
  } | null;
}

const COLUMNS: readonly (readonly [heading: string, measure: Measure, unit: Unit])[] = [
  ['employment', 'employment', 'persons'],
  ['mean', 'mean_annual_wage', 'usd_per_year'],
  ['p10', 'p10', 'usd_per_year'],
  ['p25', 'p25', 'usd_per_year'],
  ['median', 'median_annual_wage', 'usd_per_year'],
  ['p75', 'p75', 'usd_per_year'],
  ['p90', 'p90', 'usd_per_year'],
];

/** An occupation's estimates, a line a release, and their yearly growth; or the occupations the query may mean. */
export function lookupText(document: LookupDocument, paint: Paint): string {
  const { query, candidates, rows, role } = document;
  if (hasError(document.problems)) return '';
  if (role !== null && rows.length === 0) return roleText(role, paint);
  const [best, ...others] = candidates;
  if (best === undefined) {
    return `no occupation has the code or the words “${query}”; try other words, or a code such as 15-1252\n`;
  }
  if (rows.length === 0) return choiceText(query, candidates);
  const levels = [...new Set(rows.map(({ level }) => level))];
  const tables = levels.map((level) => {
    const ofLevel = rows.filter((row) => row.level === level);
    const title = paint('bold', `${best.soc} ${best.title} (${level})`);
    const sections = [estimatesText(ofLevel), growthText(ofLevel, paint), sourceText(ofLevel)];
    return [`${title}\n`, ...sections.filter((section) => section !== '')].join('\n');
  });
  return `${tables.join('\n')}${sameTitleText(best, others)}`;
}

/** The other codes that the query names as well as the one shown: those of other releases. */
function sameTitleText({ level }: OccupationCandidate, others: readonly OccupationCandidate[]): string {
  const codes = others.filter((other) => other.score === 1 && other.level === level).map(({ soc }) => soc);
  const [first] = codes;
  if (first === undefined) return '';
  return `the title is that of ${codes.join(', ')} too, in other releases: “laborfigures lookup ${first}”\n`;
}

/** What was met while the sources were read, for stderr. */
export function lookupNotes({ problems }: LookupDocument, paint: Paint): string {
  return problemText(problems, paint);
}

function roleText({ label, why, nearest }: LookedUpRole, paint: Paint): string {
  const lines = nearest.map(({ soc, why: reason }) => ['', soc, reason]);
  const heading = nearest.length === 0 ? '' : 'nearest occupations; look one up by its code:\n';
  return `${paint('bold', label)} is a role, not an occupation\n${why}\n${heading}${textTable(lines, ['left', 'left', 'left'])}`;
}

const MOST_CANDIDATES = 12;

function choiceText(query: string, candidates: readonly OccupationCandidate[]): string {
  const [first] = candidates;
  if (first !== undefined && candidates.length === 1) return unpublishedText(first);
  const shown = candidates.slice(0, MOST_CANDIDATES).map(({ soc, title, level }) => ['', soc, title, level]);
  const found = `${candidates.length} occupations have the words “${query}”; name one, as in “laborfigures lookup ${first?.soc}”:`;
  return `${found}\n${textTable(shown, ['left', 'left', 'left', 'left'])}`;
}

function unpublishedText({ soc, title, level }: OccupationCandidate): string {
  return `${soc} ${title} (${level}): no release at hand has it
the extracts in raw/ hold some occupations only; take the official workbook in with “laborfigures add FILE”, or name
the folder it lies in with --facts
`;
}

function estimatesText(rows: readonly LookupRow[]): string {
  const estimates = rows.filter(({ comparable }) => comparable === null);
  const releases = [...new Set(estimates.map(({ period }) => period))];
  const coarse = new Set(estimates.filter(isCoarse).map(({ period }) => period));
  const lines = releases.map((release) => [
    `${releaseName(release)}${coarse.has(release) ? ' ~' : ''}`,
    ...COLUMNS.map(([, measure, unit]) => {
      const row = estimates.find(
        (one) => one.period === release && one.measure === measure && one.unit === unit,
      );
      return row === undefined ? '' : cellText(row);
    }),
  ]);
  const alignments: readonly Alignment[] = ['left', ...COLUMNS.map((): Alignment => 'right')];
  return textTable([['', ...COLUMNS.map(([heading]) => heading)], ...lines], alignments);
}

/** The number alone; a bound or an absence short enough for a table. */
function cellText(row: FigureRow): string {
  return row.state === 'withheld' ? 'withheld' : rowText(row);
}

function isCoarse({ flags }: FigureRow): boolean {
  return flags.includes('coarse');
}

function growthText(rows: readonly LookupRow[], paint: Paint): string {
  const growth = rows.filter(({ comparable }) => comparable !== null);
  if (growth.length === 0) return '';
  const lines = growth.map((row) => {
    const { state, reason = '', comparable } = row;
    const interval = intervalText(row);
    const absent = state === 'notComparable' || state === 'notAvailable';
    const flags = row.flags.filter((flag) => flag !== 'coarse').map((flag) => FLAG_WORDS[flag]);
    const notes = [
      ...(interval === '' ? [] : [`90 %: ${interval}`]),
      ...flags,
      ...(absent ? [reason] : []),
      ...crossing(comparable),
    ];
    const statistic = row.label.slice(`${row.subject.title}, `.length);
    return ['', periodName(row.period), statistic, absent ? ABSENCES[state] : rowText(row), notes.join('; ')];
  });
  const table = textTable(lines, ['left', 'left', 'left', 'right', 'left']);
  return `${paint('bold', 'growth, percent a year')}\n${table}`;
}

/** What a growth that is measured leads across: a bridge, or another code of the same occupation. */
function crossing(comparable: LookupRow['comparable']): readonly string[] {
  const { verdict = 'notComparable', reason = null } = comparable ?? {};
  if (verdict === 'notComparable' || reason === null) return [];
  return [verdict === 'bridged' ? `bridged: ${reason}` : reason];
}

const ABSENCES = { notComparable: 'not comparable', notAvailable: 'not available' } as const;

function sourceText(rows: readonly LookupRow[]): string {
  const cells = rows.flatMap(({ lineage }) => lineage);
  const files = [...new Set(cells.map(({ source }) => source))].sort();
  const coarse = rows.some(isCoarse);
  const legend = coarse
    ? '~ published percentiles bunch at a few values: no growth is measured from them\n'
    : '';
  return `${legend}${intervalLegend(rows)}source: ${files.join(', ')}\n`;
}

function intervalLegend(rows: readonly LookupRow[]): string {
  const estimates = rows.filter(({ state }) => state === 'estimate');
  if (estimates.length === 0) return '';
  const isWidened = estimates.some(({ flags }) => flags.includes('notDistinguishable'));
  const widened = isWidened ? '; any covariance: nothing assumed of how the two releases depend' : '';
  return `intervals: published error only, independence assumed${widened}\n`;
}
