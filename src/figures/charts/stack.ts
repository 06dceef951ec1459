import type { PlotGroup, PlotRow } from './plot.ts';
import { lineCount, wrap } from './text-width.ts';
import { type Font, FONTS } from './theme.ts';
import type { Datum } from './vega-lite.ts';

/** The rows of a plot set under each other: every datum with the height `y` it stands at. */
export interface Stack {
  readonly datasets: Readonly<Record<string, readonly Datum[]>>;
  /** pixels */
  readonly height: number;
}

/** The room there is for a stack, in pixels. */
export interface StackRoom {
  readonly rowHeight: number;
  /** from the row labels to the right edge */
  readonly headingWidth: number;
  /** from the axis to the right edge */
  readonly noteWidth: number;
}

const GROUP_GAP = 10;
const HEADING_GAP = 4;
const NOTE_GAP = 6;

/** Set the groups of a plot under each other, first at the top; notes take the room that their lines need. */
export function stack(groups: readonly PlotGroup[], room: StackRoom): Stack {
  const data: (readonly [dataset: string, datum: Datum])[] = [];
  let y = 0;
  for (const { heading, rows } of groups) {
    const text = wrap(heading, room.headingWidth, FONTS.heading);
    const bottom = y + lineCount(text) * FONTS.heading.lineHeight;
    data.push(['headings', { y, bottom, text }]);
    y = bottom + HEADING_GAP;
    for (const row of rows) {
      data.push(...rowData(row, y, room));
      y += heightOf(row, room);
    }
    y += GROUP_GAP;
  }
  return { datasets: byDataset(data), height: y };
}

function rowData(row: PlotRow, top: number, room: StackRoom): readonly (readonly [string, Datum])[] {
  const centre = top + room.rowHeight / 2;
  const labelTop = centredTop(centre, lineCount(row.label), FONTS.label);
  const marks = Object.entries(row.marks).flatMap(([dataset, data]) =>
    data.map((datum) => [dataset, { y: centre, ...datum }] as const),
  );
  const notes = notesText(row, room);
  const noteTop = isGap(row) ? centredTop(centre, 1, FONTS.note) : top + room.rowHeight;
  const noteBottom = noteTop + lineCount(notes) * FONTS.note.lineHeight;
  return [
    ['labels', { y: labelTop, text: row.label }],
    ...marks,
    ...(notes === '' ? [] : [['notes', { y: noteTop, bottom: noteBottom, text: notes }] as const]),
  ];
}

/** Where a text of some lines begins, to stand around a height; the last line has no distance below it. */
function centredTop(centre: number, lines: number, { size, lineHeight }: Font): number {
  return centre - ((lines - 1) * lineHeight + size) / 2;
}

function heightOf(row: PlotRow, room: StackRoom): number {
  const lines = lineCount(notesText(row, room));
  if (lines === 0) return room.rowHeight;
  const below = isGap(row) ? (room.rowHeight - FONTS.note.lineHeight) / 2 : room.rowHeight;
  return Math.max(room.rowHeight, below + lines * FONTS.note.lineHeight + NOTE_GAP);
}

function notesText(row: PlotRow, { noteWidth }: StackRoom): string {
  return row.notes.map((note) => wrap(note, noteWidth, FONTS.note)).join('\n');
}

function isGap(row: PlotRow): boolean {
  return Object.keys(row.marks).length === 0;
}

function byDataset(data: readonly (readonly [string, Datum])[]): Record<string, readonly Datum[]> {
  const datasets: Record<string, Datum[]> = {};
  for (const [dataset, datum] of data) (datasets[dataset] ??= []).push(datum);
  return datasets;
}
