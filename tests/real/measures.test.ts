import { expect, it } from 'vitest';
import { relativeChange } from '../../src/measures/change.ts';
import { coarsePercentiles } from '../../src/ingest/oews/sentinels/percentiles-coarse.ts';
import { levelOf } from '../../src/measures/level.ts';
import type { Level, Statistic } from '../../src/measures/level.ts';
import { ratio } from '../../src/measures/ratio.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';
import { isWithin } from '../../src/soc/within.ts';
import { near } from '../measures/example-levels.ts';
import { readNational } from './national.ts';
import { describeShared } from './shared.ts';

describeShared('measures over the official national tables', 'data/oews/national', (folder) => {
  // medians held by three or more detailed occupations, of all published: counted with openpyxl
  it.each([
    [2019, 6 / 778, false],
    [2020, 14 / 776, false],
    [2021, 76 / 807, true],
    [2022, 15 / 814, false],
    [2023, 15 / 811, false],
    [2024, 18 / 809, false],
    [2025, 3 / 825, false],
  ])('finds how coarse the percentiles of May %d are', async (year, share, coarse) => {
    const rows = await readNational(folder, year);
    expect(coarsePercentiles(rows)).toEqual({ kind: 'judged', share, coarse });
    expect(new Set(rows.map(({ source }) => source.coarsePercentiles))).toEqual(new Set([coarse]));
  });

  it('does not judge the rows of one major group', async () => {
    const rows = await readNational(folder, 2021);
    const computing = rows.filter(({ occupation }) => isWithin(occupation.soc, '15-0000'));
    expect(coarsePercentiles(computing).kind).toBe('tooFewToJudge');
  });

  it('tells median and mean growth of data scientists apart, May 2024 to May 2025', async () => {
    const [from, to] = [await readNational(folder, 2024), await readNational(folder, 2025)];
    const growth = (statistic: Statistic): unknown =>
      relativeChange(levelIn(from, '15-2051', statistic), levelIn(to, '15-2051', statistic));
    // 120,230 / 112,590 − 1 and 126,800 / 124,590 − 1
    expect(growth('median')).toMatchObject({ kind: 'estimate', value: near(0.0678568), interval: null });
    expect(growth('mean')).toMatchObject({ kind: 'estimate', value: near(0.0177382) });
  });

  // 133,080 / 112,590 and 135,980 / 120,230
  it.each([
    [2024, 1.1819877],
    [2025, 1.1309989],
  ])('sets software developers against data scientists, May %d', async (year, expected) => {
    const rows = await readNational(folder, year);
    const medians = ratio(levelIn(rows, '15-1252', 'median'), levelIn(rows, '15-2051', 'median'));
    expect(medians).toMatchObject({ kind: 'estimate', value: near(expected) });
  });

  // pairs of cells (a number, "#", a marker) in the detailed rows of both releases: counted with openpyxl
  it.each([
    ['across the break', 'mean', 2020, 2021, { notComparable: 755, notAvailable: 4 }],
    ['to the release without top codes', 'p90', 2024, 2025, { estimate: 780, atMost: 45, notAvailable: 5 }],
    [
      'under one top code',
      'p90',
      2023,
      2024,
      { estimate: 781, atLeast: 4, notComparable: 41, notAvailable: 5 },
    ],
  ] as const)('gives every occupation its kind of change %s', async (_, statistic, from, to, expected) => {
    expect(await kindsOfChange(folder, statistic, from, to)).toEqual(expected);
  });
});

/** How often the change of a statistic is an estimate, a bound or absent, over the occupations of both releases. */
async function kindsOfChange(
  folder: string,
  statistic: Statistic,
  from: number,
  to: number,
): Promise<Readonly<Record<string, number>>> {
  const earlier = await readNational(folder, from);
  const later = await readNational(folder, to);
  const counts: Record<string, number> = {};
  for (const row of earlier.filter(({ occupation }) => occupation.level === 'detailed')) {
    const match = later.find(({ occupation }) => sameOccupation(occupation, row.occupation));
    if (match === undefined) continue;
    const { kind } = relativeChange(levelOf(row, statistic), levelOf(match, statistic));
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function sameOccupation(a: OewsRow['occupation'], b: OewsRow['occupation']): boolean {
  return a.soc === b.soc && a.level === b.level;
}

function levelIn(rows: readonly OewsRow[], soc: string, statistic: Statistic): Level {
  const row = rows.find(({ occupation }) =>
    sameOccupation(occupation, { soc, level: 'detailed', title: '' }),
  );
  if (row === undefined) throw new Error(`${soc} is in no row`);
  return levelOf(row, statistic);
}
