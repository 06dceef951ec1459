import { MONTH_NAMES } from '../../../records/release.ts';
import type { TopCode } from '../legend.ts';

/** What stands under the rows of an export. */
export interface ExportNotes {
  /** the day it was made, "2024-03-21"; null where the last line is missing */
  readonly extracted: string | null;
  /** the wages that a footnote says "-" can stand for; which cells it is said of, the file does not tell */
  readonly topCode: TopCode | null;
}

const NOTE = /^(?:footnotes:|\(\d\)|soc code:|naics code:|dat[ae] extracted on)/i;
const EXTRACTED = /^dat[ae] extracted on ?:? ?(?<day>.*)$/i;
const TOP_CODE =
  /^\(\d\) ?This wage is (?:equal to or )?greater than \$(?<hourly>[\d.,]+) per hour or \$(?<annual>[\d,]+) per year/i;

/** Whether a line begins or belongs to the notes under the rows. */
export function isNote(line: string): boolean {
  return NOTE.test(line);
}

export function readNotes(lines: readonly string[]): ExportNotes {
  return {
    extracted: lines.map(dayExtracted).find((day) => day !== null) ?? null,
    topCode: lines.map(topCodeOf).find((topCode) => topCode !== null) ?? null,
  };
}

/** @param line  "Date extracted on :Mar 21, 2024", "Data extracted on March 10, 2026" */
function dayExtracted(line: string): string | null {
  const { day } = EXTRACTED.exec(line)?.groups ?? {};
  return day === undefined ? null : isoDay(day.trim());
}

const DAY = /^(?<month>[A-Z][a-z]{2,8}) (?<day>\d{1,2}), (?<year>\d{4})$/;

/** A day in words as an ISO date; null for any other text. */
function isoDay(words: string): string | null {
  const { month = '', day = '', year } = DAY.exec(words)?.groups ?? {};
  const index = MONTH_NAMES.findIndex((name) => name === month || name.slice(0, 3) === month);
  if (year === undefined || index === -1) return null;
  const date = new Date(Date.UTC(Number(year), index, Number(day)));
  return date.getUTCMonth() === index ? date.toISOString().slice(0, 10) : null;
}

function topCodeOf(line: string): TopCode | null {
  const { hourly, annual } = TOP_CODE.exec(line)?.groups ?? {};
  if (hourly === undefined || annual === undefined) return null;
  return { hourly: Number(hourly.replaceAll(',', '')), annual: Number(annual.replaceAll(',', '')) };
}
