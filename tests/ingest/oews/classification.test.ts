import { describe, expect, it } from 'vitest';
import { classificationOf, foreignCodeProblems } from '../../../src/ingest/oews/classification.ts';

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

describe('foreignCodeProblems', () => {
  const at = (row: number) =>
    ({ kind: 'cell', file: 'a.csv', sheet: null, row, column: 'OCC_CODE' }) as const;
  const [OLD, HYBRID, NEW] = ['15-1132', '15-1256', '15-1252'] as const;

  // what each code gives away: SOC 2010, the hybrid of May 2019, and SOC 2018
  it.each<[string, readonly string[], readonly string[]]>([
    ['codes of the stated one', [NEW, '15-2051'], []],
    ['no code', [], []],
    ['codes of one other', [OLD, '15-1133'], ['CLASSIFICATION_MISMATCH 2 SOC 2010']],
    ['one of another beside', [NEW, OLD], ['CLASSIFICATION_MIXED 3 SOC 2018 and SOC 2010']],
    [
      'codes of two others',
      [OLD, HYBRID],
      [
        'CLASSIFICATION_MIXED 2 SOC 2018 and SOC 2010',
        'CLASSIFICATION_MIXED 3 SOC 2018 and SOC 2010/2018 hybrid',
      ],
    ],
  ])('say of %s what they contradict', (_, codes, expected) => {
    const signs = codes.map((code, index) => [code, at(index + 2)] as const);
    const said = foreignCodeProblems(signs, 'SOC 2018').map(({ code, place, args }) =>
      [code, place.kind === 'cell' ? place.row : '', Object.values(args)[0]].join(' '),
    );
    expect(said).toEqual(expected);
  });
});
