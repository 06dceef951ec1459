import { changeFlags, defineFigure, gap, levelOf, oews, releaseName } from 'laborfigures';
import { occupationRows } from '../occupations.ts';

const [DEVELOPERS, SCIENTISTS] = ['15-1252', '15-2051'];

const WORDS = { median: 'medians', mean: 'means' } as const;

/** How much more software developers are paid than data scientists; a gap is a ratio less one. */
export const wageGap = defineFigure({
  id: 'wage-gap',
  title: 'Wage gap between software developers and data scientists',
  definition:
    'A_MEDIAN (beside it A_MEAN) of 15-1252 over that of 15-2051, less one, in percent, same release',
  unit: 'percent',
  note: 'Intervals are 90 %: published error only, independence assumed; no error is published for medians.',
  inputs: { wages: oews('national', { releases: ['previous', 'latest'] }) },
  rows: ({ wages }) => {
    const rows = occupationRows(wages);
    return rows
      .filter(({ occupation }) => occupation.soc === DEVELOPERS)
      .flatMap((developers) => {
        const scientists = rows.find(
          ({ occupation, release }) => occupation.soc === SCIENTISTS && release === developers.release,
        );
        if (scientists === undefined) return [];
        return (['median', 'mean'] as const).map((statistic) => {
          const base = levelOf(scientists, statistic);
          const quantity = gap(levelOf(developers, statistic), base);
          return {
            key: `${statistic}@${developers.release}`,
            label: `Gap of ${WORDS[statistic]}, ${releaseName(developers.release)}`,
            measure: 'wage_gap' as const,
            subject: {
              soc: [developers.occupation.soc, scientists.occupation.soc],
              role: null,
              title: `${developers.occupation.title} over ${scientists.occupation.title}`,
            },
            period: developers.release,
            quantity,
            flags: changeFlags(base, quantity),
          };
        });
      });
  },
  chart: { kind: 'changes' },
});
