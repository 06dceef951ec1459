import { defineFigure, oews, releaseName } from 'laborfigures';
import { inEachRelease, subjectOf } from '../occupations.ts';

const PERCENTILES = [
  ['p10', '10th percentile', 'p10'],
  ['p25', '25th percentile', 'p25'],
  ['median', 'median', 'median_annual_wage'],
  ['p75', '75th percentile', 'p75'],
  ['p90', '90th percentile', 'p90'],
] as const;

/** How far wages spread inside each occupation. */
export const wagePercentiles = defineFigure({
  id: 'wage-percentiles',
  title: 'Spread of annual wages by occupation',
  definition:
    'A_PCT10, A_PCT25, A_MEDIAN, A_PCT75 and A_PCT90 of the national cross-industry table, as published',
  unit: 'usd_per_year',
  inputs: { wages: oews('national', { releases: ['latest'] }) },
  rows: ({ wages }) =>
    inEachRelease(wages).flatMap(({ occupation, release, quantityOf }) =>
      PERCENTILES.map(([percentile, words, measure]) => ({
        key: `${occupation.soc}-${percentile}@${release}`,
        label: `${occupation.title}, ${words}, ${releaseName(release)}`,
        measure,
        subject: subjectOf(occupation),
        period: release,
        quantity: quantityOf((row) => row.annualWage[percentile]),
      })),
    ),
  chart: { kind: 'percentiles' },
});
