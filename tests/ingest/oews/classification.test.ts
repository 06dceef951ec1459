import { describe, expect, it } from 'vitest';
import { classificationOf } from '../../../src/ingest/oews/classification.ts';

function of(...codes: readonly string[]): string | null {
  return classificationOf({ signs: new Map(codes.map((code, index) => [code, index + 2])) });
}

describe('classificationOf', () => {
  // FORMAT.md, §5
  it.each([
    [['25105'], 'OES'],
    [['15-1031', '15-1032'], 'SOC 2000'],
    [['15-1132', '15-1799'], 'SOC 2000/2010 hybrid'],
    [['15-1132', '15-1199'], 'SOC 2010'],
    [['15-1256'], 'SOC 2010/2018 hybrid'],
    [['15-1252', '15-2051'], 'SOC 2018'],
  ])('is told by %o: %s', (codes, classification) => {
    expect(of(...codes)).toBe(classification);
  });

  it.each([
    ['nothing', []],
    ['codes that two classifications have', ['15-1132', '15-1133']],
    ['codes of two classifications', ['15-1031', '15-1252']],
    ['codes of a table and its successor', ['15-1132', '15-1199', '15-1252']],
  ])('is not told by %s', (_, codes) => {
    expect(of(...codes)).toBeNull();
  });
});
