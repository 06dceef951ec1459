import { FLAG_WORDS } from '../figures/flag-words.ts';
import { type CausedChange, CHANGE_CAUSES, type ChangeCause } from '../outputs/change-cause.ts';
import type { SourceChange } from '../outputs/compare-sources.ts';
import { printable } from '../records/printable.ts';
import { periodName, releaseName } from '../records/release.ts';
import { counted } from './counted.ts';
import { moveOf } from './figure-changes.ts';
import type { Paint, Style } from './paint.ts';
import { problemText } from './problem-text.ts';
import type { ReportedProblem } from './problems.ts';
import { rowText, subjectWords } from './row-text.ts';
import { textTable } from './table.ts';

/** What moved between two versions of an article's figures. */
export type DiffDocument =
  | {
      readonly schemaVersion: 1;
      readonly article: string;
      readonly kind: 'compared';
      /** null for what comes before the first version */
      readonly from: string | null;
      readonly to: string;
      /** of all that moved; null where nothing did */
      readonly cause: string | null;
      /** the published files that one of the two versions rests on and the other does not */
      readonly sources: readonly SourceChange[];
      readonly changes: readonly ReportedChange[];
    }
  | {
      readonly schemaVersion: 1;
      readonly article: string;
      readonly kind: 'refused';
      readonly problems: readonly ReportedProblem[];
    };

/** A change with its cause and in words: "Data Scientists: $112,590 (May 2024) → $120,230 (May 2025)". */
export type ReportedChange = CausedChange & {
  /** null where no number and no word that a reader sees moved */
  readonly message: string | null;
};

/** Changes as documents show them. */
export function reportChanges(changes: readonly CausedChange[]): readonly ReportedChange[] {
  return changes.map((change) => ({ ...change, message: moveOf(change)?.join(': ') ?? null }));
}

const CAUSES: Readonly<Record<ChangeCause, readonly [style: Style, words: string]>> = {
  definitionChanged: ['yellow', 'definition changed'],
  corrected: ['yellow', 'correction'],
  sourceRevised: ['yellow', 'source revised'],
  sourceLost: ['yellow', 'source no longer read'],
  removed: ['yellow', 'removed'],
  newRelease: ['green', 'new release'],
  added: ['green', 'added'],
  recomputed: ['yellow', 'computed otherwise from the same cells'],
  reworded: ['dim', 'other words'],
};

const SOURCES = { added: 'new', revised: 'revised', gone: 'no longer read' } as const;

/** What moved, under its cause and its figure, a line each. */
export function diffText(document: DiffDocument, paint: Paint): string {
  if (document.kind === 'refused') return problemText(document.problems, paint);
  const { article, from, to, cause, sources, changes } = document;
  const title = paint('bold', `${article} ${from ?? 'before its first version'} → ${to}`);
  if (cause === null) return `${title}\n${paint('green', 'nothing moved')}\n`;
  const sections = [
    `${title}\n${printable(cause)}\n`,
    sourcesText(sources, paint),
    ...CHANGE_CAUSES.map((one) => causeText(one, changes, paint)),
    `${summaryText(changes)}\n`,
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function sourcesText(sources: readonly SourceChange[], paint: Paint): string {
  if (sources.length === 0) return '';
  const lines = sources.map(({ kind, dataset, release, name }) => [
    '',
    SOURCES[kind],
    `${dataset} ${releaseName(release)}`,
    name,
  ]);
  return `${paint('bold', 'sources')}\n${textTable(lines, ['left', 'left', 'left', 'left'])}`;
}

function causeText(cause: ChangeCause, changes: readonly ReportedChange[], paint: Paint): string {
  const moved = changes.filter((change) => change.cause === cause && change.message !== null);
  if (moved.length === 0) return '';
  const [style, words] = CAUSES[cause];
  const figures = [...new Set(moved.map(({ figure }) => figure))];
  const sections = figures.map((figure) => figureText(figure, moved, paint));
  return `${paint('bold', paint(style, words))}\n${sections.join('')}`;
}

function figureText(figure: string, moved: readonly ReportedChange[], paint: Paint): string {
  const changes = moved.filter((change) => change.figure === figure);
  const numbers = changes.filter(isOfNumbers);
  const spans = [...new Set(numbers.map(spanOf))];
  const tables = spans.map((span) => {
    const heading = `  ${paint('dim', printable(`${figure}, ${span}`))}\n`;
    return `${heading}${numbersTable(numbers.filter((change) => spanOf(change) === span))}`;
  });
  const others = changes.filter((change) => !isOfNumbers(change)).flatMap((change) => [moveOf(change) ?? []]);
  if (others.length === 0) return tables.join('');
  const words = textTable(
    others.map((move) => ['', '', ...move]),
    ['left', 'left', 'left', 'left'],
  );
  return `${tables.join('')}  ${paint('dim', figure)}\n${words}`;
}

type NumberChange = Extract<
  ReportedChange,
  { readonly kind: 'releaseAdded' | 'valueChanged' | 'stateChanged' }
>;

function isOfNumbers(change: ReportedChange): change is NumberChange {
  return ['releaseAdded', 'valueChanged', 'stateChanged'].includes(change.kind);
}

/** "May 2024 → May 2025", or the one period of a number that was revised. */
function spanOf({ before, after }: NumberChange): string {
  return [...new Set([before, after].map(({ period }) => periodName(period)))].join(' → ');
}

/** What a reader has to know of the number beside it stands beside it. */
function numbersTable(changes: readonly NumberChange[]): string {
  const lines = changes.map(({ before, after }) => {
    const flags = after.flags.map((flag) => FLAG_WORDS[flag]).join('; ');
    return ['', '', subjectWords(after), rowText(before), '→', rowText(after), flags];
  });
  return textTable(lines, ['left', 'left', 'left', 'right', 'left', 'right', 'left']);
}

/** What was found; numbers that stand, though their cells are others, are counted here and listed by `--json`. */
function summaryText(changes: readonly ReportedChange[]): string {
  const told = changes.filter(({ message }) => message !== null);
  const figures = new Set(told.map(({ figure }) => figure)).size;
  const standing = changes.filter(({ kind }) => kind === 'lineageChanged').length;
  const others =
    standing === 0
      ? ''
      : `; the cells behind ${counted(standing, 'other number')} changed, not what they say`;
  return `${counted(told.length, 'change')} in ${counted(figures, 'figure')}${others}`;
}
