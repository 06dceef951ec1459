import { defineFigure, oews, releaseName } from 'laborfigures';
import { inEachRelease, subjectOf } from '../occupations.ts';

/** Jobs, not people: the self-employed are not counted. */
export const employment = defineFigure({
  id: 'employment',
  title: 'Employment by occupation',
  definition: 'TOT_EMP of the national cross-industry table, detailed occupations, as published',
  unit: 'persons',
  note: 'Wage and salary jobs, rounded to 10 by the publisher; the self-employed are not counted.',
  inputs: { jobs: oews('national', { releases: ['previous', 'latest'] }) },
  rows: ({ jobs }) =>
    inEachRelease(jobs).map(({ occupation, release, quantityOf }) => ({
      key: `${occupation.soc}@${release}`,
      label: `${occupation.title}, ${releaseName(release)}`,
      measure: 'employment',
      subject: subjectOf(occupation),
      period: release,
      quantity: quantityOf((row) => row.employment),
    })),
  chart: { kind: 'bars' },
});
