import { OEWS_COLUMNS, type OewsColumn, oewsColumn } from '../../../src/ingest/oews/columns.ts';
import { locateTable } from '../../../src/ingest/oews/locate.ts';
import { type OewsScan, scanOewsTable } from '../../../src/ingest/oews/scan-oews-table.ts';
import type { Cell } from '../../../src/records/cell.ts';
import type { OewsRow } from '../../../src/records/oews-row.ts';
import type { Sidecar } from '../../../src/source/sidecar.ts';
import type { TableFile } from '../../../src/source/table.ts';
import { cells, sidecar, tableOf } from './example-table.ts';

/** What a row of a small table holds otherwise than that of software developers, by the column's name of today. */
export type Change = Readonly<Partial<Record<OewsColumn, Cell>>>;

/** The headings of 2012 to 2018, of national tables. */
export const HEADINGS_OF_2016 = ['OCC_CODE', 'OCC_TITLE', 'OCC_GROUP', ...OEWS_COLUMNS.slice(11)]
  .map((heading) => heading.toUpperCase())
  .filter((heading) => !/^(?:JOBS|LOC|PCT)_/.test(heading));

/** The headings of 1997. */
export const HEADINGS_OF_1997 = [
  ...HEADINGS_OF_2016.map((heading) =>
    heading
      .toLowerCase()
      .replace('occ_group', 'group')
      .replace(/_pct(?=\d)/, '_wpct'),
  ).filter((heading) => heading !== 'hourly'),
  'year',
];

/** A row under some headings: that of software developers where a change says nothing else. */
export function rowUnder(headings: readonly string[], change: Change = {}): readonly Cell[] {
  const published = cells();
  return headings.map((heading) => {
    const column = oewsColumn(heading);
    if (column === null) return '';
    return change[column] ?? published[OEWS_COLUMNS.indexOf(column)] ?? '';
  });
}

/** Rows that somebody kept of the national table of May 2016. */
export const PART_OF_2016: Partial<Sidecar> = {
  ...{ release: '2016-05', classification: 'SOC 2010', method: 'pooled', part: true },
  ...{ topCode: { annual: 208_000, hourly: 100 }, extractOf: undefined },
};

/** Rows that somebody kept of the table of 1997. */
export const PART_OF_1997: Partial<Sidecar> = {
  ...PART_OF_2016,
  ...{ release: '1997', classification: 'OES', topCode: { annual: 124_820, hourly: 60 } },
};

/** A table of these rows, the first of them its header. */
export function smallTable(rows: readonly (readonly Cell[])[], sheet = 'national_dl'): TableFile {
  return tableOf({ name: sheet, rows: rows as readonly (readonly string[])[] });
}

/** A table gone through, with its records. */
export async function scanTable(
  table: TableFile,
  statement: Partial<Sidecar>,
): Promise<OewsScan & { readonly records: readonly OewsRow[] }> {
  const located = await locateTable(table);
  if (!located.ok || located.value === null) throw new Error('the table was not found');
  const records: OewsRow[] = [];
  const visit = (row: OewsRow) => records.push(row);
  const scan = await scanOewsTable(table, located.value, sidecar(statement), table.name, visit);
  return { ...scan, records };
}
