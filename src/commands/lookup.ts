import type { FigureRowDraft } from '../figures/define-figure.ts';
import { figureRow } from '../figures/figure-row.ts';
import { changeFlags } from '../measures/change-flags.ts';
import { judgedGrowth } from '../measures/judged-growth.ts';
import { type Level, levelOf, type Statistic } from '../measures/level.ts';
import { pooledLevel } from '../measures/pooled-level.ts';
import type { Occupation, OccupationLevel } from '../records/occupation.ts';
import type { OewsRow } from '../records/oews-row.ts';
import type { LookupDocument, LookupRow } from '../report/lookup.ts';
import { reportProblems } from '../report/problems.ts';
import { ROLES } from '../roles/index.ts';
import { OCCUPATIONS_2000, OCCUPATIONS_2010 } from '../soc/older-occupations.ts';
import { SOC_2018 } from '../soc/structure.ts';
import { findOccupations } from '../soc/titles.ts';
import type { CommandResult, Context } from './command.ts';
import { EXIT } from './exit.ts';
import { gatherRecords } from './gather-records.ts';
import { type SeriesStep, seriesSteps } from './series-steps.ts';

/** Where neither a release at hand nor the SOC of today has the words or the code. */
const OLDER_OCCUPATIONS: readonly Occupation[] = [...OCCUPATIONS_2010, ...OCCUPATIONS_2000];

/** The published estimates of an occupation in every release at hand, and whether they can be compared. */
export async function lookup(
  context: Context,
  query: string,
  factsFolders: readonly string[],
): Promise<CommandResult<LookupDocument>> {
  const gathered = await gatherRecords(context, factsFolders);
  const about = { schemaVersion: 1, query } as const;
  if (!gathered.ok) {
    const problems = reportProblems(gathered.problems);
    return { exit: EXIT.data, document: { ...about, candidates: [], rows: [], role: null, problems } };
  }
  const { oews } = gathered.value;
  const newestFirst = oews.toSorted((a, b) => b.release.localeCompare(a.release));
  const known: readonly Occupation[] = [...newestFirst.map(({ occupation }) => occupation), ...SOC_2018];
  const found = findOccupations(query, known);
  const candidates = found.length > 0 ? found : findOccupations(query, OLDER_OCCUPATIONS);
  const [best, second] = candidates;
  const named = best !== undefined && (best.score === 1 || second === undefined) ? best.soc : null;
  const rows = named === null ? [] : occupationRows(oews, named);
  const role = ROLES.find(({ names }) => names.includes(query.trim().toLowerCase())) ?? null;
  const problems = reportProblems(gathered.warnings);
  return { exit: EXIT.ok, document: { ...about, candidates, rows, role, problems } };
}

function occupationRows(oews: readonly OewsRow[], soc: string): readonly LookupRow[] {
  const published = oews.filter(({ occupation }) => occupation.soc === soc);
  const levels = [...new Set(published.map(({ occupation }) => occupation.level))];
  return levels.flatMap((level) => {
    const series = published.filter(({ occupation }) => occupation.level === level);
    return [
      ...series.flatMap(estimateRows),
      ...seriesSteps(oews, series).flatMap((step) => growthRows(step, level)),
    ];
  });
}

const ANNUAL = [
  ['mean', 'mean_annual_wage', 'mean annual wage'],
  ['p10', 'p10', '10th percentile'],
  ['p25', 'p25', '25th percentile'],
  ['median', 'median_annual_wage', 'median annual wage'],
  ['p75', 'p75', '75th percentile'],
  ['p90', 'p90', '90th percentile'],
] as const;

function estimateRows(row: OewsRow): readonly LookupRow[] {
  const { employment, annualWage, hourlyWage, source } = row;
  const coarse = source.coarsePercentiles ? (['coarse'] as const) : [];
  const drafts = [
    draft(row, 'employment', 'employment', 'persons', employment),
    ...ANNUAL.flatMap(([name, measure, words]) => {
      const flags = name === 'mean' ? [] : coarse;
      return [
        { ...draft(row, measure, words, 'usd_per_year', annualWage[name]), flags },
        { ...draft(row, measure, `${words}, hourly`, 'usd_per_hour', hourlyWage[name]), flags },
      ];
    }),
  ];
  return drafts.map((one) => ({
    ...figureRow(one, one.unit),
    level: row.occupation.level,
    comparable: null,
  }));
}

function draft<Unit extends NonNullable<FigureRowDraft['unit']>>(
  { occupation: { soc, title, level }, release }: OewsRow,
  measure: FigureRowDraft['measure'],
  words: string,
  unit: Unit,
  quantity: FigureRowDraft['quantity'],
) {
  const key = `${soc}-${level}-${measure}-${unit}@${release}`;
  return {
    key,
    label: `${title}, ${words}`,
    measure,
    subject: { soc: [soc], role: null, title },
    unit,
    period: release,
    quantity,
  };
}

const GROWTH = [
  ['employment', 'employment_change', 'employment'],
  ['mean', 'wage_growth', 'mean annual wage'],
  ['median', 'wage_growth', 'median annual wage'],
] as const;

function growthRows({ before, after }: SeriesStep, level: OccupationLevel): readonly LookupRow[] {
  const period = [before, after].map(([row]) => row?.release ?? '').join('/');
  const codes = after.map(({ occupation }) => occupation.soc);
  const title = after.map(({ occupation }) => occupation.title).join(' and ');
  return GROWTH.map(([statistic, measure, words]) => {
    const [from, to] = [levelsOf(before, statistic), levelsOf(after, statistic)];
    const { quantity, verdict, reason } = judgedGrowth(from, to);
    const row = {
      key: `${codes.join('+')}-${level}-${statistic}-growth@${period}`,
      label: `${title}, ${words}`,
      measure,
      subject: { soc: codes, role: null, title },
      period,
      quantity,
      flags: changeFlags(pooledLevel(from), quantity),
    };
    return { ...figureRow(row, 'percent'), level, comparable: { verdict, reason } };
  });
}

function levelsOf(rows: readonly OewsRow[], statistic: Statistic): readonly Level[] {
  return rows.map((row) => levelOf(row, statistic));
}
