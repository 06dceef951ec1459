import { cellText } from '../../records/cell.ts';
import type { CpiMonth } from '../../records/cpi-month.ts';
import { digestOfContent } from '../../source/digest.ts';
import { sidecarBesideCsv } from '../../source/raw.ts';
import type { TableFile } from '../../source/table.ts';
import type { Examined, Identity } from '../examined.ts';
import { CPI_FILE, describeCpi } from './describe.ts';
import { readCpi } from './read-cpi.ts';
import { type CpiTable, locateCpi, monthOf, scanMonths } from './series.ts';

/**
 * Examine a download of the CPI-U, or an extract of one, which has to be what the sidecar beside it says.
 *
 * @returns null for any other file
 */
export async function examineCpi(
  table: TableFile,
  visit: (month: CpiMonth) => void,
): Promise<Examined | null> {
  const { file } = table;
  const located = await locateCpi(table);
  if (!located.ok || located.value === null) return null;
  const { headings } = located.value;
  const months = await monthsIn(table, located.value);
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const identity: Identity = {
    ...{
      publisher: 'BLS',
      dataset: 'cpi',
      family: 'cpi-u',
      release: last === '' ? null : last,
      classification: null,
    },
    ...{ sheet: null, columns: headings, rows: months.length },
  };
  const beside = await sidecarBesideCsv(table);
  if (!beside.ok) return { kind: 'damaged', file, identity, problems: beside.problems };
  const statement = beside.value ?? {
    ...describeCpi(first, last),
    ...(await digestOfContent(table.content)),
  };
  const read = await readCpi(table, statement, CPI_FILE);
  if (!read.ok) return { kind: 'damaged', file, identity, problems: read.problems };
  for (const month of read.value) visit(month);
  const { release, classification } = statement;
  return {
    ...{ kind: 'read', file, table, name: CPI_FILE, statement, problems: read.warnings },
    identity: { ...identity, release, classification, rows: read.value.length },
  };
}

/** The months that rows are of; whatever is wrong with a row is found when it is read. */
async function monthsIn(table: TableFile, cpi: CpiTable): Promise<readonly string[]> {
  const months: string[] = [];
  await scanMonths(table, cpi, ({ cells }) => {
    const month = monthOf(cellText(cells[cpi.date] ?? '').trim());
    if (month !== null) months.push(month);
  });
  return months;
}
