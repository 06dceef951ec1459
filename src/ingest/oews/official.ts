import type { OewsRow } from '../../records/oews-row.ts';
import { type Problem, problemAt } from '../../records/problem.ts';
import type { PublishedQuantity } from '../../records/quantity.ts';
import { digestOfText } from '../../source/digest.ts';
import type { SourceStatement } from '../../source/sidecar.ts';
import { knownRelease } from './known-releases.ts';

/** Whether a file is the publisher's own of its release, byte for byte. */
export function isOfficial({ release, sha256 }: SourceStatement): boolean {
  return knownRelease(release)?.officialSha256 === sha256;
}

/**
 * How a whole table differs from the official one of its release, where that is known.
 *
 * @returns null for the publisher's own bytes, an extract, a release that is not known, and a table of more or fewer
 *          rows, of which ROWS_MISSING speaks; OFFICIAL_BYTES_DIFFER, a note, for a file that was saved again with every
 *          cell as published; OFFICIAL_CELLS_DIFFER, a warning, for any other: it may be the publisher's revision
 */
export function officialDifference(
  file: string,
  sidecar: SourceStatement,
  rows: readonly OewsRow[],
): Problem | null {
  const { release, extractOf } = sidecar;
  const known = knownRelease(release);
  if (known?.nationalRows !== rows.length) return null;
  if (extractOf !== undefined || isOfficial(sidecar)) return null;
  const place = { kind: 'file', file } as const;
  return cellsSha256(rows) === known.cellsSha256
    ? problemAt(place, 'OFFICIAL_BYTES_DIFFER', { release }, 'note')
    : problemAt(place, 'OFFICIAL_CELLS_DIFFER', { release }, 'warning');
}

/** A sha256 of what the cells say: the same for any order of rows and columns, and any way of writing a number. */
export function cellsSha256(rows: readonly OewsRow[]): string {
  return digestOfText(rows.map(rowText).sort().join('\n')).sha256;
}

function rowText({ area, industry, ownership, occupation, ...row }: OewsRow): string {
  const key = [area.code, area.title, industry.naics, industry.title, industry.group, ownership];
  const quantities = [
    row.employment,
    row.employmentRse,
    ...distributionOf(row.annualWage),
    ...distributionOf(row.hourlyWage),
    row.meanWageRse,
  ];
  const { soc, title, level } = occupation;
  return [...key, soc, title, level, ...quantities.map(quantityText)].join('\t');
}

function distributionOf({ mean, p10, p25, median, p75, p90 }: OewsRow['annualWage']) {
  return [mean, p10, p25, median, p75, p90];
}

/** A number, or what stands in its place. */
function quantityText(quantity: PublishedQuantity): string {
  switch (quantity.kind) {
    case 'value':
      return String(quantity.value);
    case 'atLeast':
      return '#';
    case 'withheld':
      return quantity.marker;
  }
}
