import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { buildWorkbook, escapeXml } from '../source/xlsx/build-workbook.ts';
import { ROOT } from '../source-files.ts';

/** The same table as a workbook, its sheet named as the publisher names it. */
export function nationalWorkbook(table = nationalTable()): Buffer {
  const records = Papa.parse<string[]>(table.trimEnd()).data;
  const rows = records.map((cells) => `<row>${cells.map(inlineCell).join('')}</row>`).join('');
  return buildWorkbook({ sheets: [{ name: 'national_M2024_dl', rows }] });
}

function inlineCell(text: string): string {
  return `<c t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
}

/**
 * A small national table of May 2024 as CSV that is whole by its own rules: the committed extract without the column
 * it adds, and one occupation at the end where the official table ends.
 *
 * @param employmentOfDevelopers  TOT_EMP of 15-1252; published is 1,654,440
 * @param rowsOf  the release of which all rows are but the first, whose total tells the release
 */
export function nationalTable({ employmentOfDevelopers = '1654440', rowsOf = '2024-05' } = {}): string {
  const [header, total] = extractLines('2024-05');
  const rows = [header, total, ...extractLines(rowsOf).slice(2)];
  const last = rows
    .find((row) => row?.includes(',15-1252,'))
    ?.replace(',15-1252,Software Developers,', ',53-7199,"Material Moving Workers, All Other",');
  return [...rows, last, ''].join('\n').replace(',1654440,', `,${employmentOfDevelopers},`);
}

/** The committed extract of a release without the column it adds. */
function extractLines(release: string): readonly string[] {
  const extract = readFileSync(join(ROOT, 'raw', 'oews', release, 'national.csv'), 'utf8');
  const lines = extract.trimEnd().split('\n');
  return lines.map((line) => line.slice(line.indexOf(',') + 1));
}
