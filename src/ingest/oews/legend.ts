/** The wages that a release's own notes define as "#". */
export interface TopCode {
  readonly annual: number;
  readonly hourly: number;
}

/** "equal to or greater than" is worded otherwise in 2015, 2017 and 2018, and was "greater than" before. */
const TOP_CODE_NOTE =
  /^#\s*= ?indicates a wage [a-z ]{0,30}than [a-z ]{0,30}\$([\d.,]+) per hour or \$([\d.,]+) per year/;

/**
 * The top code that one line of the sheet "Field Descriptions" defines, in US dollars per hour and per year.
 *
 * A definition alone puts no top code in force: May 2025 still prints one and has not a single "#".
 */
export function parseTopCodeNote(text: string): TopCode | null {
  const [, hourly, annual] = TOP_CODE_NOTE.exec(text.trim()) ?? [];
  if (hourly === undefined || annual === undefined) return null;
  return { annual: Number(annual.replaceAll(',', '')), hourly: Number(hourly.replaceAll(',', '')) };
}
