/**
 * Print how often each sentinel speaks of whole official tables, and how many seeded faults of each kind are found, as
 * the last section of docs/sentinels.md:
 *
 *     npx tsx scripts/sentinel-rates.ts national_M2024_dl.xlsx national_M2025_dl.xlsx …
 */
import { readOews } from '../src/ingest/examine.ts';
import { oewsColumn } from '../src/ingest/oews/columns.ts';
import { SENTINELS } from '../src/ingest/oews/sentinels/index.ts';
import type { Sentinel, SentinelCode, WatchedTable } from '../src/ingest/oews/sentinels/sentinel.ts';
import type { OewsRow } from '../src/records/oews-row.ts';
import { releaseName } from '../src/records/release.ts';
import { COARSE_MEDIANS, type Fault, FAULTS } from './seeded-faults.ts';

/** Of each fault, in each table. */
const SEEDED = 30;
const SEED = 20_250_515;

interface OfficialTable extends WatchedTable {
  /** "May 2024", "May 2024, industry" */
  readonly name: string;
  readonly family: string;
  readonly rows: readonly OewsRow[];
}

async function readTable(path: string): Promise<OfficialTable> {
  const read = await readOews(path);
  if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.problems.slice(0, 3))}`);
  const [first] = read.value;
  if (first === undefined) throw new Error(`${path} has no rows`);
  const { release, source } = first;
  const { family } = source;
  const name = family === 'national' ? releaseName(release) : `${releaseName(release)}, ${family}`;
  return { name, family, rows: read.value, ...watchedTable(read.value, first) };
}

/** What sentinels know of a table before its first row, as its rows tell it. */
function watchedTable(rows: readonly OewsRow[], { source, employment }: OewsRow): WatchedTable {
  const headings = employment.from[0]?.table.header ?? [];
  const columns = headings.map((heading, index) => [oewsColumn(heading), index] as const);
  const position = new Map(columns.flatMap(([column, index]) => (column === null ? [] : [[column, index]])));
  return { header: { row: 1, position }, facts: source, topCode: topCodeOf(rows) };
}

function topCodeOf(rows: readonly OewsRow[]): WatchedTable['topCode'] {
  for (const { annualWage, hourlyWage } of rows) {
    const [annual, hourly] = [annualWage.p90, hourlyWage.p90];
    if (annual.kind === 'atLeast' && hourly.kind === 'atLeast') {
      return { annual: annual.atLeast, hourly: hourly.atLeast };
    }
  }
  return null;
}

/** How many cells a sentinel finds in these rows, taken as a whole table. */
function cellsFound(sentinel: Sentinel, table: WatchedTable, rows: readonly OewsRow[]): number {
  const watch = sentinel.watch(table);
  for (const row of rows) watch.row(row, row.employment.from[0]?.row ?? 0);
  return watch.findings().reduce((total, { cells }) => total + cells, 0);
}

function alarms(tables: readonly OfficialTable[]): readonly string[] {
  const rows = tables.map((table) => table.rows.length);
  const rowsOfAll = sumOf(rows);
  const lines = SENTINELS.map((sentinel) => {
    const found = tables.map((table) => cellsFound(sentinel, table, table.rows));
    const rate = `${((100 * sumOf(found)) / rowsOfAll).toFixed(3)} %`;
    return [sentinel.code, ...found.map((cells) => cells.toLocaleString('en')), rate];
  });
  return markdownTable([
    ['found in', ...tables.map(({ name }) => name), 'of all rows'],
    ['rows', ...rows.map((count) => count.toLocaleString('en')), rowsOfAll.toLocaleString('en')],
    ...lines,
  ]);
}

/** How many seeded faults of one kind there were, and how many of them each sentinel found. */
interface Hits {
  seeded: number;
  found: number;
  readonly bySentinel: Map<SentinelCode, number>;
}

function seededFaults(tables: readonly OfficialTable[]): readonly string[] {
  const ofRows = FAULTS.map((fault) => {
    const hits = noHits();
    for (const table of tables) seedTable(fault, table, hits);
    return hitsLine(fault.name, hits);
  });
  const ofTables = noHits();
  for (const table of tables.filter(({ family }) => family === 'national')) {
    const spoilt = table.rows.map(COARSE_MEDIANS.spoil);
    const isMore = (sentinel: Sentinel) =>
      cellsFound(sentinel, table, spoilt) > cellsFound(sentinel, table, table.rows);
    countHit(ofTables, SENTINELS.filter(isMore));
  }
  const head = ['fault', 'seeded', 'found', 'by'];
  return markdownTable([head, ...ofRows, hitsLine(COARSE_MEDIANS.name, ofTables)]);
}

function noHits(): Hits {
  return { seeded: 0, found: 0, bySentinel: new Map() };
}

function countHit(hits: Hits, found: readonly Sentinel[]): void {
  hits.seeded += 1;
  if (found.length > 0) hits.found += 1;
  for (const { code } of found) hits.bySentinel.set(code, (hits.bySentinel.get(code) ?? 0) + 1);
}

function hitsLine(name: string, { seeded, found, bySentinel }: Hits): readonly string[] {
  const share = (count: number) => `${((100 * count) / seeded).toFixed(1)} %`;
  const by = [...bySentinel].sort(([, a], [, b]) => b - a);
  const sentinels = by.map(([code, count]) => `${code} ${share(count)}`).join(', ');
  return [name, String(seeded), share(found), sentinels];
}

/** Spoil rows drawn by chance, one at a time, each in an otherwise sound table. */
function seedTable(fault: Fault, table: OfficialTable, hits: Hits): void {
  const draw = random(SEED);
  const { rows } = table;
  const sound = SENTINELS.map((sentinel) => cellsFound(sentinel, table, rows));
  const places = rows.map((_, index) => ({ index, rank: draw() })).sort((a, b) => a.rank - b.rank);
  const seeded = hits.seeded;
  for (const { index } of places) {
    if (hits.seeded - seeded === SEEDED) return;
    const [row, below] = [rows[index], rows[index + 1]];
    const spoilt = row === undefined || below === undefined ? null : fault.spoil(row, below);
    if (row === undefined || spoilt === null) continue;
    const found = SENTINELS.filter((sentinel, at) => {
      if (sentinel.judges === 'wholeTable') {
        return cellsFound(sentinel, table, withRow(rows, index, spoilt)) > (sound[at] ?? 0);
      }
      return (
        spoilt !== 'dropped' && cellsFound(sentinel, table, [spoilt]) > cellsFound(sentinel, table, [row])
      );
    });
    countHit(hits, found);
  }
}

function withRow(rows: readonly OewsRow[], index: number, row: OewsRow | 'dropped'): readonly OewsRow[] {
  return rows.toSpliced(index, 1, ...(row === 'dropped' ? [] : [row]));
}

/** Numbers from 0 to 1, the same for a seed on every machine (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function markdownTable([head = [], ...lines]: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...lines.map(row)];
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const [, , ...files] = process.argv;
if (files.length === 0) throw new Error('sentinel-rates requires the paths of official tables');
const tables: OfficialTable[] = [];
for (const file of files) tables.push(await readTable(file));
const lines = [
  '## Measured',
  '',
  `Cells that each sentinel finds in ${tables.length} whole official tables, under the rows it looks at:`,
  '',
  ...alarms(tables),
  '',
  `Faults put into these tables, one at a time, at rows drawn by chance (${SEEDED} of a kind in each table, fewer where ` +
    'fewer rows can be spoilt so):',
  '',
  ...seededFaults(tables),
];
process.stdout.write(`${lines.join('\n')}\n`);
