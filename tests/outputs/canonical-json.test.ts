import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/outputs/canonical-json.ts';

describe('canonicalJson', () => {
  it('gives the text of its example', () => {
    expect(canonicalJson({ b: [], a: -0 })).toBe('{\n  "a": 0,\n  "b": []\n}\n');
  });

  it.each([
    ['keys by code unit, not by locale', { b: 1, a: 1, B: 1, ä: 1 }, ['B', 'a', 'b', 'ä']],
    ['keys that look like numbers', { 10: 1, 9: 1, 1: 1 }, ['1', '10', '9']],
    ['a key that names a prototype', JSON.parse('{"b":1,"__proto__":1}'), ['__proto__', 'b']],
  ])('sorts %s', (_name, value: unknown, keys) => {
    const lines = keys.map((key) => `  "${key}": 1`).join(',\n');
    expect(canonicalJson(value)).toBe(`{\n${lines}\n}\n`);
  });

  it('indents by two spaces', () => {
    expect(canonicalJson({ rows: [{ value: 6.8 }, {}] })).toBe(
      '{\n  "rows": [\n    {\n      "value": 6.8\n    },\n    {}\n  ]\n}\n',
    );
  });

  it.each([
    ['NaN', { rows: [{ value: NaN }] }, 'got NaN at $.rows[0].value'],
    ['an infinite number', [Infinity], 'got Infinity at $[0]'],
    ['undefined', { note: undefined }, 'got undefined at $.note'],
    ['a hole in an array', new Array<number>(1), 'got undefined at $[0]'],
    ['an object of a class', { day: new Date(0) }, 'got object at $.day'],
    ['a big integer', 1n, 'got bigint at $'],
  ])('refuses %s', (_name, value, message) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
    expect(() => canonicalJson(value)).toThrow(message);
  });

  it('is read back as the same value, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, reversed(item)] as const);
  return Object.fromEntries(entries.reverse());
}
