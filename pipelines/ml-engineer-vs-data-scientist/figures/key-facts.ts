import { defineFigure, oews, releaseName } from 'laborfigures';
import { inEachRelease, subjectOf } from '../occupations.ts';

/** The numbers of the article's cards. */
export const keyFacts = defineFigure({
  id: 'key-facts',
  title: 'Key facts',
  definition: 'A_MEDIAN and TOT_EMP of the national cross-industry table, latest release, as published',
  unit: 'usd_per_year',
  inputs: { latest: oews('national', { releases: ['latest'] }) },
  rows: ({ latest }) =>
    inEachRelease(latest).flatMap(({ occupation, release, quantityOf }) => {
      const { soc, title } = occupation;
      const shared = { subject: subjectOf(occupation), period: release };
      const when = releaseName(release);
      return [
        {
          ...shared,
          key: `${soc}-median`,
          label: `${title}: median annual wage, ${when}`,
          measure: 'median_annual_wage' as const,
          quantity: quantityOf((row) => row.annualWage.median),
        },
        {
          ...shared,
          key: `${soc}-employment`,
          label: `${title}: employment, ${when}`,
          measure: 'employment' as const,
          unit: 'persons' as const,
          quantity: quantityOf((row) => row.employment),
        },
      ];
    }),
});
