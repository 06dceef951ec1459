import type { OewsRow, WageDistribution } from '../src/records/oews-row.ts';
import { textOf } from '../src/ingest/oews/sentinels/wage-cells.ts';
import type { PublishedQuantity } from '../src/records/quantity.ts';

/** A way in which people and programs spoil a row. */
export interface Fault {
  readonly name: string;
  /**
   * @param below  the row below
   * @returns the spoilt row; "dropped" where it is left out; null for a row that cannot be spoilt in this way
   */
  readonly spoil: (row: OewsRow, below: OewsRow) => OewsRow | 'dropped' | null;
}

const HOURS_A_YEAR = 2_080;

export const FAULTS: readonly Fault[] = [
  {
    name: 'annual median and 25th percentile swapped',
    spoil: withAnnual(({ p25, median }) => ({ p25: median, median: p25 })),
  },
  { name: 'annual median times ten', spoil: withAnnual(({ median }) => ({ median: times(median, 10) })) },
  { name: 'annual median $1,000 more', spoil: withAnnual(({ median }) => ({ median: plus(median, 1_000) })) },
  { name: 'hourly median in its annual column', spoil: withAnnual((_, { median }) => ({ median })) },
  { name: 'annual wages of the row below', spoil: withWagesBelow },
  {
    name: 'last digit of an annual wage typed wrong',
    spoil: withAnnual(({ p75 }) => ({ p75: plus(p75, 3) })),
  },
  { name: '“*” over one annual wage', spoil: withAnnual(({ p25 }) => ({ p25: withheld(p25, '*') })) },
  {
    name: 'mean above the 90th percentile, per year and per hour',
    spoil: withBoth((wages, perYear) => ({ mean: plus(wages.p90, 10_000 * perYear) })),
  },
  {
    name: 'percentiles all at the median, per year and per hour',
    spoil: withBoth(({ median }) => ({ p10: median, p25: median, p75: median, p90: median })),
  },
  { name: 'a number over an annual “#”', spoil: overTopCode },
  { name: '“**” over employment, its error left', spoil: withEmployment((jobs) => withheld(jobs, '**')) },
  { name: 'employment times ten', spoil: withEmployment((jobs) => times(jobs, 10)) },
  { name: 'employment 500 jobs more', spoil: withEmployment((jobs) => plus(jobs, 500)) },
  { name: 'row dropped', spoil: () => 'dropped' },
  { name: 'title of the row below', spoil: withTitleBelow },
  { name: 'last digit of the code typed wrong', spoil: withOtherCode },
];

/** Cuts the medians of a whole table to a coarse scale. */
export const COARSE_MEDIANS = {
  name: 'every median of a national table cut to $1,000',
  spoil: (row: OewsRow): OewsRow => {
    const { annualWage, hourlyWage } = row;
    const { median } = annualWage;
    if (median.kind !== 'value' || hourlyWage.median.kind !== 'value') return row;
    const value = Math.round(median.value / 1_000) * 1_000;
    const hourly = Math.round((value / HOURS_A_YEAR) * 100) / 100;
    return {
      ...row,
      annualWage: { ...annualWage, median: { ...median, value } },
      hourlyWage: { ...hourlyWage, median: { ...hourlyWage.median, value: hourly } },
    };
  },
};

type Wages = WageDistribution;
type Spoil = Fault['spoil'];

/** Spoil the annual wages of a row that has every wage as a number. */
function withAnnual(change: (annual: Wages, hourly: Wages) => Partial<Wages>): Spoil {
  return (row) => {
    const { annualWage, hourlyWage } = row;
    if (!isAllNumbers(annualWage) || !isAllNumbers(hourlyWage)) {
      return null;
    }
    return { ...row, annualWage: { ...annualWage, ...change(annualWage, hourlyWage) } };
  };
}

/**
 * Spoil annual and hourly wages alike.
 *
 * @param change  given the part of a year that the wages are for
 */
function withBoth(change: (wages: Wages, perYear: number) => Partial<Wages>): Spoil {
  return (row) => {
    const { annualWage, hourlyWage } = row;
    if (!isAllNumbers(annualWage) || !isAllNumbers(hourlyWage)) return null;
    return {
      ...row,
      annualWage: { ...annualWage, ...change(annualWage, 1) },
      hourlyWage: { ...hourlyWage, ...change(hourlyWage, 1 / HOURS_A_YEAR) },
    };
  };
}

function withEmployment(change: (jobs: PublishedQuantity) => PublishedQuantity): Spoil {
  return (row) => (row.employment.kind === 'value' ? { ...row, employment: change(row.employment) } : null);
}

function overTopCode(row: OewsRow): OewsRow | null {
  const { annualWage } = row;
  const { p90 } = annualWage;
  if (p90.kind !== 'atLeast') return null;
  return { ...row, annualWage: { ...annualWage, p90: { ...p90, kind: 'value', value: p90.atLeast } } };
}

/** Two rows of one occupation, at two levels, have the same wages. */
function withWagesBelow(row: OewsRow, { annualWage }: OewsRow): OewsRow | null {
  const isSame = textOf(row.annualWage.median) === textOf(annualWage.median);
  return isSame || !isAllNumbers(annualWage) || !isAllNumbers(row.hourlyWage) ? null : { ...row, annualWage };
}

function withTitleBelow(row: OewsRow, { occupation: { title } }: OewsRow): OewsRow | null {
  return title === row.occupation.title ? null : { ...row, occupation: { ...row.occupation, title } };
}

function withOtherCode(row: OewsRow): OewsRow | null {
  const { soc, level } = row.occupation;
  if (level !== 'detailed') return null;
  const digit = (Number(soc.at(-1)) + 5) % 10;
  return { ...row, occupation: { ...row.occupation, soc: `${soc.slice(0, -1)}${digit}` } };
}

function isAllNumbers(wages: Wages): boolean {
  return Object.values(wages).every(({ kind }: PublishedQuantity) => kind === 'value');
}

function times(quantity: PublishedQuantity, factor: number): PublishedQuantity {
  return quantity.kind === 'value' ? { ...quantity, value: quantity.value * factor } : quantity;
}

function plus(quantity: PublishedQuantity, more: number): PublishedQuantity {
  return quantity.kind === 'value' ? { ...quantity, value: quantity.value + more } : quantity;
}

function withheld({ from }: PublishedQuantity, marker: '*' | '**'): PublishedQuantity {
  const reason = marker === '*' ? 'wageNotAvailable' : 'employmentNotAvailable';
  return { kind: 'withheld', reason, marker, from };
}
