import { describe, expect, it } from 'vitest';
import { asksForJson, collect, countOf, listOf, releaseOf } from '../../src/cli/options.ts';

it('listOf reads codes between commas', () => {
  expect(listOf('00-0000, 15-0000')).toEqual(['00-0000', '15-0000']);
  expect(listOf('11-3021', ['00-0000'])).toEqual(['00-0000', '11-3021']);
});

it('collect keeps what was given before', () => {
  expect(collect('b', Object.freeze(['a']))).toEqual(['a', 'b']);
});

describe('countOf', () => {
  it('reads a whole number', () => {
    expect(countOf('12')).toBe(12);
  });

  it.each(['', '-1', '1.5', 'some', '1e3'])('refuses “%s”', (text) => {
    expect(() => countOf(text)).toThrow('expected a whole number, as 5');
  });
});

describe('releaseOf', () => {
  it('reads the release of a dataset', () => {
    expect(releaseOf('oews=2025-05')).toBe('2025-05');
  });

  it.each(['2025-05', 'oews', 'oews=', 'oews=2025', 'cpi=2025-05', 'oews=2025-05 '])(
    'refuses “%s”',
    (text) => {
      expect(() => releaseOf(text)).toThrow('expected a dataset and its release, as oews=2025-05');
    },
  );
});

describe('asksForJson', () => {
  it.each([
    [['check', '--json'], true],
    [['check', '--format', 'json'], true],
    [['check', '--format=json'], true],
    [['check', '--format', 'text', 'json'], false],
    [['lookup', 'json'], false],
  ])('of %j', (args, expected) => {
    expect(asksForJson(args)).toBe(expected);
  });
});
