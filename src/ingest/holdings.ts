import { cellText } from '../records/cell.ts';
import type { OewsRow } from '../records/oews-row.ts';
import type { PublishedQuantity } from '../records/quantity.ts';
import { type Checked, checked, type Problem, problemAt } from '../records/problem.ts';
import { openTable } from '../source/open-table.ts';
import type { Source } from '../source/raw.ts';
import { SOURCE_ROW } from './oews/columns.ts';
import { readOewsTable } from './oews/read-oews-table.ts';

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
    if (rows === null) continue;
    if (official !== null && extract !== null) {
      const kept = await readSourceRows(extract, problems);
      if (kept !== null) problems.push(...disagreements(extract, kept, rows));
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

/** @returns null for a file that was refused */
async function readSourceRows(source: Source, problems: Problem[]): Promise<readonly OewsRow[] | null> {
  const table = await openTable(source.file, source.path);
  const rows = table.ok ? await readOewsTable(table.value, source.sidecar, source.name) : table;
  problems.push(...(rows.ok ? rows.warnings : rows.problems));
  return rows.ok ? rows.value : null;
}

/** EXTRACT_DISAGREES for each cell of an extract that is not the cell of the official row it names. */
function disagreements(
  extract: Source,
  kept: readonly OewsRow[],
  official: readonly OewsRow[],
): readonly Problem[] {
  const published = new Map(official.map((row) => [officialRow(row), row]));
  return kept.flatMap((row, index) => {
    const at = (column: string) => placeInExtract(extract, index, column);
    const counterpart = published.get(officialRow(row));
    if (counterpart === undefined) {
      const args = { found: `row ${officialRow(row)}`, expected: 'has no such row' };
      return [problemAt(at(SOURCE_ROW), 'EXTRACT_DISAGREES', args)];
    }
    const expected = new Map(textsOf(counterpart));
    return textsOf(row)
      .filter(([column, found]) => found !== expected.get(column))
      .map(([column, found]) =>
        problemAt(at(column), 'EXTRACT_DISAGREES', { found, expected: expected.get(column) ?? '' }),
      );
  });
}

/** An extract has its header in the first row and no gap under it. */
function placeInExtract({ file }: Source, index: number, column: string) {
  return { kind: 'cell', file, sheet: null, row: index + 2, column } as const;
}

function officialRow({ employment }: OewsRow): number {
  return employment.from[0]?.row ?? 0;
}

/** What a row says, by column, whichever copy it was read from. */
function textsOf(row: OewsRow): readonly (readonly [column: string, text: string])[] {
  const { occupation, employment, employmentRse, annualWage, hourlyWage, meanWageRse } = row;
  const quantities: readonly PublishedQuantity[] = [
    employment,
    employmentRse,
    meanWageRse,
    ...Object.values({ ...annualWage }),
    ...Object.values({ ...hourlyWage }),
  ];
  const cells = quantities.flatMap(({ from }) => from);
  return [
    ['OCC_CODE', occupation.soc],
    ['OCC_TITLE', occupation.title],
    ['O_GROUP', occupation.level],
    ...cells.map(
      ({ table, column, text }) => [(table.header[column] ?? '').toUpperCase(), cellText(text)] as const,
    ),
  ];
}
