import { type Cell, cellText } from '../../records/cell.ts';
import { JOBS_STEP, type PublishedWord } from '../../records/projection-row.ts';
import type { Origins, PublishedQuantity } from '../../records/quantity.ts';
import { publishedNumber } from '../published-number.ts';

/** The digits that jobs and percents are printed with. */
const DECIMALS = 1;

/** Jobs in a thousand, the unit that the files print. */
const THOUSAND = 1000;

/**
 * Read a printed number with at most one decimal: 245.9, "1,693.8", "1,693.80" as programs that save tables again print
 * it, "-28.7".
 *
 * @returns null for any other cell
 */
export function signedNumber(cell: Cell): number | null {
  if (typeof cell === 'number') {
    const size = publishedNumber(Math.abs(cell), DECIMALS);
    return size === null ? null : cell;
  }
  const size = publishedNumber(cell.replace(/^-/, '').replace(/(\.\d)0$/, '$1'), DECIMALS);
  if (size === null) return null;
  return cell.startsWith('-') ? 0 - size : size;
}

/** Reads one cell of a column, without blanks around it; null for what the column cannot hold. */
export type CellReader<Value> = (cell: Cell, from: Origins) => Value | null;

/** Jobs, printed in thousands: "245.9" is 245,900. */
export const jobs: CellReader<PublishedQuantity> = (cell, from) => {
  const read = jobsChange(cell, from);
  return read?.kind === 'value' && read.value >= 0 ? read : null;
};

/** Jobs gained or, below zero, lost; printed in thousands. */
export const jobsChange: CellReader<PublishedQuantity> = (cell, from) => {
  const thousands = signedNumber(cell);
  if (thousands === null) return null;
  const steps = Math.round((thousands * THOUSAND) / JOBS_STEP);
  return { kind: 'value', value: steps * JOBS_STEP, from };
};

/** A percent, below zero where jobs are lost. */
export const percentChange: CellReader<PublishedQuantity> = (cell, from) => {
  const value = signedNumber(cell);
  return value === null ? null : { kind: 'value', value, from };
};

/** A share in percent, or "—" where none is released. */
export const share: CellReader<PublishedQuantity> = (cell, from) => {
  if (cell === '—') return { kind: 'withheld', reason: 'notReleased', marker: cell, from };
  const value = signedNumber(cell);
  return value === null || value < 0 || value > 100 ? null : { kind: 'value', value, from };
};

/** What is printed where there is no wage: by the workbook, and by the search tool. */
const NO_WAGE: readonly Cell[] = ['—', 'N/A'];

/** US dollars per year: 112590, "112,590", ">=239,200" or ">=$239,200" at the top code, "—" or "N/A". */
export const annualWage: CellReader<PublishedQuantity> = (cell, from) => {
  if (NO_WAGE.includes(cell)) {
    return { kind: 'withheld', reason: 'wageNotAvailable', marker: cellText(cell), from };
  }
  const bound = typeof cell === 'string' ? /^>=\$?(?<number>.+)$/.exec(cell)?.groups?.number : undefined;
  const value = publishedNumber(bound ?? cell, 0);
  if (value === null || value === 0 || value % 10 !== 0) return null;
  return bound === undefined ? { kind: 'value', value, from } : { kind: 'atLeast', atLeast: value, from };
};

/** One of the words that a column knows, or "—" in a row that is assigned none. */
export function word<Word extends string>(words: readonly Word[]): CellReader<PublishedWord<Word>> {
  return (cell, from) => {
    if (cell === '—') return { kind: 'withheld', reason: 'notAssigned', marker: cell, from };
    const value = words.find((one) => one === cell);
    return value === undefined ? null : { kind: 'value', value, from };
  };
}

const CODE = /^(?<quote>(?:=")?)(?<soc>\d{2}-\d{4})(?<end>"?)$/;

/**
 * Read an occupation code: "15-2051", and `="15-2051"`, as the search tool keeps spreadsheets from taking it for a number.
 *
 * @returns null for any other cell
 */
export function occupationCode(cell: Cell): string | null {
  const { quote, soc, end } = CODE.exec(cellText(cell))?.groups ?? {};
  return soc !== undefined && (quote === '') === (end === '') ? soc : null;
}
