import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import type { CellPlace } from '../records/place.ts';
import { type Checked, checked, type Problem, problemAt } from '../records/problem.ts';
import { baseName, contentOf, type FileContent, type FileInput } from './file-input.ts';
import type { TableFile, TableRow } from './table.ts';

const CHUNK_BYTES = 262_144;
const SHEET = { name: null, hidden: false } as const;

/**
 * Open a CSV file in UTF-8 (with or without a byte order mark) as a table of text cells.
 *
 * Every row has to be as wide as the first; a blank one is skipped. Text that other marks separate is refused, not read
 * as a table of one column. Rows are counted as a spreadsheet counts them.
 */
export function openCsv(input: FileInput): TableFile {
  const { file } = input;
  return {
    file,
    name: baseName(file),
    format: 'csv',
    content: contentOf(input),
    sheets: [SHEET],
    scan: (_sheet, visit) => scanCsv(input, visit),
  };
}

async function scanCsv(input: FileInput, visit: (row: TableRow) => boolean | void): Promise<Checked<null>> {
  const problems: Problem[] = [];
  const at = (row: number): CellPlace => ({ kind: 'cell', file: input.file, sheet: null, row, column: null });
  let row = 0;
  let width: number | undefined;
  // loaded where a CSV file is met: a workbook has no need of it
  const { default: Papa } = await import('papaparse');
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(Readable.from(decodedUtf8(input)), {
      delimiter: ',',
      step: ({ data: cells, errors }, parser) => {
        row += 1;
        if (cells.length === 1 && cells[0] === '') return;
        const separator = width === undefined ? otherSeparator(cells) : null;
        width ??= cells.length;
        if (separator !== null) {
          const args = { found: `text separated by ${separator}`, expected: 'text separated by commas' };
          problems.push(problemAt(at(row), 'FORMAT_UNEXPECTED', args));
          parser.abort();
        } else if (errors.length > 0) {
          problems.push(...errors.map(({ message }) => problemAt(at(row), 'TRUNCATED', { detail: message })));
        } else if (cells.length !== width) {
          problems.push(problemAt(at(row), 'ROW_WIDTH', { found: cells.length, expected: width }));
        } else if (cells.some((cell) => cell !== '') && visit({ row, cells }) === false) {
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

/**
 * The text of a file, chunk by chunk; the lines before a bad one come first, so that its row can be named.
 *
 * @throws {TypeError} at the first bytes that are not UTF-8, and at a NUL
 */
async function* decodedUtf8(content: FileContent): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunksOf(content)) {
    const bytes = chunk as Uint8Array;
    const text = decodedChunk(decoder, bytes);
    if (text === null || text.includes('\0')) {
      yield linesBeforeFault(bytes);
      throw new TypeError(text === null ? 'bytes that are not UTF-8' : 'a NUL character');
    }
    if (text !== '') yield text;
  }
  if (decodedChunk(decoder) === null) throw new TypeError('half a character at the end');
}

function chunksOf(content: FileContent): Readable {
  return 'path' in content
    ? createReadStream(content.path, { highWaterMark: CHUNK_BYTES })
    : Readable.from([content.bytes]);
}

/** What separates the headings instead of commas; null where nothing else does. */
function otherSeparator([first = '', ...others]: readonly string[]): string | null {
  if (others.length > 0) return null;
  if (first.includes('\t')) return 'tabs';
  return first.includes(';') ? 'semicolons' : null;
}

/** @returns null for bytes that are not UTF-8; without bytes, for a character that was left unfinished */
function decodedChunk(decoder: TextDecoder, bytes?: Uint8Array): string | null {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function linesBeforeFault(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const faults = ['\0', '\uFFFD'].map((fault) => text.indexOf(fault)).filter((index) => index >= 0);
  return text.slice(0, text.lastIndexOf('\n', Math.min(...faults)) + 1);
}
