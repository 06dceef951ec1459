import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import type { CellPlace } from '../records/place.ts';
import { type Checked, checked, type Problem, problemAt } from '../records/problem.ts';
import type { TableFile, TableRow } from './table.ts';

const SHEET = { name: null, hidden: false } as const;

/**
 * Open a CSV file in UTF-8 (with or without a byte order mark) as a table of text cells.
 *
 * Every row has to be as wide as the first; a blank line is skipped. Rows are counted as a spreadsheet counts them.
 */
export function openCsv(file: string, path: string): TableFile {
  return {
    file,
    format: 'csv',
    sheets: [SHEET],
    scan: (_sheet, visit) => scanCsv(file, path, visit),
  };
}

async function scanCsv(
  file: string,
  path: string,
  visit: (row: TableRow) => boolean | void,
): Promise<Checked<null>> {
  const problems: Problem[] = [];
  const at = (row: number): CellPlace => ({ kind: 'cell', file, sheet: null, row, column: null });
  let row = 0;
  let width: number | undefined;
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(Readable.from(decodedUtf8(path)), {
      delimiter: ',',
      step: ({ data: cells, errors }, parser) => {
        row += 1;
        if (cells.length === 1 && cells[0] === '') return;
        width ??= cells.length;
        for (const { message } of errors) problems.push(problemAt(at(row), 'TRUNCATED', { detail: message }));
        if (cells.length !== width) {
          problems.push(problemAt(at(row), 'ROW_WIDTH', { found: cells.length, expected: width }));
        } else if (errors.length === 0 && visit({ row, cells }) === false) {
          parser.abort();
        }
      },
      complete: () => resolve(),
      error: reject,
    });
  }).catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    problems.push(
      problemAt(at(row + 1), 'ENCODING_UNEXPECTED', { found: error.message, expected: 'UTF-8 text' }),
    );
  });
  return checked(null, problems);
}

/** @throws {TypeError} at the first bytes that are not UTF-8, and at a NUL */
async function* decodedUtf8(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text.includes('\0')) throw new TypeError('a NUL character');
    if (text !== '') yield text;
  }
  decoder.decode();
}
