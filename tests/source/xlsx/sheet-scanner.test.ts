import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TableRow } from '../../../src/source/table.ts';
import { DEFAULT_XLSX_LIMITS } from '../../../src/source/xlsx/limits.ts';
import { scanTokens, SHEET_ELEMENTS, sheetScan } from '../../../src/source/xlsx/sheet-scanner.ts';
import { pushBytes, xmlState } from '../../../src/source/xlsx/xml-state.ts';
import { sheetXml } from './build-workbook.ts';

/** A row for each way to write a cell: plain ones, which are read in one pass, between others, which are not. */
const SHEET = Buffer.from(
  sheetXml(
    '<row r="1" spans="1:6"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>' +
      '<row r="2"><c r="A2"><v>133080</v></c><c r="B2" s="1"><v>35.299999999999997</v></c><c r="C2" s="1"/></row>' +
      '<row r="3"><c r="A3" t="n"><v>-0.5</v></c><c r="C3"><v>1.5E3</v></c><c r="D3" t="str"><v>a &lt; b</v></c></row>' +
      '<row><c><v>7</v></c><c r="B4" t="inlineStr"><is><t>é</t></is></c><c r="AB4" s="2"><v>45413</v></c></row>',
  ),
);
const ROWS = [
  { row: 1, cells: ['15-1252', 'OCC_CODE'] },
  { row: 2, cells: [133080, 35.3, ''] },
  { row: 3, cells: [-0.5, '', 1500, 'a < b'] },
  // 45413 is 1 May 2024
  { row: 4, cells: [7, 'é', ...Array<string>(25).fill(''), '2024-05-01'] },
];

function scanPieces(pieces: readonly Buffer[]): readonly TableRow[] {
  const rows: TableRow[] = [];
  const scan = sheetScan({
    file: 'a.xlsx',
    sheet: 'Data',
    context: {
      sharedStrings: ['OCC_CODE', '15-1252'],
      styles: ['number', 'number', 'date'],
      dateSystem: 1900,
    },
    limits: DEFAULT_XLSX_LIMITS,
    visit: (row) => void rows.push(row),
  });
  const xml = xmlState(SHEET_ELEMENTS, DEFAULT_XLSX_LIMITS);
  for (const piece of pieces) {
    pushBytes(xml, piece);
    scanTokens(scan, xml);
  }
  expect([xml.fault, scan.problems]).toEqual([null, []]);
  return rows;
}

it('a sheet is read alike wherever its bytes are cut', () => {
  expect(scanPieces([SHEET])).toEqual(ROWS);
  fc.assert(
    fc.property(fc.array(fc.nat(SHEET.length), { maxLength: 20 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), SHEET.length];
      const pieces = places.slice(1).map((end, index) => SHEET.subarray(places[index], end));
      expect(scanPieces(pieces)).toEqual(ROWS);
    }),
    { numRuns: 1000 },
  );
});

it('a sheet is read alike byte by byte', () => {
  expect(scanPieces(Array.from(SHEET, (byte) => Buffer.of(byte)))).toEqual(ROWS);
});
