import { type Checked, type Problem, problemAt } from '../../records/problem.ts';
import type { TableFile } from '../../source/table.ts';
import { classificationOf } from './classification.ts';
import { familyBySheet, familyOf } from './family.ts';
import { isDataRow, withHeadings } from './header.ts';
import type { TopCode } from './legend.ts';
import type { LocatedTable } from './locate.ts';
import { namedReleases, namedTable } from './names.ts';
import { releaseEvidence, type ReleaseEvidence } from './release-evidence.ts';
import { LAST_RELEASE, type Release, releaseFacts } from './releases.ts';
import { keyReader } from './row-key.ts';
import { type OewsSurvey, surveyor } from './survey.ts';

/** What an OEWS file is, from its content. */
export interface OewsIdentity {
  readonly family: string;
  /** null where neither the file nor its name says it */
  readonly release: string | null;
  /** whether nothing but its name says of which release the file is */
  readonly isReleaseByName: boolean;
  readonly classification: string | null;
  readonly method: string;
  readonly topCode: TopCode | null;
  /** whether some wage is "#" and nothing says of which threshold */
  readonly isTopCodeUnknown: boolean;
  readonly sheet: string | null;
  /** the headings, as published */
  readonly columns: readonly string[];
  /** data rows under the header; null where the first of them told all */
  readonly rows: number | null;
}

/**
 * Say what an OEWS table is, without a sidecar: from its first rows where these and the names in the file say it all, and
 * else from every row.
 *
 * @returns RELEASE_MISMATCH where its parts disagree
 */
export async function identifyOews(table: TableFile, located: LocatedTable): Promise<Checked<OewsIdentity>> {
  const { header, preview, sheet } = located;
  const first = surveyor(header);
  const keyOf = keyReader(header);
  for (const row of preview) first.add(row, keyOf(row));
  const seen = identityOf(table, located, first.survey);
  const isTold = familyBySheet(sheet.name) !== null && !seen.isReleaseByName && seen.release !== null;
  if (isTold && releaseFacts(seen.release) !== undefined) {
    const disagreement = disagreeing(table.file, evidenceOf(located, first.survey));
    if (disagreement !== null) return { ok: false, problems: [disagreement] };
    const family = familyBySheet(sheet.name) ?? seen.family;
    return { ok: true, value: { ...seen, family, rows: null }, warnings: [] };
  }
  const whole = surveyor(header);
  const scan = await table.scan(sheet, (row) => {
    if (isDataRow(header, row)) whole.add(row, keyOf(row));
  });
  if (!scan.ok) return { ok: false, problems: withHeadings(header, scan.problems) };
  const disagreement = disagreeing(table.file, evidenceOf(located, whole.survey));
  if (disagreement !== null) return { ok: false, problems: [disagreement] };
  return { ok: true, value: identityOf(table, located, whole.survey), warnings: [] };
}

/** What a survey of some rows, or all, says of a table. */
export function identityOf(
  { file }: Pick<TableFile, 'file'>,
  located: LocatedTable,
  survey: OewsSurvey,
): OewsIdentity {
  const { sheet, header, fields } = located;
  const [told] = evidenceOf(located, survey);
  const release = told?.release ?? namedTable(file).release;
  const known = releaseFacts(release);
  return {
    family: familyOf(survey),
    release,
    isReleaseByName: told === undefined && release !== null,
    classification: known?.classification ?? classificationOf(survey),
    // a release later than any known is taken to be made as the last of them was
    method: (known ?? LAST_RELEASE).method,
    ...topCodeOf(known, survey, fields?.legend ?? null),
    sheet: sheet.name,
    columns: header.headings,
    rows: survey.rows,
  };
}

/** What "#" stands for: known of the release, or else said by the notes, which alone put nothing in force. */
function topCodeOf(known: Release | undefined, { topCoded }: OewsSurvey, legend: TopCode | null) {
  if (known === undefined) {
    return { topCode: topCoded ? legend : null, isTopCodeUnknown: topCoded && legend === null };
  }
  const topCode = known.isLeastTopCode ? (legend ?? known.topCode) : known.topCode;
  return { topCode, isTopCodeUnknown: false };
}

/** What a file says of its release, and those of its names that the agency itself gives. */
function evidenceOf(
  { sheet, fields, preamble }: LocatedTable,
  { totals, years }: Pick<OewsSurvey, 'totals' | 'years'>,
): readonly ReleaseEvidence[] {
  const fieldsTitle = fields?.title ?? null;
  return releaseEvidence({ sheet: sheet.name, fieldsTitle, preamble, totals, years: [...years.keys()] });
}

/** RELEASE_MISMATCH where two parts of one file name two releases. */
function disagreeing(file: string, [first, ...others]: readonly ReleaseEvidence[]): Problem | null {
  const other = others.find(({ release }) => release !== first?.release);
  if (first === undefined || other === undefined) return null;
  const args = {
    found: other.release,
    expected: first.release,
    evidence: `${first.says}, but ${other.says}`,
  };
  return problemAt({ kind: 'file', file }, 'RELEASE_MISMATCH', args);
}

/**
 * What an official name claims that the content denies: RELEASE_MISMATCH, FAMILY_MISMATCH. A name that people give
 * claims nothing.
 */
export function falseName(
  file: string,
  { release, family, isReleaseByName }: Pick<OewsIdentity, 'release' | 'family' | 'isReleaseByName'>,
): Problem | null {
  const named = namedTable(file);
  const releases = namedReleases(file);
  if (!named.isOfficial && releases.length < 2) return null;
  const place = { kind: 'file', file } as const;
  if (named.isOfficial && named.family !== null && named.family !== family) {
    return problemAt(place, 'FAMILY_MISMATCH', { found: family, expected: named.family });
  }
  const expected = releases.find((one) => one !== release);
  if (expected === undefined || release === null || (isReleaseByName && releases.length === 1)) return null;
  const evidence = isReleaseByName
    ? `its name and that of its archive say ${releases.join(' and ')}`
    : `the file’s name says ${expected}, its content is of ${release}`;
  return problemAt(place, 'RELEASE_MISMATCH', { found: release, expected, evidence });
}
