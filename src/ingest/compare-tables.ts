import { type OewsRow, quantitiesOf } from '../records/oews-row.ts';
import { type CellOrigin, lineageOf } from '../records/origin.ts';
import type { PublishedQuantity } from '../records/quantity.ts';
import type { PublishedText, RevisedCell, RevisedRow, RevisionChanges, RowKey } from '../records/revision.ts';

/** A table of one release, as one of two files says it. */
export interface ReleaseTable {
  readonly rows: readonly OewsRow[];
  /** false for an extract: what it lacks may have been left out, not withdrawn */
  readonly isWhole: boolean;
}

type ComparedChanges = Extract<RevisionChanges, { kind: 'compared' }>;

/**
 * What a later file of a release says otherwise than an earlier one, in the order of the earlier one's rows.
 *
 * Cells are compared by what they say: 133,080 is 133080. A row that only one of the files has counts where the other
 * file is a whole table.
 */
export function compareTables(before: ReleaseTable, after: ReleaseTable): ComparedChanges {
  const [earlier, later] = [byKey(before.rows), byKey(after.rows)];
  const removed = after.isWhole ? [...earlier].filter(([key]) => !later.has(key)) : [];
  const added = before.isWhole ? [...later].filter(([key]) => !earlier.has(key)) : [];
  const cells = [...earlier].flatMap(([key, row]) => {
    const successor = later.get(key);
    return successor === undefined ? [] : revisedCells(row, successor);
  });
  return {
    kind: 'compared',
    cells: [...cells, ...removed.flatMap(([, row]) => withdrawnCells(row))],
    rowsAdded: added.map(([, row]) => revisedRow(row)),
    rowsRemoved: removed.map(([, row]) => revisedRow(row)),
  };
}

/** Whether two files of a release say the same. */
export function isUnchanged({ cells, rowsAdded, rowsRemoved }: ComparedChanges): boolean {
  return cells.length + rowsAdded.length + rowsRemoved.length === 0;
}

function byKey(rows: readonly OewsRow[]): ReadonlyMap<string, OewsRow> {
  return new Map(rows.map((row) => [Object.values(keyOf(row)).join(' '), row]));
}

function keyOf({ area, industry, ownership, occupation }: OewsRow): RowKey {
  const { soc, level } = occupation;
  const { naics, group } = industry;
  return { area: area.code, industry: naics, industryGroup: group, ownership, soc, level };
}

function revisedRow(row: OewsRow): RevisedRow {
  return { ...keyOf(row), title: row.occupation.title };
}

function revisedCells(before: OewsRow, after: OewsRow): readonly RevisedCell[] {
  const row = revisedRow(after);
  const later = new Map(cellsOf(after).map((cell) => [cell.column, cell]));
  return cellsOf(before).flatMap(({ column, says, place }) => {
    const successor = later.get(column);
    if (successor === undefined || successor.says.text === says.text) return [];
    const kind = kindOf(says, successor.says);
    return [{ kind, row, column, before: place, after: successor.place }];
  });
}

/** Every number of a row that is gone. */
function withdrawnCells(before: OewsRow): readonly RevisedCell[] {
  const row = revisedRow(before);
  return cellsOf(before)
    .filter(({ says }) => says.isNumber)
    .map(({ column, place }) => ({ kind: 'withdrawn', row, column, before: place, after: null }));
}

function kindOf(before: Said, after: Said): RevisedCell['kind'] {
  if (before.isNumber && !after.isNumber) return 'withdrawn';
  return !before.isNumber && after.isNumber ? 'published' : 'changed';
}

/** What a cell says, however it is written. */
interface Said {
  readonly text: string;
  readonly isNumber: boolean;
}

interface RowCell {
  readonly column: string;
  readonly says: Said;
  readonly place: PublishedText;
}

function cellsOf(row: OewsRow): readonly RowCell[] {
  return quantitiesOf(row).flatMap((quantity) => {
    const [origin] = quantity.from;
    return origin === undefined ? [] : [rowCell(quantity, origin)];
  });
}

function rowCell(quantity: PublishedQuantity, origin: CellOrigin): RowCell {
  const { row, column, cell, text } = lineageOf(origin);
  return { column: column.trim().toUpperCase(), says: saidBy(quantity), place: { row, cell, text } };
}

function saidBy(quantity: PublishedQuantity): Said {
  switch (quantity.kind) {
    case 'value':
      return { text: String(quantity.value), isNumber: true };
    case 'atLeast':
      return { text: '#', isNumber: false };
    case 'withheld':
      return { text: quantity.marker, isNumber: false };
  }
}
