import { cellText } from '../../records/cell.ts';
import type { OewsRow, WageDistribution } from '../../records/oews-row.ts';
import type { PublishedQuantity } from '../../records/quantity.ts';
import { socOccupation } from '../../soc/structure.ts';
import { type OewsColumn, WAGE_STATISTICS } from './columns.ts';
import type { TopCode } from './legend.ts';

/** A well-formed cell that the rest of its row, or of its table, contradicts. */
export interface ImplausibleCell {
  readonly column: OewsColumn;
  readonly found: string;
  /** in words */
  readonly expected: string;
}

type Statistic = keyof WageDistribution;
type Kind = 'a' | 'h';

const PERCENTILES = ['p10', 'p25', 'median', 'p75', 'p90'] as const;
const STATISTICS: readonly Statistic[] = ['mean', ...PERCENTILES];

const HOURS_A_YEAR = 2_080;

/** Both wages are rounded, each on its own: the official rows of 2019 to 2025 miss the product by 16 dollars at most. */
const ROUNDING_USD = 40;

/** Employment is rounded to ten jobs and annual wages to ten dollars. */
const ROUNDED_TO = 10;

/**
 * The cells of one row that contradict the rest of it. In the official tables of 2019 to 2025 there is none.
 *
 * @param topCode  the wages that the table prints as "#"; null where it prints none
 */
export function implausibleCells(row: OewsRow, topCode: TopCode | null): readonly ImplausibleCell[] {
  const { annualWage, hourlyWage } = row;
  const disordered = [...disorderedWages('a', annualWage), ...disorderedWages('h', hourlyWage)];
  const blamed = new Set(disordered.map(({ column }) => column));
  return [
    ...otherTitle(row),
    ...unroundedCells(row),
    ...disordered,
    ...unequalWages(row).filter(({ column }) => !blamed.has(column) && !blamed.has(inOtherUnit(column))),
    ...cappedApart(row, topCode),
    ...withheldApart(row),
  ];
}

function wageColumn(kind: Kind, statistic: Statistic): OewsColumn {
  return `${kind}_${WAGE_STATISTICS[statistic]}`;
}

function inOtherUnit(column: OewsColumn): OewsColumn {
  return column.replace(/^[ah]/, (kind) => (kind === 'a' ? 'h' : 'a')) as OewsColumn;
}

function textOf({ from: [cell] }: PublishedQuantity): string {
  return cellText(cell?.text ?? '');
}

/** OEWS prints the titles of the SOC, for the codes that it has from there. */
function otherTitle({ occupation: { soc, title } }: OewsRow): readonly ImplausibleCell[] {
  const official = socOccupation(soc)?.title;
  if (official === undefined || plainTitle(official) === plainTitle(title)) return [];
  return [{ column: 'occ_title', found: title, expected: `“${official}”, the title of ${soc}` }];
}

function plainTitle(title: string): string {
  return title.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');
}

function unroundedCells({ employment, annualWage }: OewsRow): readonly ImplausibleCell[] {
  const cells = [
    { column: 'tot_emp' as OewsColumn, quantity: employment },
    ...STATISTICS.map((statistic) => ({
      column: wageColumn('a', statistic),
      quantity: annualWage[statistic],
    })),
  ];
  return cells.flatMap(({ column, quantity }) => {
    const isRounded = quantity.kind !== 'value' || quantity.value % ROUNDED_TO === 0;
    return isRounded ? [] : [{ column, found: textOf(quantity), expected: 'a number rounded to ten' }];
  });
}

/** Percentiles rise, "#" is above any number, and the mean lies between the first and the last. */
function disorderedWages(kind: Kind, wages: WageDistribution): readonly ImplausibleCell[] {
  const known = PERCENTILES.filter((statistic) => wages[statistic].kind !== 'withheld');
  const values = known.map((statistic) => lowest(wages[statistic]));
  const culprit = values.findIndex((_, index) => isAscending(values.filter((__, other) => other !== index)));
  const outside =
    wages.mean.kind === 'value' &&
    values.length > 0 &&
    !(wages.mean.value >= Math.min(...values) && wages.mean.value <= Math.max(...values));
  const cells: ImplausibleCell[] = [];
  if (!isAscending(values)) {
    const statistic = known[Math.max(culprit, 0)] ?? 'median';
    cells.push(cellOf(kind, statistic, wages, 'percentiles that rise from the 10th to the 90th'));
  } else if (outside) {
    cells.push(cellOf(kind, 'mean', wages, 'a mean between the 10th and the 90th percentile'));
  }
  return cells;
}

function isAscending(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
}

/** A number to sort by; "#" stands above all that are printed. */
function lowest(quantity: PublishedQuantity): number {
  return quantity.kind === 'value' ? quantity.value : Number.POSITIVE_INFINITY;
}

function cellOf(
  kind: Kind,
  statistic: Statistic,
  wages: WageDistribution,
  expected: string,
): ImplausibleCell {
  return { column: wageColumn(kind, statistic), found: textOf(wages[statistic]), expected };
}

/** An annual wage is the hourly one for 2,080 hours. */
function unequalWages({ annualWage, hourlyWage }: OewsRow): readonly ImplausibleCell[] {
  return STATISTICS.flatMap((statistic) => {
    const annual = annualWage[statistic];
    const hourly = hourlyWage[statistic];
    if (annual.kind !== 'value' || hourly.kind !== 'value') return [];
    if (Math.abs(annual.value - hourly.value * HOURS_A_YEAR) <= ROUNDING_USD) return [];
    const column = wageColumn('h', statistic).toUpperCase();
    return [cellOf('a', statistic, annualWage, `2,080 times the ${textOf(hourly)} in ${column}`)];
  });
}

/** Where one wage is printed as "#" so is the other, and nothing above the top code is printed as a number. */
function cappedApart(
  { annualWage, hourlyWage }: OewsRow,
  topCode: TopCode | null,
): readonly ImplausibleCell[] {
  if (topCode === null) return [];
  return PERCENTILES.flatMap((statistic) => {
    const annual = annualWage[statistic];
    const hourly = hourlyWage[statistic];
    const over = [
      ...(annual.kind === 'value' && annual.value >= topCode.annual
        ? [cellOf('a', statistic, annualWage, `“#”, from ${topCode.annual} on`)]
        : []),
      ...(hourly.kind === 'value' && hourly.value >= topCode.hourly
        ? [cellOf('h', statistic, hourlyWage, `“#”, from ${topCode.hourly} on`)]
        : []),
    ];
    if (over.length > 0) return over;
    if (annual.kind === 'atLeast' && hourly.kind === 'value') {
      return [cellOf('a', statistic, annualWage, `2,080 times the ${textOf(hourly)} per hour`)];
    }
    if (hourly.kind === 'atLeast' && annual.kind === 'value') {
      return [cellOf('h', statistic, hourlyWage, `one part in 2,080 of the ${textOf(annual)} per year`)];
    }
    return [];
  });
}

/** Wages of one kind are withheld together, and so are an estimate and its error. */
function withheldApart(row: OewsRow): readonly ImplausibleCell[] {
  const { annualWage, hourlyWage, employment, employmentRse, meanWageRse } = row;
  const noMean = annualWage.mean.kind === 'withheld' && hourlyWage.mean.kind === 'withheld';
  const withheldRse = meanWageRse.kind === 'withheld';
  return [
    ...partlyWithheld('a', annualWage),
    ...partlyWithheld('h', hourlyWage),
    ...unexplained('a', annualWage, hourlyWage),
    ...unexplained('h', hourlyWage, annualWage),
    ...((employment.kind === 'withheld') === (employmentRse.kind === 'withheld')
      ? []
      : [withOrWithout('emp_prse', employmentRse, 'TOT_EMP')]),
    ...(noMean === withheldRse ? [] : [withOrWithout('mean_prse', meanWageRse, 'A_MEAN or H_MEAN')]),
  ];
}

function withOrWithout(column: OewsColumn, quantity: PublishedQuantity, estimate: string): ImplausibleCell {
  return { column, found: textOf(quantity), expected: `an error where ${estimate} has an estimate only` };
}

/** The odd ones out of a distribution of which some is withheld. */
function partlyWithheld(kind: Kind, wages: WageDistribution): readonly ImplausibleCell[] {
  const withheld = STATISTICS.filter((statistic) => wages[statistic].kind === 'withheld');
  if (withheld.length === 0 || withheld.length === STATISTICS.length) return [];
  const isExceptional = withheld.length <= STATISTICS.length / 2;
  const odd = isExceptional ? withheld : STATISTICS.filter((statistic) => !withheld.includes(statistic));
  const expected = isExceptional ? 'a wage, as beside it' : '“*”, as beside it';
  return odd.map((statistic) => cellOf(kind, statistic, wages, expected));
}

/** Wages of one kind alone are withheld where ANNUAL or HOURLY says that only the other is released. */
function unexplained(
  kind: Kind,
  { mean, ...wages }: WageDistribution,
  other: WageDistribution,
): readonly ImplausibleCell[] {
  if (other.mean.kind === 'withheld' || mean.kind !== 'withheld') return [];
  if (mean.reason !== 'wageNotAvailable') return [];
  const flag = kind === 'a' ? 'HOURLY' : 'ANNUAL';
  return [cellOf(kind, 'mean', { mean, ...wages }, `a wage, or “TRUE” in ${flag}`)];
}
