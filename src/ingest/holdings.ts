import path from 'node:path';
import { cellText } from '../records/cell.ts';
import { isNational, type OewsRow, quantitiesOf } from '../records/oews-row.ts';
import type { CellOrigin } from '../records/origin.ts';
import { type Checked, checked, type Problem, problemAt, withoutCellNotes } from '../records/problem.ts';
import { openTable } from '../source/open-table.ts';
import type { Source } from '../source/raw.ts';
import { RECORD_KINDS } from './index.ts';
import { SOURCE_ROW } from './source-row.ts';

/** Everything that was read from `raw/`. */
export interface HeldRecords {
  /** national rows in the order of releases, each as its table has them */
  readonly oews: readonly OewsRow[];
  /** the files the records were read from: an official file takes the place of its extract */
  readonly sources: readonly Source[];
}

/**
 * Read every source into records.
 *
 * An official file beside an extract of it wins and must agree with it (EXTRACT_DISAGREES); two files of one table are
 * refused (RELEASE_REPEATED), and two tables that publish one estimate have to publish the same (SOURCES_DISAGREE).
 */
export async function readHoldings(sources: readonly Source[]): Promise<Checked<HeldRecords>> {
  const problems: Problem[] = [];
  const oews = new Map<string, OewsRow>();
  const read: Source[] = [];
  for (const [official, extract] of byTable(sources, problems)) {
    const source = official ?? extract;
    const rows = await readSourceRows(source, problems);
    if (rows === null) continue;
    if (official !== null && extract !== null) {
      const kept = await readSourceRows(extract, problems);
      if (kept !== null) problems.push(...disagreements(extract, kept, rows));
    }
    for (const row of rows) {
      const key = estimateKey(row);
      const held = oews.get(key);
      if (held === undefined) oews.set(key, row);
      else problems.push(...contradictions(source, row, held));
    }
    read.push(source);
  }
  const inOrder = [...oews.values()].sort(
    (a, b) => Number(a.release > b.release) - Number(a.release < b.release),
  );
  return checked({ oews: inOrder, sources: read }, problems);
}

type Pair = readonly [official: Source, extract: Source | null] | readonly [official: null, extract: Source];

/** The official file and the extract of each table: whole tables first, then what was picked from them, oldest first. */
function byTable(sources: readonly Source[], problems: Problem[]): readonly Pair[] {
  const pairs = new Map<string, { official: Source | null; extract: Source | null }>();
  for (const source of sources) {
    const { dataset, family, release, extractOf, part } = source.sidecar;
    const isPicked = part === true || family === 'query-export';
    const key = [isPicked, release, dataset, family, tableName(source)].join(' ');
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

/** The name that a table goes by in whatever format: "national_M2025_dl" for the workbook, its CSV and its extract. */
export function tableName({ name, sidecar: { extractOf } }: Pick<Source, 'name' | 'sidecar'>): string {
  return path.parse(extractOf?.name ?? name).name;
}

/** @returns null for a file that was refused */
async function readSourceRows(source: Source, problems: Problem[]): Promise<readonly OewsRow[] | null> {
  const { file, sidecar, name } = source;
  const kind = RECORD_KINDS.find(({ holds }) => holds(sidecar));
  if (kind === undefined) {
    const { dataset, family } = sidecar;
    problems.push(
      problemAt({ kind: 'file', file }, 'FAMILY_UNREAD', { found: `${dataset} ${family}` }, 'note'),
    );
    return null;
  }
  const table = await openTable(file, source.path);
  const rows = table.ok ? await kind.read(table.value, sidecar, name, isNational) : table;
  problems.push(...withoutCellNotes(rows.ok ? rows.warnings : rows.problems));
  return rows.ok ? rows.value : null;
}

/** The estimates of one occupation: a query export gives no level where a broad code is a detailed occupation too. */
function estimateKey({ release, occupation: { soc, level } }: OewsRow): string {
  return `${release} ${soc} ${level}`;
}

/** SOURCES_DISAGREE for each number that two tables publish of one estimate and not alike. */
function contradictions({ file }: Source, row: OewsRow, held: OewsRow): readonly Problem[] {
  const known = quantitiesOf(held);
  return quantitiesOf(row).flatMap((quantity, index) => {
    const other = known[index];
    if (quantity.kind !== 'value' || other?.kind !== 'value' || quantity.value === other.value) return [];
    const sources = other.from.map(({ table }) => table.source);
    const args = { found: quantity.value, expected: other.value, other: sources.join(', ') };
    return quantity.from.map((cell) => problemAt(placeOfCell(file, cell), 'SOURCES_DISAGREE', args));
  });
}

function placeOfCell(file: string, { table, row, column }: CellOrigin) {
  return { kind: 'cell', file, sheet: table.sheet, row, column: table.header[column] ?? null } as const;
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
  const { occupation } = row;
  const cells = quantitiesOf(row).flatMap(({ from }) => from);
  return [
    ['OCC_CODE', occupation.soc],
    ['OCC_TITLE', occupation.title],
    ['O_GROUP', occupation.level],
    ...cells.map(
      ({ table, column, text }) => [(table.header[column] ?? '').toUpperCase(), cellText(text)] as const,
    ),
  ];
}
