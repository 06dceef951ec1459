import type { FigureRowDraft } from '../figures/define-figure.ts';
import { figureRow } from '../figures/figure-row.ts';
import { annualGrowth } from '../measures/annual-growth.ts';
import { changeFlags } from '../measures/change-flags.ts';
import { comparability, incomparabilitySentence } from '../measures/comparability.ts';
import { levelOf } from '../measures/level.ts';
import type { Occupation } from '../records/occupation.ts';
import type { OewsRow } from '../records/oews-row.ts';
import type { LookupDocument, LookupRow } from '../report/lookup.ts';
import { reportProblems } from '../report/problems.ts';
import { ROLES } from '../roles/index.ts';
import { SOC_2018 } from '../soc/structure.ts';
import { findOccupations } from '../soc/titles.ts';
import type { CommandResult, Context } from './command.ts';
import { EXIT } from './exit.ts';
import { gatherRecords } from './gather-records.ts';

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
  const known: readonly Occupation[] = [...oews.map(({ occupation }) => occupation), ...SOC_2018];
  const candidates = findOccupations(query, known);
  const [best, second] = candidates;
  const named = best !== undefined && (best.score === 1 || second === undefined) ? best.soc : null;
  const rows =
    named === null ? [] : occupationRows(oews.filter(({ occupation }) => occupation.soc === named));
  const role = ROLES.find(({ names }) => names.includes(query.trim().toLowerCase())) ?? null;
  const problems = reportProblems(gathered.warnings);
  return { exit: EXIT.ok, document: { ...about, candidates, rows, role, problems } };
}

/** @param published  the rows of one code, oldest release first */
function occupationRows(published: readonly OewsRow[]): readonly LookupRow[] {
  const levels = [...new Set(published.map(({ occupation }) => occupation.level))];
  return levels.flatMap((level) => {
    const series = published.filter(({ occupation }) => occupation.level === level);
    const growth = series.slice(1).flatMap((row, index) => {
      const before = series[index];
      return before === undefined ? [] : growthRows(before, row);
    });
    return [...series.flatMap(estimateRows), ...growth];
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
    subject: subjectOf(soc, title),
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

function growthRows(before: OewsRow, after: OewsRow): readonly LookupRow[] {
  const { soc, title, level } = after.occupation;
  return GROWTH.map(([statistic, measure, words]) => {
    const [from, to] = [levelOf(before, statistic), levelOf(after, statistic)];
    const quantity = annualGrowth(from, to);
    const judgement = comparability(from, to);
    const reason = judgement.verdict === 'comparable' ? null : incomparabilitySentence(judgement.reasons);
    const period = `${before.release}/${after.release}`;
    const key = `${soc}-${level}-${statistic}-growth@${period}`;
    const flags = changeFlags(from, quantity);
    const row = {
      key,
      label: `${title}, ${words}`,
      measure,
      subject: subjectOf(soc, title),
      period,
      quantity,
      flags,
    };
    return { ...figureRow(row, 'percent'), level, comparable: { verdict: judgement.verdict, reason } };
  });
}

function subjectOf(soc: string, title: string) {
  return { soc: [soc], role: null, title };
}
