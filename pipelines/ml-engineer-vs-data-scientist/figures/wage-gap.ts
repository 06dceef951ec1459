import { changeFlags, defineFigure, gap, levelOf, oews, releaseName } from 'laborfigures';
import { DATA_SCIENTISTS, DEVELOPERS, releasesOf, rowOf, unpublished } from '../occupations.ts';

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
  rows: ({ wages }) =>
    releasesOf(wages).flatMap((release) => {
      const [developers, scientists] = [
        rowOf(wages, DEVELOPERS, release),
        rowOf(wages, DATA_SCIENTISTS, release),
      ];
      return (['median', 'mean'] as const).map((statistic) => {
        const shared = {
          key: `${statistic}@${release}`,
          label: `Gap of ${WORDS[statistic]}, ${releaseName(release)}`,
          measure: 'wage_gap' as const,
          subject: {
            soc: [DEVELOPERS.soc, DATA_SCIENTISTS.soc],
            role: null,
            title: `${DEVELOPERS.title} over ${DATA_SCIENTISTS.title}`,
          },
          period: release,
        };
        if (developers === undefined || scientists === undefined) {
          const missing = developers === undefined ? DEVELOPERS : DATA_SCIENTISTS;
          return { ...shared, quantity: unpublished(missing, releaseName(release)) };
        }
        const base = levelOf(scientists, statistic);
        const quantity = gap(levelOf(developers, statistic), base);
        return { ...shared, quantity, flags: changeFlags(base, quantity) };
      });
    }),
  chart: { kind: 'changes' },
});
