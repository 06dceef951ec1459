import { defineFigure, oews, releaseName } from 'laborfigures';
import { occupationRows, subjectOf } from '../occupations.ts';

/** Jobs, not people: the self-employed are not counted. */
export const employment = defineFigure({
  id: 'employment',
  title: 'Employment by occupation',
  definition: 'TOT_EMP of the national cross-industry table, detailed occupations, as published',
  unit: 'persons',
  note: 'Wage and salary jobs, rounded to 10 by the publisher; the self-employed are not counted.',
  inputs: { jobs: oews('national', { releases: ['previous', 'latest'] }) },
  rows: ({ jobs }) =>
    occupationRows(jobs).map((row) => ({
      key: `${row.occupation.soc}@${row.release}`,
      label: `${row.occupation.title}, ${releaseName(row.release)}`,
      measure: 'employment',
      subject: subjectOf(row),
      period: row.release,
      quantity: row.employment,
    })),
  chart: { kind: 'bars' },
});
