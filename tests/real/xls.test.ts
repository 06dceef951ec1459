import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readXls } from '../source/xls/read-xls.ts';
import { readXlsWithHucre } from '../source/xlsx/read-with-hucre.ts';
import { withoutBlanks } from '../source/xlsx/read-workbook.ts';
import { describeShared } from './shared.ts';

describeShared('the workbooks of Excel 97-2003 of the publishers', 'data', (folder) => {
  const workbooks = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.xls'),
  );

  it.each(workbooks)('%s is read as hucre reads it', async (path) => {
    const bytes = readFileSync(join(folder, path));
    const outcome = await readXls(bytes);
    const second = await readXlsWithHucre(bytes);
    expect(outcome.ok ? outcome.sheets.map(withoutBlanks) : outcome.problems).toEqual(
      second.map(withoutBlanks),
    );
  });
});
