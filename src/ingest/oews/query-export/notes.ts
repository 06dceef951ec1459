import { format, isValid, parse } from 'date-fns';
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
  if (day === undefined) return null;
  const dates = ['MMM d, yyyy', 'MMMM d, yyyy'].map((pattern) => parse(day.trim(), pattern, new Date(0)));
  const date = dates.find(isValid);
  return date === undefined ? null : format(date, 'yyyy-MM-dd');
}

function topCodeOf(line: string): TopCode | null {
  const { hourly, annual } = TOP_CODE.exec(line)?.groups ?? {};
  if (hourly === undefined || annual === undefined) return null;
  return { hourly: Number(hourly.replaceAll(',', '')), annual: Number(annual.replaceAll(',', '')) };
}
