import { describe, expect, it } from 'vitest';
import { checked, problemAt } from '../../src/records/problem.ts';

const PLACE = Object.freeze({ kind: 'file', file: 'a.csv' } as const);

describe('problemAt', () => {
  it('makes an error', () => {
    expect(problemAt(PLACE, 'ROW_WIDTH', { found: 1, expected: 2 })).toEqual({
      ...{ severity: 'error', code: 'ROW_WIDTH', place: PLACE },
      args: { found: 1, expected: 2 },
    });
  });

  it.each(['warning', 'note'] as const)('makes a %s where it is one', (severity) => {
    expect(problemAt(PLACE, 'FILE_EMPTY', {}, severity)).toMatchObject({ severity });
  });
});

describe('checked', () => {
  const [error, warning, note] = (['error', 'warning', 'note'] as const).map((severity) =>
    problemAt(PLACE, 'FILE_EMPTY', {}, severity),
  );

  it.each([
    ['nothing', []],
    ['a warning', [warning!]],
    ['a note', [note!]],
    ['both', [warning!, note!]],
  ])('carries the value beside %s', (_, problems) => {
    expect(checked(1, problems)).toEqual({ ok: true, value: 1, warnings: problems });
  });

  it('carries no value beside an error, but everything that was met', () => {
    const problems = [warning!, error!, note!];
    expect(checked(1, problems)).toEqual({ ok: false, problems });
  });
});
