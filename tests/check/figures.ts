import type { FigureFile, FigureRow } from '../../src/records/figure.ts';

/** Figures as a pipeline writes them, with a few rows each: what derived claims and marks are checked against. */
export const FIGURES: readonly FigureFile[] = [
  figure(
    'median-wage',
    'Median annual wage by occupation',
    'A_MEDIAN of the national table',
    'usd_per_year',
    [
      row('15-1252@2024-05', 'Software Developers', 'median_annual_wage', ['15-1252'], '2024-05', 133_080),
      row('15-1252@2025-05', 'Software Developers', 'median_annual_wage', ['15-1252'], '2025-05', 135_980),
    ],
  ),
  figure(
    'median-wage-growth',
    'Yearly growth of median wages since May 2022',
    'Compound annual growth of A_MEDIAN, beside it that of A_MEAN',
    'percent',
    [
      row(
        '15-2051-median',
        'Data Scientists, median wage',
        'wage_growth',
        ['15-2051'],
        '2022-05/2025-05',
        5.1,
      ),
      row('15-2051-year', 'Data Scientists, median wage', 'wage_growth', ['15-2051'], '2024-05/2025-05', 6.8),
      row('15-2051-mean', 'Data Scientists, mean wage', 'wage_growth', ['15-2051'], '2022-05/2025-05', 3.2),
      row(
        '15-1221-mean',
        'Research scientists, mean wage',
        'wage_growth',
        ['15-1221'],
        '2022-05/2025-05',
        -0.4,
      ),
    ],
  ),
  figure('growth', 'Growth of employment', 'TOT_EMP over that of the release before', 'percent', [
    {
      ...row('15-1252-2021', 'Software Developers', 'employment_change', ['15-1252'], '2020-05/2021-05', 0),
      state: 'notComparable',
      reason: 'the classification changed',
    },
  ]),
  figure('wage-gap', 'Wage gap', 'A_MEDIAN (A_MEAN) of 15-1252 over that of 15-2051, less one', 'percent', [
    row('median@2024-05', 'Gap of medians', 'wage_gap', ['15-1252', '15-2051'], '2024-05', 18.2),
    row('median@2025-05', 'Gap of medians', 'wage_gap', ['15-1252', '15-2051'], '2025-05', 13.1),
    row('mean@2025-05', 'Gap of means', 'wage_gap', ['15-1252', '15-2051'], '2025-05', 16.8),
  ]),
];

type RowOfAnyUnit = Omit<FigureRow, 'unit'>;

function figure(
  id: string,
  title: string,
  definition: string,
  unit: FigureFile['unit'],
  rows: readonly RowOfAnyUnit[],
): FigureFile {
  return {
    $schema: 'figure.schema.json',
    schemaVersion: 1,
    id,
    title,
    definition,
    unit,
    note: null,
    sources: [],
    rows: rows.map((one) => ({ ...one, unit })),
  };
}

function row(
  key: string,
  label: string,
  measure: FigureRow['measure'],
  soc: readonly string[],
  period: string,
  value: number,
): RowOfAnyUnit {
  const subject = { soc, role: null, title: label };
  return {
    key,
    label,
    measure,
    subject,
    period,
    geography: 'US',
    state: 'value',
    value,
    flags: [],
    lineage: [],
  };
}
