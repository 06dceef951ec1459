import { cellText } from '../records/cell.ts';
import type { OewsRow, WageDistribution } from '../records/oews-row.ts';
import type { CellCorrection, CellOrigin } from '../records/origin.ts';
import { type Checked, checked, type Problem, problemAt } from '../records/problem.ts';
import type { PublishedQuantity } from '../records/quantity.ts';
import type { Correction } from './corrections.ts';

/**
 * The rows with what `corrections.json` says of their cells: another value in the place of a known error, which still
 * comes from the published cell, or the word that a cell is right.
 *
 * @param file  the corrections' name in messages
 * @returns CORRECTION_OUTDATED where the source no longer says what is to be corrected, CORRECTION_UNMATCHED and
 *          CORRECTION_AMBIGUOUS for an entry that does not mean one cell of its own
 */
export function applyCorrections(
  rows: readonly OewsRow[],
  corrections: readonly Correction[],
  file: string,
): Checked<readonly OewsRow[]> {
  const place = { kind: 'file', file } as const;
  const problems: Problem[] = [];
  const byRow = new Map<OewsRow, Map<string, Correction>>();
  for (const correction of corrections) {
    const entry = entryName(correction);
    const cells = rows.filter((row) => isMeant(row, correction)).flatMap((row) => cellsOf(row, correction));
    const [cell, ...others] = cells;
    if (cell === undefined) {
      problems.push(problemAt(place, 'CORRECTION_UNMATCHED', { entry }));
      continue;
    }
    const ofRow = byRow.get(cell.row) ?? new Map<string, Correction>();
    if (others.length > 0 || ofRow.has(headingOf(correction))) {
      problems.push(problemAt(place, 'CORRECTION_AMBIGUOUS', { entry, cells: cells.length }));
      continue;
    }
    const found = cellText(cell.origin.text).trim();
    if (found !== correction.found.trim()) {
      problems.push(problemAt(place, 'CORRECTION_OUTDATED', { entry, found, expected: correction.found }));
    }
    byRow.set(cell.row, ofRow.set(headingOf(correction), correction));
  }
  const corrected = rows.map((row) => {
    const ofRow = byRow.get(row);
    return ofRow === undefined ? row : correctedRow(row, ofRow);
  });
  return checked(corrected, problems);
}

function entryName({ column, soc, level, release }: Correction): string {
  return `${column} of ${soc}${level === undefined ? '' : ` (${level})`}, ${release}`;
}

function headingOf({ column }: Correction): string {
  return column.trim().toUpperCase();
}

function isMeant({ source, release, occupation }: OewsRow, correction: Correction): boolean {
  const { soc, level = occupation.level } = correction;
  if (source.dataset !== correction.dataset || source.family !== correction.family) return false;
  return release === correction.release && occupation.soc === soc && occupation.level === level;
}

interface MeantCell {
  readonly row: OewsRow;
  readonly origin: CellOrigin;
}

function cellsOf(row: OewsRow, correction: Correction): readonly MeantCell[] {
  const cells: MeantCell[] = [];
  mapQuantities(row, (quantity) => {
    const [origin] = quantity.from;
    if (origin !== undefined && columnOf(origin) === headingOf(correction)) cells.push({ row, origin });
    return quantity;
  });
  return cells;
}

function columnOf({ table, column }: CellOrigin): string {
  return (table.header[column] ?? '').trim().toUpperCase();
}

function correctedRow(row: OewsRow, corrections: ReadonlyMap<string, Correction>): OewsRow {
  return mapQuantities(row, (quantity) => {
    const [origin] = quantity.from;
    const correction = origin === undefined ? undefined : corrections.get(columnOf(origin));
    return correction === undefined ? quantity : correctedQuantity(quantity, correction);
  });
}

function correctedQuantity(quantity: PublishedQuantity, correction: Correction): PublishedQuantity {
  const said = cellCorrection(correction);
  const from = quantity.from.map(({ table, row, column, text }) => ({
    ...{ table, row, column, text },
    correction: said,
  }));
  if (!('corrected' in correction)) return { ...quantity, from };
  switch (correction.corrected) {
    case '*':
      return { kind: 'withheld', reason: 'wageNotAvailable', marker: '*', from };
    case '**':
      return { kind: 'withheld', reason: 'employmentNotAvailable', marker: '**', from };
    default:
      return { kind: 'value', value: correction.corrected, from };
  }
}

function cellCorrection(correction: Correction): CellCorrection {
  const { reason } = correction;
  if (!('corrected' in correction)) return { kind: 'explained', reason };
  return { kind: 'corrected', text: cellText(correction.corrected), reason };
}

type QuantityMap = (quantity: PublishedQuantity) => PublishedQuantity;

/** A row with each of its numbers put through a function. */
function mapQuantities(row: OewsRow, map: QuantityMap): OewsRow {
  return {
    ...row,
    employment: map(row.employment),
    employmentRse: map(row.employmentRse),
    annualWage: mapDistribution(row.annualWage, map),
    hourlyWage: mapDistribution(row.hourlyWage, map),
    meanWageRse: map(row.meanWageRse),
    jobsPerThousand: map(row.jobsPerThousand),
    locationQuotient: map(row.locationQuotient),
    industryShare: map(row.industryShare),
    reportingShare: map(row.reportingShare),
  };
}

function mapDistribution({ mean, p10, p25, median, p75, p90 }: WageDistribution, map: QuantityMap) {
  return {
    mean: map(mean),
    p10: map(p10),
    p25: map(p25),
    median: map(median),
    p75: map(p75),
    p90: map(p90),
  };
}
