import type { OewsRow } from '../records/oews-row.ts';
import { type Checked, checked, type Problem, problemAt } from '../records/problem.ts';
import { openTable } from '../source/open-table.ts';
import type { Source } from '../source/raw.ts';
import { readOews } from './oews/read-oews.ts';

/** Everything that was read from `raw/`. */
export interface HeldRecords {
  /** in the order of releases, each as its table has them */
  readonly oews: readonly OewsRow[];
  /** the files the records were read from: an official file takes the place of its extract */
  readonly sources: readonly Source[];
}

/**
 * Read every source into records.
 *
 * An official file beside an extract of the same release wins and must agree with it (EXTRACT_DISAGREES); two files
 * of one kind for one release are refused (RELEASE_REPEATED).
 */
export async function readHoldings(sources: readonly Source[]): Promise<Checked<HeldRecords>> {
  const problems: Problem[] = [];
  const oews: OewsRow[] = [];
  const read: Source[] = [];
  for (const [official, extract] of byRelease(sources, problems)) {
    const source = official ?? extract;
    const rows = await readSourceRows(source, problems);
    if (official !== null && extract !== null) {
      problems.push(...disagreements(extract, await readSourceRows(extract, problems), rows));
    }
    oews.push(...rows);
    read.push(source);
  }
  return checked({ oews, sources: read }, problems);
}

type Pair = readonly [official: Source, extract: Source | null] | readonly [official: null, extract: Source];

/** The official file and the extract of each release and family, oldest release first. */
function byRelease(sources: readonly Source[], problems: Problem[]): readonly Pair[] {
  const pairs = new Map<string, { official: Source | null; extract: Source | null }>();
  for (const source of sources) {
    const { dataset, family, release, extractOf } = source.sidecar;
    const key = [release, dataset, family].join(' ');
    const pair = pairs.get(key) ?? { official: null, extract: null };
    pairs.set(key, pair);
    const kind = extractOf === undefined ? 'official' : 'extract';
    const other = pair[kind];
    if (other === null) pair[kind] = source;
    else {
      const place = { kind: 'file', file: source.file } as const;
      problems.push(problemAt(place, 'RELEASE_REPEATED', { release, other: other.file }));
    }
  }
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { official, extract }]) => [official, extract] as Pair);
}

async function readSourceRows(source: Source, problems: Problem[]): Promise<readonly OewsRow[]> {
  const table = await openTable(source.file, source.path);
  const rows = table.ok ? await readOews(table.value, source.sidecar, source.name) : table;
  problems.push(...(rows.ok ? rows.warnings : rows.problems));
  return rows.ok ? rows.value : [];
}

function disagreements(
  extract: Source,
  kept: readonly OewsRow[],
  official: readonly OewsRow[],
): readonly Problem[] {
  const published = new Map(official.map((row) => [officialRow(row), JSON.stringify(textsOf(row))]));
  return kept
    .map((row) => ({ row: officialRow(row), found: JSON.stringify(textsOf(row)) }))
    .filter(({ row, found }) => published.get(row) !== found)
    .map(({ row, found }) => {
      const place = { kind: 'cell', file: extract.file, sheet: null, row, column: null } as const;
      return problemAt(place, 'EXTRACT_DISAGREES', { found, expected: published.get(row) ?? 'no such row' });
    });
}

function officialRow({ employment }: OewsRow): number {
  return employment.from[0]?.row ?? 0;
}

/** What a row says, whichever copy it was read from. */
function textsOf({ occupation, employment, employmentRse, annualWage, hourlyWage, meanWageRse }: OewsRow) {
  const quantities = [
    employment,
    employmentRse,
    meanWageRse,
    ...Object.values({ ...annualWage }),
    ...Object.values({ ...hourlyWage }),
  ];
  return [
    occupation.soc,
    occupation.title,
    occupation.level,
    ...quantities.map(({ from: [cell] }) => cell?.text),
  ];
}
