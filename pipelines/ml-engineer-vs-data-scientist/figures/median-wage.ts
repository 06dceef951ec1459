import { defineFigure, oews, releaseName } from 'laborfigures';
import { occupationRows, subjectOf } from '../occupations.ts';

/** One row per occupation and release: medians of two occupations never average into one. */
export const medianWage = defineFigure({
  id: 'median-wage',
  title: 'Median annual wage by occupation',
  definition: 'A_MEDIAN of the national cross-industry table, detailed occupations, as published',
  unit: 'usd_per_year',
  inputs: { wages: oews('national', { releases: ['previous', 'latest'] }) },
  rows: ({ wages }) =>
    occupationRows(wages).map((row) => ({
      key: `${row.occupation.soc}@${row.release}`,
      label: `${row.occupation.title}, ${releaseName(row.release)}`,
      measure: 'median_annual_wage',
      subject: subjectOf(row),
      period: row.release,
      quantity: row.annualWage.median,
    })),
  chart: { kind: 'bars' },
});
