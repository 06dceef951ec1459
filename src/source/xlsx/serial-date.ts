/** How a number format shows a serial number. */
export type SerialFormat = 'number' | 'date' | 'time';

/** How days are counted: from 1900 with a 29 February that never was, or from 1904. */
export type DateSystem = 1900 | 1904;

const MILLISECONDS_A_DAY = 86_400_000;
const LAST_OF_FEBRUARY_1900 = 59;
const FIRST_OF_MARCH_1900 = 61;
const YEAR_10000 = Date.UTC(10_000, 0, 1);

/**
 * A serial number of Excel in ISO 8601: "2024-05-01", "2024-05-01T10:42:00" or "10:42:00".
 *
 * @param serial  days since the epoch of the workbook's date system
 * @param format  `date` gives the time of day only where there is one, `time` the date only where there is one
 * @returns null for a number that is no date: negative, past the year 9999, or Excel's 29 February 1900
 * @see ECMA-376 part 1, 18.17.4 (dates and times)
 */
export function serialDateText(serial: number, format: 'date' | 'time', system: DateSystem): string | null {
  const epoch = epochOf(serial, system);
  if (epoch === null || !(serial >= 0)) return null;
  const moment = epoch + Math.round(serial * MILLISECONDS_A_DAY);
  if (moment >= YEAR_10000) return null;
  const [date = '', time = ''] = new Date(moment)
    .toISOString()
    .replace(/(?:\.000)?Z$/, '')
    .split('T');
  if (format === 'time' && serial < 1) return time;
  return format === 'date' && time === '00:00:00' ? date : `${date}T${time}`;
}

/** The moment of serial 0 as milliseconds since 1970, as seen from this serial; null for the day that never was. */
function epochOf(serial: number, system: DateSystem): number | null {
  if (system === 1904) return Date.UTC(1904, 0, 1);
  if (serial >= FIRST_OF_MARCH_1900) return Date.UTC(1899, 11, 30);
  return serial < LAST_OF_FEBRUARY_1900 + 1 ? Date.UTC(1899, 11, 31) : null;
}

/**
 * What a number format makes of a number.
 *
 * @param code  the format's code, "yyyy\-mm\-dd" or "#,##0.00"; of several sections the first, for positive numbers
 * @returns `number` also for elapsed time ([h]:mm), which is no time of day
 */
export function serialFormat(code: string): SerialFormat {
  const section = code.replace(/"[^"]*"|\\.|[_*]./gs, '').split(';')[0] ?? '';
  const [, ...brackets] = section.toLowerCase().split('[');
  if (brackets.some((bracket) => /^(?:h+|m+|s+)\]/.test(bracket))) return 'number';
  const letters = section.toLowerCase().replace(/\[[^[\]]*\]|general|am\/pm|a\/p|e[+-]/g, '');
  if (/[yd]/.test(letters)) return 'date';
  if (/[hs]/.test(letters)) return 'time';
  return letters.includes('m') ? 'date' : 'number';
}

/** What the format numbers that have no code of their own stand for; the others are numbers. */
export function builtInSerialFormat(id: number): SerialFormat {
  const isEastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  if ((id >= 14 && id <= 17) || id === 22 || isEastAsianDate) return 'date';
  return (id >= 18 && id <= 21) || id === 45 || id === 47 ? 'time' : 'number';
}
