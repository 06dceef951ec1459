import { type Checked, type Problem, problemAt } from '../../records/problem.ts';
import type { TableFile } from '../../source/table.ts';
import { KNOWN_RELEASES } from './known-releases.ts';
import type { TopCode } from './legend.ts';
import { locateTable } from './locate.ts';
import { releaseEvidence, type ReleaseEvidence } from './release.ts';
import { classificationsOf, familyOf, surveyor } from './survey.ts';

/** What an OEWS file is, from its content. */
export interface OewsIdentity {
  readonly family: string;
  /** null where nothing in the file says it */
  readonly release: string | null;
  readonly classification: string | null;
  readonly method: string;
  readonly topCode: TopCode | null;
  readonly sheet: string | null;
  /** the headings, as published */
  readonly columns: readonly string[];
  /** data rows under the header */
  readonly rows: number;
}

/**
 * Say what an OEWS file is, without a sidecar.
 *
 * @returns null inside `value` for a file that is no OEWS table; RELEASE_MISMATCH where its parts disagree
 */
export async function identifyOews(table: TableFile): Promise<Checked<OewsIdentity | null>> {
  const located = await locateTable(table);
  if (!located.ok || located.value === null) return located as Checked<null>;
  const { sheet, header, fieldsTitle, legend } = located.value;
  const running = surveyor(header);
  const scan = await table.scan(sheet, (row) => running.add(row));
  if (!scan.ok) return scan;
  const seen = running.survey;
  const evidence = releaseEvidence(sheet.name, fieldsTitle, seen);
  const disagreement = disagreeing(table.file, evidence);
  if (disagreement !== null) return { ok: false, problems: [disagreement] };
  const release = evidence[0]?.release ?? null;
  const [classification = null] = classificationsOf(seen);
  const identity: OewsIdentity = {
    family: familyOf(seen),
    release,
    classification,
    method: methodOf(release),
    topCode: seen.topCoded ? legend : null,
    sheet: sheet.name,
    columns: header.headings,
    rows: seen.rows,
  };
  return { ok: true, value: identity, warnings: located.warnings };
}

/** RELEASE_MISMATCH where two parts of one file name two releases. */
export function disagreeing(file: string, [first, ...others]: readonly ReleaseEvidence[]): Problem | null {
  const other = others.find(({ release }) => release !== first?.release);
  if (first === undefined || other === undefined) return null;
  const args = {
    found: other.release,
    expected: first.release,
    evidence: `${first.says}, but ${other.says}`,
  };
  return problemAt({ kind: 'file', file }, 'RELEASE_MISMATCH', args);
}

/** A later release than any known is taken to be made as the last known one was; its sidecar can say otherwise. */
function methodOf(release: string | null): string {
  const known = KNOWN_RELEASES.find((one) => one.release === release);
  return (known ?? KNOWN_RELEASES.at(-1) ?? KNOWN_RELEASES[0]).method;
}
