import {
  annualGrowth,
  changeFlags,
  defineFigure,
  levelOf,
  oews,
  type OewsRow,
  relativeChange,
} from 'laborfigures';
import { OCCUPATIONS, releasesOf, rowOf, subjectOf, unpublished } from '../occupations.ts';

const ERROR_NOTE = 'In current dollars. Intervals are 90 %: published error only, independence assumed.';

const WORDS = {
  mean: ['mean wage', 'wage_growth'],
  median: ['median wage', 'wage_growth'],
  employment: ['employment', 'employment_change'],
} as const;

type Statistic = keyof typeof WORDS;
type Growth = typeof annualGrowth;

/** A row for each occupation and statistic: its growth from the first to the last of the releases read. */
function growthRows(rows: readonly OewsRow[], statistics: readonly Statistic[], growth: Growth) {
  const releases = releasesOf(rows);
  const [first, last] = [releases[0], releases.length > 1 ? releases.at(-1) : undefined];
  const period = releases.length > 1 ? `${first}/${last}` : (first ?? 'none');
  return OCCUPATIONS.flatMap((occupation) => {
    const ends = [rowOf(rows, occupation, first), rowOf(rows, occupation, last)] as const;
    return statistics.map((statistic) => {
      const [words, measure] = WORDS[statistic];
      return {
        key: `${occupation.soc}-${statistic}`,
        label: `${occupation.title}, ${words}`,
        measure,
        subject: subjectOf(occupation),
        period,
        ...growthBetween(ends, occupation, statistic, growth),
      };
    });
  });
}

function growthBetween(
  [first, last]: readonly [OewsRow | undefined, OewsRow | undefined],
  occupation: (typeof OCCUPATIONS)[number],
  statistic: Statistic,
  growth: Growth,
) {
  if (first === undefined || last === undefined) {
    return { quantity: unpublished(occupation, 'both ends of the period'), flags: [] };
  }
  const [from, to] = [levelOf(first, statistic), levelOf(last, statistic)];
  const quantity = growth(from, to);
  return { quantity, flags: changeFlags(from, quantity) };
}

/** What moved in a year; the mean stands beside each median, for one of them alone can mislead. */
export const wageChange = defineFigure({
  id: 'wage-change',
  title: 'Change of wages in a year',
  definition:
    'A_MEDIAN, beside it A_MEAN, of the latest release over the one before, in percent, national table',
  unit: 'percent',
  note: `${ERROR_NOTE} No error is published for medians.`,
  inputs: { wages: oews('national', { releases: ['previous', 'latest'] }) },
  rows: ({ wages }) => growthRows(wages, ['median', 'mean'], relativeChange),
  chart: { kind: 'changes' },
});

/** Means and employment can be compared since May 2021, when the present method and classification began. */
export const growthSince2021 = defineFigure({
  id: 'growth-since-2021',
  title: 'Yearly growth of mean wages and employment since May 2021',
  definition:
    'Compound annual growth of A_MEAN and of TOT_EMP, national table, May 2021 to the latest release',
  unit: 'percent',
  note: `${ERROR_NOTE} Codes new in May 2021: growth of employment partly shows them being taken up.`,
  inputs: { series: oews('national', { releases: [{ month: '2021-05' }, 'latest'] }) },
  rows: ({ series }) => growthRows(series, ['mean', 'employment'], annualGrowth),
  chart: { kind: 'changes' },
});

/** Medians only since May 2022: those of May 2021 bunch at a few values. The mean's growth stands beside each. */
export const medianWageGrowth = defineFigure({
  id: 'median-wage-growth',
  title: 'Yearly growth of median wages since May 2022',
  definition:
    'Compound annual growth of A_MEDIAN, beside it that of A_MEAN, national table, May 2022 to the latest release',
  unit: 'percent',
  note: `${ERROR_NOTE} No error is published for medians.`,
  inputs: { series: oews('national', { releases: [{ month: '2022-05' }, 'latest'] }) },
  rows: ({ series }) => growthRows(series, ['median', 'mean'], annualGrowth),
  chart: { kind: 'changes' },
});
