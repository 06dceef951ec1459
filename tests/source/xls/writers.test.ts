import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../source-files.ts';
import type { ReadSheet } from '../xlsx/read-workbook.ts';
import { withoutBlanks } from '../xlsx/read-workbook.ts';
import { readXls } from './read-xls.ts';

const FIXTURES = join(ROOT, 'tests/fixtures/xls');

/**
 * Each workbook was saved by the program that it is named after (scripts/spreadsheets/write-xls.py); the JSON beside
 * it holds the cells that the program was given. A new pair of files is a new test.
 */
describe('a workbook of tests/fixtures/xls', () => {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.xls'));

  it.each(names)('%s holds what its writer was given', async (name) => {
    const path = join(FIXTURES, name);
    const given = JSON.parse(readFileSync(path.replace(/\.xls$/, '.json'), 'utf8')) as readonly ReadSheet[];
    const outcome = await readXls(readFileSync(path));
    expect(outcome.ok ? outcome.sheets.map(withoutBlanks) : outcome).toEqual(given.map(withoutBlanks));
  });
});
