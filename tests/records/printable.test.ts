import { describe, expect, it } from 'vitest';
import { printable } from '../../src/records/printable.ts';

describe('printable', () => {
  it.each([
    ['an ordinary title', 'Data Scientists', 'Data Scientists'],
    ['lines and tabs as spaces', ' Data\r\n\tScientists ', 'Data Scientists'],
    ['a change of direction', 'a\u202eb', 'a\\u202eb'],
    ['a control character', 'a\u0000b\u001b', 'a\\u0000b\\u001b'],
    ['a soft hyphen', 'sta\u00adtistics', 'sta\\u00adtistics'],
    ['an unpaired surrogate', 'a\ud800b', 'a\\ud800b'],
    ['a format character beyond the first plane', '\u{e0001}', '\\u{e0001}'],
    ['markup as it is', '<b> & "c"', '<b> & "c"'],
    ['letters beyond the first plane', '𝒜', '𝒜'],
  ])('gives %s', (_name, text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});
