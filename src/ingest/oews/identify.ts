import { type Checked, type Problem, problemAt } from '../../records/problem.ts';
import type { TableFile } from '../../source/table.ts';
import { familyOf } from './family.ts';
import { withHeadings } from './header.ts';
import { KNOWN_RELEASES, knownRelease } from './known-releases.ts';
import type { TopCode } from './legend.ts';
import { locateTable, type OewsLayout } from './locate.ts';
import { releaseEvidence, type ReleaseEvidence } from './release.ts';
import { type OewsSurvey, surveyor } from './survey.ts';

/** A later release than any known is taken to be made as the last known one was; its sidecar can say otherwise. */
const LAST_KNOWN = KNOWN_RELEASES.at(-1) ?? KNOWN_RELEASES[0];

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
  const layout = located.value;
  const running = surveyor(layout.header);
  const scan = await table.scan(layout.sheet, (row) => running.add(row));
  if (!scan.ok) return { ok: false, problems: withHeadings(layout.header, scan.problems) };
  const evidence = releaseEvidence(layout.sheet.name, layout.fieldsTitle, running.survey);
  const disagreement = disagreeing(table.file, evidence);
  if (disagreement !== null) return { ok: false, problems: [disagreement] };
  const value = identityOf(layout, running.survey, evidence[0]?.release ?? null);
  return { ok: true, value, warnings: located.warnings };
}

function identityOf(
  { sheet, header, legend }: OewsLayout,
  survey: OewsSurvey,
  release: string | null,
): OewsIdentity {
  const known = knownRelease(release);
  const [classification = known?.classification ?? null] = survey.classifications.keys();
  return {
    family: familyOf(survey),
    release,
    classification,
    method: (known ?? LAST_KNOWN).method,
    topCode: survey.topCoded ? (legend ?? known?.topCode ?? null) : null,
    sheet: sheet.name,
    columns: header.headings,
    rows: survey.rows,
  };
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
