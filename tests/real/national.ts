import { join } from 'node:path';
import { readOews } from '../../src/ingest/examine.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';

/** The rows of an official national workbook, with what is found of its percentiles. */
export async function readNational(folder: string, year: number): Promise<readonly OewsRow[]> {
  const read = await readOews(join(folder, `national_M${year}_dl.xlsx`));
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
  return read.value;
}
