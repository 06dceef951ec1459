/** A name with its code, as exports write both in one cell. */
export interface ExportKey {
  readonly title: string;
  /** without the words "SOC code" or "NAICS code"; null where the cell gives a name only */
  readonly code: string | null;
}

const CODE = /^(?:(?:SOC|NAICS) code:? *)?([0-9A-Z][0-9A-Z-]*)$/i;

/**
 * Part a name from the code in the last brackets.
 *
 * @example
 * parseKey('Data Scientists(152051)') // => { title: 'Data Scientists', code: '152051' }
 * parseKey('All Occupations (SOC code 00-0000)') // => { title: 'All Occupations', code: '00-0000' }
 * parseKey('Los Angeles-Long Beach-Anaheim, CA').code // => null
 */
export function parseKey(text: string): ExportKey {
  const cell = text.trim();
  const open = cell.lastIndexOf('(');
  const code = cell.endsWith(')') ? CODE.exec(cell.slice(open + 1, -1))?.[1] : undefined;
  const title = cell.slice(0, Math.max(open, 0)).trim();
  if (code === undefined || !/\d/.test(code) || title === '') return { title: cell, code: null };
  return { title, code };
}
