import { cellText } from '../../records/cell.ts';
import { type OewsRow, quantitiesOf } from '../../records/oews-row.ts';
import { type Problem, problemAt } from '../../records/problem.ts';
import type { PublishedQuantity } from '../../records/quantity.ts';
import { digestOfText } from '../../source/digest.ts';
import type { OfficialTable, SourceStatement } from '../../source/sidecar.ts';
import { isWhole } from './disprove.ts';
import { KNOWN_TABLES, type KnownTable, knownTable } from './known-tables.ts';

/** Whether a file is the publisher's own, byte for byte. */
export function isOfficial({ sha256 }: Pick<SourceStatement, 'sha256'>): boolean {
  return KNOWN_TABLES.some(({ officialSha256 }) => officialSha256 === sha256);
}

/**
 * The known table that a file may be another copy of: its rows are then worth comparing.
 *
 * @param industryGroup  I_GROUP of its rows: tables by industry come by several kinds of industry
 */
export function comparableTable(sidecar: SourceStatement, industryGroup: string): KnownTable | null {
  const { release, family } = sidecar;
  if (!isWhole(sidecar) || isOfficial(sidecar)) return null;
  return knownTable({ release, family, industryGroup }) ?? null;
}

function comparableTo(sidecar: SourceStatement, [first]: readonly OewsRow[]): KnownTable | null {
  return comparableTable(sidecar, first?.industry.group ?? '');
}

/**
 * How a whole table differs from the official one of its release, where that is known.
 *
 * @returns null for a table that is not known, and for one of more or fewer rows, of which ROWS_MISSING speaks;
 *          OFFICIAL_BYTES_DIFFER, a note, for a file that was saved again with every cell as published, or
 *          OFFICIAL_UNKNOWN where only such a copy is known;
 *          OFFICIAL_CELLS_DIFFER, a warning, for any other: it may be the publisher's revision
 */
export function officialDifference(
  file: string,
  sidecar: SourceStatement,
  rows: readonly OewsRow[],
): Problem | null {
  const known = comparableTo(sidecar, rows);
  if (known?.rows !== rows.length) return null;
  const { release } = known;
  const place = { kind: 'file', file } as const;
  if (cellsSha256(rows) !== known.cellsSha256) {
    return problemAt(place, 'OFFICIAL_CELLS_DIFFER', { release }, 'warning');
  }
  const same = known.officialSha256 === null ? 'OFFICIAL_UNKNOWN' : 'OFFICIAL_BYTES_DIFFER';
  return problemAt(place, same, { release }, 'note');
}

/**
 * The official table that a file is a copy of, each cell in its place: lineage can then name the official file.
 *
 * @returns null for the publisher's own bytes, for a table that is not known or of which only a copy is, and for any
 *          other, were it only sorted
 */
export function copiedTable(sidecar: SourceStatement, rows: readonly OewsRow[]): OfficialTable | null {
  const known = comparableTo(sidecar, rows);
  if (known?.rows !== rows.length || known.officialSha256 === null) return null;
  if (cellsSha256(rows) !== known.cellsSha256) return null;
  if (placedCellsSha256(rows) !== known.placedCellsSha256) return null;
  return { name: known.name, sheet: known.sheet, sha256: known.officialSha256 };
}

/** SIDECAR_INVALID where a file is said to be a copy of a table that it is no copy of. */
export function falseCopy(file: string, sidecar: SourceStatement, rows: readonly OewsRow[]): Problem | null {
  const { copyOf } = sidecar;
  if (copyOf === undefined) return null;
  const copied = copiedTable(sidecar, rows);
  const { name, sheet, sha256 } = copyOf;
  if (copied?.name === name && copied.sheet === sheet && copied.sha256 === sha256) return null;
  const detail = `copyOf: the cells are not those of ${name} > ${sheet}, each in its place`;
  return problemAt({ kind: 'file', file }, 'SIDECAR_INVALID', { detail });
}

/** A sha256 of the headings and of the numbers as they are written, each with its row and column. */
export function placedCellsSha256(rows: readonly OewsRow[]): string {
  const [first] = rows;
  const headings = first?.employment.from[0]?.table.header ?? [];
  return digestOfText([headings.join('\t'), ...rows.map(placedRowText)].join('\n')).sha256;
}

function placedRowText(row: OewsRow): string {
  const { soc, level } = row.occupation;
  const cells = quantitiesOf(row).flatMap(({ from }) => from);
  const texts = cells.map((cell) => `${cell.row} ${cell.column} ${cellText(cell.text)}`);
  return [soc, level, ...texts].join('\t');
}

/** A sha256 of what the cells say: the same for any order of rows and columns, and any way of writing a number. */
export function cellsSha256(rows: readonly OewsRow[]): string {
  return digestOfText(rows.map(rowText).sort().join('\n')).sha256;
}

function rowText(row: OewsRow): string {
  const { area, industry, ownership, occupation } = row;
  const place = [area.code, area.title, area.type, area.state];
  const key = [...place, industry.naics, industry.title, industry.group, ownership];
  const { soc, title, level } = occupation;
  return [...key, soc, title, level, ...quantitiesOf(row).map(quantityText)].join('\t');
}

/** A number, or what stands in its place and why: ANNUAL and HOURLY give "*" its reason. */
function quantityText(quantity: PublishedQuantity): string {
  switch (quantity.kind) {
    case 'value':
      return String(quantity.value);
    case 'atLeast':
      return '#';
    case 'withheld':
      return quantity.marker === '' || quantity.reason === 'blank'
        ? ''
        : `${quantity.marker} ${quantity.reason}`;
  }
}
