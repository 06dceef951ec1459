/**
 * The one text of a JSON value: keys sorted by code unit, two-space indent, final newline; -0 is written as 0.
 *
 * The same value gives the same bytes on every machine, so two documents are equal when their sha256 is.
 *
 * @param value  null, strings, finite numbers, booleans, arrays and plain objects of these
 * @throws {RangeError} for anything JSON would drop or change (undefined, NaN, Infinity, a Date), naming its path
 *
 * @example
 * canonicalJson({ b: [], a: -0 }) // => '{\n  "a": 0,\n  "b": []\n}\n'
 */
export function canonicalJson(value: unknown): string {
  return `${print(value, '', '$')}\n`;
}

function print(value: unknown, indent: string, path: string): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = Array.from(value, (item: unknown, index) => print(item, inner, `${path}[${index}]`));
    return block('[', items, ']', indent);
  }
  if (isPlainObject(value)) {
    const entries = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}: ${print(value[key], inner, `${path}.${key}`)}`);
    return block('{', entries, '}', indent);
  }
  const found = typeof value === 'number' ? String(value) : typeof value;
  throw new RangeError(`canonicalJson requires JSON values, got ${found} at ${path}`);
}

function block(open: string, items: readonly string[], close: string, indent: string): string {
  if (items.length === 0) return open + close;
  const lines = items.map((item) => `${indent}  ${item}`);
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
