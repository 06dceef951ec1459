import path from 'node:path';
import { cellText } from '../records/cell.ts';
import type { CpiMonth } from '../records/cpi-month.ts';
import { isNational, type OewsRow } from '../records/oews-row.ts';
import type { CellOrigin } from '../records/origin.ts';
import { type Checked, checked, type Problem, problemAt, withoutCellNotes } from '../records/problem.ts';
import type { ProjectionRow } from '../records/projection-row.ts';
import type { PublishedQuantity } from '../records/quantity.ts';
import { contentOf, type FileContent } from '../source/file-input.ts';
import { openInput } from '../source/open-table.ts';
import type { Source } from '../source/raw.ts';
import { CPI } from './cpi/record-kind.ts';
import { recordKindOf } from './index.ts';
import { inOrder } from './merge-records.ts';
import { OEWS_TABLES } from './oews/record-kinds.ts';
import { PROJECTIONS } from './projections/record-kind.ts';
import type { Dataset, DatasetRecords, RecordOf } from './records.ts';
import { SOURCE_ROW } from './source-row.ts';
import type { RecordKind, RecordTraits } from './table-kind.ts';

/** A source wherever its bytes are: in `raw/`, or on the way in. */
export type SourceContent = Omit<Source, 'path'> & FileContent;

/** Everything that was read from `raw/`. */
export interface HeldRecords<One = Source> extends DatasetRecords {
  /** national rows in the order of releases, each as its table has them */
  readonly oews: readonly OewsRow[];
  /** in the order of releases, each as its table has them; where a release has two, the workbook's */
  readonly projections: readonly ProjectionRow[];
  /** in the order of months */
  readonly cpi: readonly CpiMonth[];
  /** the files the records were read from: an official file takes the place of its extract */
  readonly sources: readonly One[];
}

/** Records by what makes them the same estimate. */
type RecordsByKey = { readonly [Of in Dataset]: Map<string, RecordOf<Of>> };

/**
 * Read every source into records.
 *
 * An official file beside an extract of it wins and must agree with it (EXTRACT_DISAGREES); two files of one table are
 * refused (RELEASE_REPEATED), and two tables that publish one estimate have to publish the same (SOURCES_DISAGREE).
 */
export async function readHoldings<One extends SourceContent>(
  sources: readonly One[],
): Promise<Checked<HeldRecords<One>>> {
  const problems: Problem[] = [];
  const held: RecordsByKey = { oews: new Map(), projections: new Map(), cpi: new Map() };
  const read: One[] = [];
  for (const table of byTable(sources, problems)) {
    if (await holdTable(table, held, problems)) read.push(table.source);
  }
  const records = {
    oews: inOrder(OEWS_TABLES.traits, [...held.oews.values()]),
    projections: inOrder(PROJECTIONS.traits, [...held.projections.values()]),
    cpi: inOrder(CPI.traits, [...held.cpi.values()]),
  };
  return checked({ ...records, sources: read }, problems);
}

/** @returns whether the table was read */
async function holdTable(
  table: HeldTable<SourceContent>,
  held: RecordsByKey,
  problems: Problem[],
): Promise<boolean> {
  const { file, sidecar } = table.source;
  const kind = recordKindOf(sidecar);
  switch (kind?.dataset) {
    case 'oews':
      return holdRecords(kind, table, held.oews, problems);
    case 'projections':
      return holdRecords(kind, table, held.projections, problems);
    case 'cpi':
      return holdRecords(kind, table, held.cpi, problems);
    case undefined: {
      const { dataset, family } = sidecar;
      const found = `${dataset} ${family}`;
      problems.push(problemAt({ kind: 'file', file }, 'FAMILY_UNREAD', { found }, 'note'));
      return false;
    }
  }
}

async function holdRecords<Of extends Dataset>(
  kind: RecordKind<Of>,
  { source, extract }: HeldTable<SourceContent>,
  held: Map<string, RecordOf<Of>>,
  problems: Problem[],
): Promise<boolean> {
  const { traits } = kind;
  const records = await readSource(kind, source, problems);
  if (records === null) return false;
  if (extract !== null) {
    const kept = await readSource(kind, extract, problems);
    if (kept !== null) problems.push(...disagreements(traits, extract, kept, records));
  }
  for (const record of records) {
    const key = traits.keyOf(record);
    const other = held.get(key);
    if (other === undefined) held.set(key, record);
    else problems.push(...contradictions(source, traits.quantitiesOf(record), traits.quantitiesOf(other)));
  }
  return true;
}

/** The file that speaks for a table: the official one where it is there. */
interface HeldTable<One> {
  readonly source: One;
  /** of the official file, where both are there */
  readonly extract: One | null;
}

/** The official file and the extract of each table: whole tables first, then what was picked from them, oldest first. */
function byTable<One extends SourceContent>(
  sources: readonly One[],
  problems: Problem[],
): readonly HeldTable<One>[] {
  const pairs = new Map<string, { official: One | null; extract: One | null }>();
  for (const source of sources) {
    const { dataset, family, release, extractOf } = source.sidecar;
    const name = tableName(source);
    const isPicked = recordKindOf(source.sidecar)?.isPicked(source.sidecar, name) ?? false;
    const key = [isPicked, release, dataset, family, name].join(' ');
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
    .flatMap(([, { official, extract }]) => {
      if (official !== null) return [{ source: official, extract }];
      return extract === null ? [] : [{ source: extract, extract: null }];
    });
}

/** The name that a table goes by in whatever format: "national_M2025_dl" for the workbook, its CSV and its extract. */
export function tableName({ name, sidecar: { extractOf } }: Pick<Source, 'name' | 'sidecar'>): string {
  return path.parse(extractOf?.name ?? name).name;
}

/** @returns null for a file that was refused */
async function readSource<Of extends Dataset>(
  kind: RecordKind<Of>,
  source: SourceContent,
  problems: Problem[],
): Promise<readonly RecordOf<Of>[] | null> {
  const { file, name, sidecar } = source;
  const table = await openInput({ file, ...contentOf(source) });
  const rows = table.ok ? await kind.read(table.value, sidecar, name, isNational) : table;
  problems.push(...withoutCellNotes(rows.ok ? rows.warnings : rows.problems));
  return rows.ok ? rows.value : null;
}

/** SOURCES_DISAGREE for each number that two tables publish of one estimate and not alike. */
function contradictions(
  { file }: SourceContent,
  found: readonly PublishedQuantity[],
  held: readonly PublishedQuantity[],
): readonly Problem[] {
  return found.flatMap((quantity, index) => {
    const other = held[index];
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
function disagreements<Row>(
  traits: RecordTraits<Row>,
  extract: SourceContent,
  kept: readonly Row[],
  official: readonly Row[],
): readonly Problem[] {
  const officialRow = (row: Row): number => traits.quantitiesOf(row).flatMap(({ from }) => from)[0]?.row ?? 0;
  const published = new Map(official.map((row) => [officialRow(row), row]));
  return kept.flatMap((row, index) => {
    const at = (column: string) => placeInExtract(extract, index, column);
    const counterpart = published.get(officialRow(row));
    if (counterpart === undefined) {
      const args = { found: `row ${officialRow(row)}`, expected: 'has no such row' };
      return [problemAt(at(SOURCE_ROW), 'EXTRACT_DISAGREES', args)];
    }
    const expected = new Map(textsOf(traits, counterpart));
    return textsOf(traits, row)
      .filter(([column, found]) => found !== expected.get(column))
      .map(([column, found]) =>
        problemAt(at(column), 'EXTRACT_DISAGREES', { found, expected: expected.get(column) ?? '' }),
      );
  });
}

/** An extract has its header in the first row and no gap under it. */
function placeInExtract({ file }: SourceContent, index: number, column: string) {
  return { kind: 'cell', file, sheet: null, row: index + 2, column } as const;
}

/** What a record says, by column, whichever copy it was read from. */
function textsOf<Row>(
  { wordsOf, quantitiesOf }: RecordTraits<Row>,
  row: Row,
): readonly (readonly [column: string, text: string])[] {
  const cells = quantitiesOf(row).flatMap(({ from }) => from);
  const texts = cells.map(
    ({ table, column, text }) => [(table.header[column] ?? '').toUpperCase(), cellText(text)] as const,
  );
  return [...wordsOf(row), ...texts];
}
