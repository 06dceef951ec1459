/** What a column of the Employment Projections holds; jobs and shares stand in two, one for each end. */
export type ProjectionColumn =
  | 'title'
  | 'code'
  | 'type'
  | 'baseEmployment'
  | 'targetEmployment'
  | 'baseShare'
  | 'targetShare'
  | 'change'
  | 'changePercent'
  | 'selfEmployed'
  | 'openings'
  | 'wage'
  | 'education'
  | 'educationCode'
  | 'experience'
  | 'experienceCode'
  | 'training'
  | 'trainingCode'
  | 'handbook';

/** The columns that a table has to have; the workbook’s has `type` beside them. */
export const REQUIRED_COLUMNS: readonly ProjectionColumn[] = [
  ...(['title', 'code', 'baseEmployment', 'targetEmployment', 'change', 'changePercent'] as const),
  ...(['openings', 'wage', 'education', 'experience', 'training'] as const),
];

/** The years that a heading speaks of. */
export type HeadingYears =
  | { readonly kind: 'none' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'horizon'; readonly base: number; readonly target: number };

/** A heading understood. `employment` and `share` stand twice; their years tell which end each is of. */
export interface ProjectionHeading {
  readonly column:
    | Exclude<ProjectionColumn, 'baseEmployment' | 'targetEmployment' | 'baseShare' | 'targetShare'>
    | 'titleAndCode'
    | 'employment'
    | 'share';
  readonly years: HeadingYears;
}

const YEAR = String.raw`(?<year>\d{4})`;
const HORIZON = String.raw`(?<base>\d{4})-(?<target>\d{4}|\d{2})`;

/** What each column has been called, and where that was seen: "workbook" the occupation workbook, "search" the search tool. */
const HEADINGS: readonly (readonly [column: ProjectionHeading['column'], pattern: string, seen: string])[] = [
  ['title', `${YEAR} national employment matrix title`, 'workbook since 2019-29'],
  ['title', 'occupation title', 'search'],
  ['titleAndCode', `${YEAR} national employment matrix title and code`, 'workbook 2016-26, over two columns'],
  ['code', `${YEAR} national employment matrix code`, 'workbook since 2019-29'],
  ['code', 'occupation code', 'search'],
  ['type', 'occupation type', 'workbook'],
  ['employment', `employment,? ${YEAR}`, 'all'],
  ['share', `employment distribution, percent, ${YEAR}`, 'workbook 2024-34'],
  ['change', `employment change, numeric, ${HORIZON}`, 'workbook since 2019-29'],
  ['change', `employment change, ${HORIZON}, number`, 'workbook 2016-26, in two rows'],
  ['change', `employment change, ${HORIZON}`, 'search'],
  ['changePercent', `employment change, percent, ${HORIZON}`, 'workbook since 2019-29'],
  ['changePercent', `employment change, ${HORIZON}, percent`, 'workbook 2016-26, in two rows'],
  ['changePercent', `employment percent change, ${HORIZON}`, 'search'],
  ['selfEmployed', `percent self employed, ${YEAR}`, 'workbook'],
  ['openings', `occupational openings, ${HORIZON} annual average`, 'all'],
  ['wage', `median annual wage,? (?:dollars, )?${YEAR}`, 'all'],
  ['education', 'typical education needed for entry', 'workbook'],
  ['education', 'typical entry-level education', 'search'],
  ['educationCode', 'education code', 'search'],
  ['experience', 'work experience in a related occupation', 'all'],
  ['experienceCode', 'workex code', 'search'],
  ['training', 'typical on-the-job training needed to attain competency in the occupation', 'workbook'],
  ['training', 'typical on-the-job training', 'search'],
  ['trainingCode', 'trcode', 'search'],
  [
    'handbook',
    String.raw`related occupational outlook handbook \(ooh\) content(?: xlsx)?`,
    'workbook 2024-34',
  ],
];
const PATTERNS = HEADINGS.map(([column, pattern]) => [column, new RegExp(`^${pattern}$`)] as const);

/**
 * What a heading names.
 *
 * @param heading  as published: "Employment change, numeric, 2024–34", "Median annual wage, dollars, 2024[1]"
 * @returns null for a heading that no release is known to use
 */
export function projectionHeading(heading: string): ProjectionHeading | null {
  const plain = plainHeading(heading);
  for (const [column, pattern] of PATTERNS) {
    const match = pattern.exec(plain);
    if (match !== null) return { column, years: yearsOf(match.groups ?? {}) };
  }
  return null;
}

/** A heading in small letters on one line, with hyphens for dashes and without the numbers of its footnotes. */
function plainHeading(heading: string): string {
  const line = withHyphens(heading).replaceAll(/\s+/g, ' ').trim();
  return withoutFootnotes(line).toLowerCase();
}

/** A text with hyphens in place of dashes: "2024–34" is 2024-34. */
export function withHyphens(text: string): string {
  return text.replaceAll(/\p{Pd}/gu, '-');
}

/**
 * A text without the number of a footnote at its end.
 *
 * @example
 * withoutFootnotes('Chief executives(1)') // => 'Chief executives'
 */
export function withoutFootnotes(text: string): string {
  return text.replace(/(?:\[\d\]|\(\d\))$/, '').trim();
}

function yearsOf({ year, base, target }: Readonly<Record<string, string>>): HeadingYears {
  if (year !== undefined) return { kind: 'year', year: Number(year) };
  if (base === undefined || target === undefined) return { kind: 'none' };
  return { kind: 'horizon', ...horizonOf(base, target) };
}

/** @param target  "2034", or "34" of the same century as the base year, or the next */
export function horizonOf(base: string, target: string): { readonly base: number; readonly target: number } {
  const from = Number(base);
  if (target.length === 4) return { base: from, target: Number(target) };
  const sameCentury = Math.floor(from / 100) * 100 + Number(target);
  return { base: from, target: sameCentury < from ? sameCentury + 100 : sameCentury };
}
