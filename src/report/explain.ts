import { FLAG_WORDS } from '../figures/flag-words.ts';
import type { CheckedClaim } from '../records/claim.ts';
import type { FigureRow, FigureSource } from '../records/figure.ts';
import type { CellCorrection, Lineage } from '../records/origin.ts';
import { printable } from '../records/printable.ts';
import { periodName } from '../records/release.ts';
import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import type { ReportedProblem } from './problems.ts';
import { intervalText, rowText, subjectWords } from './row-text.ts';

/** The chain from a figure or a number to the published cell, or what a code means. */
export type ExplainDocument =
  | { readonly schemaVersion: 1; readonly query: string; readonly kind: 'code'; readonly meaning: string }
  | {
      readonly schemaVersion: 1;
      readonly query: string;
      readonly kind: 'figure';
      readonly article: string;
      readonly version: string;
      /** "output/ml-engineer-vs-data-scientist/1.1.0/figures/median-wage.json" */
      readonly file: string;
      readonly title: string;
      readonly definition: string;
      readonly sources: readonly FigureSource[];
      readonly rows: readonly FigureRow[];
    }
  | {
      readonly schemaVersion: 1;
      readonly query: string;
      readonly kind: 'text';
      readonly claims: readonly CheckedClaim[];
    }
  | {
      readonly schemaVersion: 1;
      readonly query: string;
      readonly kind: 'refused';
      readonly problems: readonly ReportedProblem[];
    };

export function explainText(document: ExplainDocument, paint: Paint): string {
  switch (document.kind) {
    case 'code':
      return `${paint('bold', document.query)}\n${document.meaning}\n`;
    case 'figure': {
      const { title, definition, file, rows } = document;
      return `${paint('bold', title)}\n${definition}\n${file}\n\n${rows.map((row) => figureRowText(row, paint)).join('')}`;
    }
    case 'text':
      return document.claims.map((claim) => claimText(claim, paint)).join('\n');
    case 'refused':
      return problemText(document.problems, paint);
  }
}

function figureRowText(row: FigureRow, paint: Paint): string {
  const interval = intervalText(row);
  const beside = [
    ...(interval === '' ? [] : [`90 %: ${interval}`]),
    ...row.flags.map((flag) => FLAG_WORDS[flag]),
  ].join('; ');
  const heading = `${row.key}  ${paint('bold', rowText(row))}${beside === '' ? '' : `  (${beside})`}`;
  return `${heading}\n  ${printable(subjectWords(row))}, ${periodName(row.period)}\n${chainText(row.lineage)}`;
}

function claimText(claim: CheckedClaim, paint: Paint): string {
  const { file, line, column, quote, verdict, code, message, subject, measure, period } = claim;
  const when = period === null ? null : periodName(period);
  const reading = [subject?.title, measure?.replaceAll('_', ' '), when].filter(Boolean).join(', ');
  const read = reading === '' ? '' : `  read as: ${printable(reading)}\n`;
  const newer = claim.superseded === null ? '' : `  superseded: ${claim.superseded.suggestion}\n`;
  const style = verdict === 'supported' ? 'green' : 'yellow';
  const heading = `${file}:${line}:${column}  ${paint('bold', printable(quote))}  ${paint(style, verdict.replaceAll('_', ' '))} ${code}`;
  return `${heading}\n  ${message}\n${read}${newer}${chainText(claim.lineage)}`;
}

/** Each cell a number rests on: where it stands and what it says, in which file. */
function chainText(lineage: readonly Lineage[]): string {
  return lineage
    .map(({ source, sha256, sheet, column, cell, text, correction }) => {
      const place = [source, ...(sheet === null ? [] : [sheet]), cell].map(printable).join(' > ');
      const says = `  ${place} (${printable(column)}) says “${printable(text)}”; sha256 ${sha256}\n`;
      return correction === undefined ? says : `${says}    ${correctionText(correction)}\n`;
    })
    .join('');
}

/** What the article's corrections.json says of a cell. */
function correctionText(correction: CellCorrection): string {
  const reason = printable(correction.reason);
  return correction.kind === 'corrected'
    ? `corrected to “${printable(correction.text)}”: ${reason}`
    : `said to be right: ${reason}`;
}
