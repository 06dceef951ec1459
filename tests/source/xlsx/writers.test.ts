import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../source-files.ts';
import { readWithHucre } from './read-with-hucre.ts';
import type { ReadSheet } from './read-workbook.ts';
import { readWorkbook, withoutBlanks } from './read-workbook.ts';

const FIXTURES = join(ROOT, 'tests/fixtures/xlsx');

/**
 * Each workbook was saved by the program that it is named after (scripts/spreadsheets/); the JSON beside it holds
 * the cells that the program was given. A new pair of files is a new test.
 */
describe('a workbook of tests/fixtures/xlsx', () => {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx'));

  it.each(names)('%s holds what its writer was given', async (name) => {
    const path = join(FIXTURES, name);
    const given = JSON.parse(readFileSync(path.replace(/\.xlsx$/, '.json'), 'utf8')) as readonly ReadSheet[];
    const outcome = await readWorkbook(readFileSync(path));
    expect(outcome.ok ? outcome.sheets.map(withoutBlanks) : outcome).toEqual(given.map(withoutBlanks));
  });

  it.each(names)('%s is read as hucre reads it', async (name) => {
    const bytes = readFileSync(join(FIXTURES, name));
    const outcome = await readWorkbook(bytes);
    const second = await readWithHucre(bytes);
    expect(outcome.ok ? outcome.sheets.map(withoutBlanks) : outcome).toEqual(second.map(withoutBlanks));
  });
});
