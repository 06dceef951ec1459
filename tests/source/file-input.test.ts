import { describe, expect, it } from 'vitest';
import { baseName } from '../../src/source/file-input.ts';

describe('baseName', () => {
  it.each([
    ['national.xlsx', 'national.xlsx'],
    ['raw/oews/2024-05/national.xlsx', 'national.xlsx'],
    ['raw/oesm24nat.zip > national.xlsx', 'national.xlsx'],
    ['oesm24nat.zip > oesm24nat/national.xlsx', 'national.xlsx'],
  ])('of %s is %s', (file, name) => {
    expect(baseName(file)).toBe(name);
  });
});
