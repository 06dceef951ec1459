import type { Measure, Unit } from '../records/measure.ts';
import type { RevisedCell, Revision } from '../records/revision.ts';
import type { Fact } from './fact.ts';

/** A number that a source said until its publisher revised it. */
export interface WithdrawnValue {
  /** the fact as it was */
  readonly fact: Fact;
  /** ISO dates on which the file that said so and the one that no longer does came in */
  readonly retrieved: string;
  readonly revised: string;
}

/** The columns that facts are read from. */
const COLUMNS: Readonly<Record<string, readonly [Measure, Unit]>> = {
  TOT_EMP: ['employment', 'persons'],
  A_MEAN: ['mean_annual_wage', 'usd_per_year'],
  A_PCT10: ['p10', 'usd_per_year'],
  A_PCT25: ['p25', 'usd_per_year'],
  A_MEDIAN: ['median_annual_wage', 'usd_per_year'],
  A_PCT75: ['p75', 'usd_per_year'],
  A_PCT90: ['p90', 'usd_per_year'],
  H_MEAN: ['mean_annual_wage', 'usd_per_hour'],
  H_PCT10: ['p10', 'usd_per_hour'],
  H_PCT25: ['p25', 'usd_per_hour'],
  H_MEDIAN: ['median_annual_wage', 'usd_per_hour'],
  H_PCT75: ['p75', 'usd_per_hour'],
  H_PCT90: ['p90', 'usd_per_hour'],
};

const NATIONAL = { area: '99', industry: '000000', ownership: '1235' } as const;

/** The national numbers that a publisher changed or withdrew, newest revision first. */
export function withdrawnValues(revisions: readonly Revision[]): readonly WithdrawnValue[] {
  return [...revisions]
    .sort((a, b) => b.revision - a.revision)
    .flatMap((revision) =>
      revision.changes.kind === 'compared'
        ? revision.changes.cells.flatMap((cell) => withdrawnValue(revision, cell))
        : [],
    );
}

function withdrawnValue(revision: Revision, { row, column, before }: RevisedCell): readonly WithdrawnValue[] {
  const [measure, unit] = COLUMNS[column] ?? [];
  const value = Number(before.text.replaceAll(',', '') || NaN);
  const isNational =
    row.area === NATIONAL.area && row.industry === NATIONAL.industry && row.ownership === NATIONAL.ownership;
  if (measure === undefined || unit === undefined || Number.isNaN(value) || !isNational) return [];
  const { name, sheet, sha256 } = revision.before.official;
  const fact: Fact = {
    measure,
    unit,
    subject: { soc: [row.soc], role: null, title: row.title },
    period: revision.release,
    geography: 'US',
    quantity: { kind: 'value', value },
    words: { row: '', figure: '' },
    lineage: () => [{ source: name, sha256, sheet, column, ...before }],
  };
  return [{ fact, retrieved: revision.before.retrieved, revised: revision.after.retrieved }];
}
