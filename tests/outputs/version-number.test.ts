import { describe, expect, it } from 'vitest';
import { isVersion, nextVersion, versionsAfter } from '../../src/outputs/version-number.ts';

describe('nextVersion', () => {
  it.each([
    [null, 'minor', '1.0.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.9.9', 'minor', '1.10.0'],
  ] as const)('after %s, for a %s change, is %s', (previous, level, next) => {
    expect(nextVersion(previous, level)).toBe(next);
  });

  it('refuses what is no version', () => {
    expect(() => nextVersion('latest', 'minor')).toThrow(RangeError);
  });
});

describe('isVersion', () => {
  it.each([
    ['1.0.0', true],
    ['10.20.30', true],
    ['1.0', false],
    ['01.0.0', false],
    ['1.0.0-rc', false],
    ['.tmp-1.0.0', false],
  ])('says of %s: %s', (name, expected) => {
    expect(isVersion(name)).toBe(expected);
  });
});

describe('versionsAfter', () => {
  it.each([
    [null, ['1.0.0']],
    ['1.2.3', ['2.0.0', '1.3.0', '1.2.4']],
  ])('lists what may follow %s', (previous, expected) => {
    expect(versionsAfter(previous)).toEqual(expected);
  });
});
