import { describe, expect, it } from 'vitest';
import type { FigureRowDraft } from '../../src/figures/define-figure.ts';
import { figureRow } from '../../src/figures/figure-row.ts';
import type { Unit } from '../../src/records/measure.ts';
import type { Quantity } from '../../src/records/quantity.ts';
import { medianCell } from './example-rows.ts';

const FROM = Object.freeze([medianCell('2024-05', 22, '133080')]);
const INTERVAL = { low: 0.0612, high: 0.0744, widestLow: 0.0549, widestHigh: 0.08051 };

function draft(quantity: Quantity, change: Partial<FigureRowDraft> = {}): FigureRowDraft {
  return Object.freeze({
    key: '15-1252@2024-05',
    label: 'Software Developers, May 2024',
    measure: 'median_annual_wage',
    subject: { soc: ['15-1252'], role: null, title: 'Software Developers' },
    period: '2024-05',
    quantity: Object.freeze(quantity),
    ...change,
  });
}

/** The fields of a row that its state brings. */
function stateOf(quantity: Quantity, unit: Unit = 'usd_per_year', digits?: number): object {
  const { key, label, measure, subject, period, geography, flags, lineage, ...state } = figureRow(
    draft(quantity),
    unit,
    digits,
  );
  expect({ key, label, measure, subject, period, geography, flags }).toEqual({
    ...{ key: '15-1252@2024-05', label: 'Software Developers, May 2024', measure: 'median_annual_wage' },
    ...{ subject: { soc: ['15-1252'], role: null, title: 'Software Developers' }, period: '2024-05' },
    ...{ geography: 'US', flags: [] },
  });
  expect(lineage).toHaveLength(quantity.from.length);
  return state;
}

describe('figureRow', () => {
  it.each<[Quantity, object]>([
    [
      { kind: 'value', value: 133_080, from: FROM },
      { state: 'value', value: 133_080 },
    ],
    [
      { kind: 'atLeast', atLeast: 239_200, from: FROM },
      { state: 'atLeast', atLeast: 239_200 },
    ],
    [
      { kind: 'atMost', atMost: 100, from: FROM },
      { state: 'atMost', atMost: 100 },
    ],
    [
      { kind: 'between', low: 1, high: 2, from: FROM },
      { state: 'between', low: 1, high: 2 },
    ],
    [
      { kind: 'notComparable', reason: 'method', from: FROM },
      { state: 'notComparable', reason: 'method' },
    ],
    [
      { kind: 'notAvailable', reason: 'no export', from: [] },
      { state: 'notAvailable', reason: 'no export' },
    ],
  ])('writes %o', (quantity, state) => {
    expect(stateOf(quantity)).toEqual({ unit: 'usd_per_year', ...state });
  });

  it.each([
    ['wageNotAvailable', '*', 'the publisher gives no wage estimate (“*” in the table)'],
    ['employmentNotAvailable', '**', 'the publisher gives no employment estimate (“**” in the table)'],
    ['annualWagesOnly', '*', 'the publisher gives annual wages only for this occupation (“*” in the table)'],
    ['hourlyWagesOnly', '*', 'the publisher gives hourly wages only for this occupation (“*” in the table)'],
    ['belowHalfPercent', '~', 'below 0.5 percent (“~” in the table)'],
    ['notReleased', '-', 'the publisher released no number here (“-” in the table)'],
    ['blank', '', 'the cell is empty'],
  ] as const)('says in words why a number is withheld: %s', (reason, marker, words) => {
    const state = stateOf({ kind: 'withheld', reason, marker, from: FROM });
    expect(state).toEqual({ unit: 'usd_per_year', state: 'withheld', reason: words });
  });

  it('writes a measured fraction in percent, with its intervals', () => {
    expect(stateOf({ kind: 'estimate', value: 0.067857, interval: INTERVAL, from: FROM }, 'percent')).toEqual(
      {
        ...{ unit: 'percent', state: 'estimate', value: 6.8 },
        ...{ low: 6.1, high: 7.4, widestLow: 5.5, widestHigh: 8.1 },
      },
    );
  });

  it('writes an estimate without an interval as a value', () => {
    const state = stateOf({ kind: 'estimate', value: 0.067857, interval: null, from: FROM }, 'percent');
    expect(state).toEqual({ unit: 'percent', state: 'value', value: 6.8 });
  });

  it.each<[Quantity, object]>([
    [
      { kind: 'atLeast', atLeast: 0.12345, from: FROM },
      { state: 'atLeast', atLeast: 12.3 },
    ],
    [
      { kind: 'atMost', atMost: -0.0625, from: FROM },
      { state: 'atMost', atMost: -6.3 },
    ],
    [
      { kind: 'between', low: 0.01, high: 0.0249, from: FROM },
      { state: 'between', low: 1, high: 2.5 },
    ],
  ])('writes the bounds of %o in percent', (quantity, state) => {
    expect(stateOf(quantity, 'percent')).toEqual({ unit: 'percent', ...state });
  });

  // 133,080 / 112,590 = 1.18198774…
  it.each([
    [0, 1],
    [1, 1.2],
    [2, 1.18],
    [3, 1.182],
    [6, 1.181988],
  ])('keeps %i digits after the point', (digits, value) => {
    const quantity: Quantity = { kind: 'estimate', value: 133_080 / 112_590, interval: null, from: FROM };
    expect(stateOf(quantity, 'ratio', digits)).toEqual({ unit: 'ratio', state: 'value', value });
  });

  it('rounds half away from zero, by the digits that print', () => {
    const quantity = (value: number): Quantity => ({ kind: 'estimate', value, interval: null, from: FROM });
    expect(stateOf(quantity(0.0105), 'percent')).toMatchObject({ value: 1.1 });
    expect(stateOf(quantity(-0.0105), 'percent')).toMatchObject({ value: -1.1 });
  });

  it('names the official cells', () => {
    const { lineage } = figureRow(draft({ kind: 'value', value: 133_080, from: FROM }), 'usd_per_year');
    expect(lineage).toEqual([
      {
        ...{ source: 'national_M2024_dl.xlsx', sha256: '2024'.repeat(16), sheet: 'national' },
        ...{ row: 22, column: 'A_MEDIAN', cell: 'B22', text: '133080' },
      },
    ]);
  });

  it('keeps what a draft says of itself', () => {
    const own = { unit: 'persons', geography: 'CA', flags: ['newCode'] } as const;
    const row = figureRow(draft({ kind: 'value', value: 10, from: FROM }, own), 'usd_per_year');
    expect(row).toMatchObject(own);
  });
});
