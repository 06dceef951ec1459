import {
  annualGrowth,
  changeFlags,
  defineFigure,
  levelOf,
  oews,
  type OewsRow,
  type Statistic,
} from 'laborfigures';
import { firstAndLast, subjectOf } from '../occupations.ts';

const ERROR_NOTE =
  'Percent a year, compounded, in current dollars. Intervals are 90 %: published error only, independence assumed.';

const WORDS = {
  mean: ['mean wage', 'wage_growth'],
  median: ['median wage', 'wage_growth'],
  employment: ['employment', 'employment_change'],
} as const;

function growthRows(rows: readonly OewsRow[], statistics: readonly (keyof typeof WORDS & Statistic)[]) {
  return firstAndLast(rows).flatMap(([first, last]) =>
    statistics.map((statistic) => {
      const [words, measure] = WORDS[statistic];
      const [from, to] = [levelOf(first, statistic), levelOf(last, statistic)];
      const quantity = annualGrowth(from, to);
      return {
        key: `${last.occupation.soc}-${statistic}`,
        label: `${last.occupation.title}, ${words}`,
        measure,
        subject: subjectOf(last),
        period: `${first.release}/${last.release}`,
        quantity,
        flags: changeFlags(from, quantity),
      };
    }),
  );
}

/** Means and employment can be compared since May 2021, when the present method and classification began. */
export const growthSince2021 = defineFigure({
  id: 'growth-since-2021',
  title: 'Yearly growth of mean wages and employment since May 2021',
  definition:
    'Compound annual growth of A_MEAN and of TOT_EMP, national cross-industry table, May 2021 to the latest',
  unit: 'percent',
  note: `${ERROR_NOTE} Codes new in May 2021: growth of employment partly shows them being taken up.`,
  inputs: { series: oews('national', { releases: [{ month: '2021-05' }, 'latest'] }) },
  rows: ({ series }) => growthRows(series, ['mean', 'employment']),
  chart: { kind: 'changes' },
});

/** Medians only since May 2022: those of May 2021 bunch at a few values. The mean's growth stands beside each. */
export const medianWageGrowth = defineFigure({
  id: 'median-wage-growth',
  title: 'Yearly growth of median wages since May 2022',
  definition:
    'Compound annual growth of A_MEDIAN, beside it that of A_MEAN, national cross-industry table, May 2022 to the latest',
  unit: 'percent',
  note: `${ERROR_NOTE} No error is published for medians.`,
  inputs: { series: oews('national', { releases: [{ month: '2022-05' }, 'latest'] }) },
  rows: ({ series }) => growthRows(series, ['median', 'mean']),
  chart: { kind: 'changes' },
});
