import { defineFigure, oews, releaseName } from 'laborfigures';
import { occupationRows, subjectOf } from '../occupations.ts';

/** The numbers of the article's cards. */
export const keyFacts = defineFigure({
  id: 'key-facts',
  title: 'Key facts',
  definition: 'A_MEDIAN and TOT_EMP of the national cross-industry table, latest release, as published',
  unit: 'usd_per_year',
  inputs: { latest: oews('national', { releases: ['latest'] }) },
  rows: ({ latest }) =>
    occupationRows(latest).flatMap((row) => {
      const shared = { subject: subjectOf(row), period: row.release };
      const { soc, title } = row.occupation;
      const when = releaseName(row.release);
      return [
        {
          ...shared,
          key: `${soc}-median`,
          label: `${title}: median annual wage, ${when}`,
          measure: 'median_annual_wage' as const,
          quantity: row.annualWage.median,
        },
        {
          ...shared,
          key: `${soc}-employment`,
          label: `${title}: employment, ${when}`,
          measure: 'employment' as const,
          unit: 'persons' as const,
          quantity: row.employment,
        },
      ];
    }),
});
