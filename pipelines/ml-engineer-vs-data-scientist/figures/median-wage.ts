import { defineFigure, oews, releaseName } from 'laborfigures';
import { inEachRelease, subjectOf } from '../occupations.ts';

/** One row per occupation and release: medians of two occupations never average into one. */
export const medianWage = defineFigure({
  id: 'median-wage',
  title: 'Median annual wage by occupation',
  definition: 'A_MEDIAN of the national cross-industry table, detailed occupations, as published',
  unit: 'usd_per_year',
  inputs: { wages: oews('national', { releases: ['previous', 'latest'] }) },
  rows: ({ wages }) =>
    inEachRelease(wages).map(({ occupation, release, quantityOf }) => ({
      key: `${occupation.soc}@${release}`,
      label: `${occupation.title}, ${releaseName(release)}`,
      measure: 'median_annual_wage',
      subject: subjectOf(occupation),
      period: release,
      quantity: quantityOf((row) => row.annualWage.median),
    })),
  chart: { kind: 'bars' },
});
