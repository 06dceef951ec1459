import type { OewsRow } from '../../records/oews-row.ts';
import { type Problem, problemAt } from '../../records/problem.ts';
import { digestOfContent } from '../../source/digest.ts';
import { baseName } from '../../source/file-input.ts';
import { sidecarBesideCsv } from '../../source/raw.ts';
import { sourceFacts, type SourceStatement } from '../../source/sidecar.ts';
import type { TableFile } from '../../source/table.ts';
import type { Examined, RowVisitor } from '../examined.ts';
import {
  describeOews,
  hasOfficialName,
  isKnown,
  type KnownOewsIdentity,
  officialName,
  oewsIdentity,
} from './describe.ts';
import { lackingInNational } from './disprove.ts';
import { familyBySheet } from './family.ts';
import { fieldsBeside } from './field-sheet.ts';
import { falseName, identifyOews, identityOf } from './identify.ts';
import { type LocatedTable, locateTable } from './locate.ts';
import { copiedTable } from './official.ts';
import { scanOewsTable } from './scan-oews-table.ts';
import { coarsePercentiles } from './sentinels/percentiles-coarse.ts';
import type { OewsSurvey } from './survey.ts';

/**
 * Examine an OEWS table. A workbook speaks for itself; CSV with a sidecar beside it, as every extract has one, has to be
 * what that says.
 *
 * @param beside  the other tables of its archive: the fields may be described in one
 * @returns null for a file without an OEWS table
 */
export async function examineOews(
  table: TableFile,
  beside: readonly TableFile[],
  visit: RowVisitor,
): Promise<Examined | null> {
  const { file } = table;
  const located = await locateTable(table, await fieldsBeside(beside));
  if (!located.ok) return { kind: 'damaged', file, identity: null, problems: located.problems };
  if (located.value === null) return null;
  const identified = await identifyOews(table, located.value);
  if (!identified.ok) return { kind: 'damaged', file, identity: null, problems: identified.problems };
  const identity = identified.value;
  const warnings = [...located.warnings, ...undatedProblems(file, identity)];
  const mistaken = falseName(file, identity);
  if (mistaken !== null) {
    return { kind: 'damaged', file, identity: oewsIdentity(identity), problems: [mistaken, ...warnings] };
  }
  const { release } = identity;
  if (identity.isTopCodeUnknown && release !== null) {
    const unknown = problemAt({ kind: 'file', file }, 'TOP_CODE_UNKNOWN', { release });
    return { kind: 'damaged', file, identity: oewsIdentity(identity), problems: [unknown, ...warnings] };
  }
  if (!isKnown(identity)) {
    return { kind: 'unread', file, identity: oewsIdentity(identity), problems: warnings };
  }
  return examineKnown({ table, located: located.value, identity }, warnings, visit);
}

/** RELEASE_UNKNOWN where nothing tells the release, RELEASE_BY_NAME where nothing but the file's name does. */
function undatedProblems(
  file: string,
  {
    release,
    isReleaseByName,
  }: Pick<KnownOewsIdentity, 'isReleaseByName'> & { readonly release: string | null },
): readonly Problem[] {
  const place = { kind: 'file', file } as const;
  if (release === null) {
    const detail = 'it has no sheet name, field sheet or total employment that tells, nor a year in its name';
    return [problemAt(place, 'RELEASE_UNKNOWN', { detail }, 'warning')];
  }
  if (!isReleaseByName) return [];
  const name = file.split(' > ').map(baseName).join(' > ');
  return [problemAt(place, 'RELEASE_BY_NAME', { release, name }, 'warning')];
}

interface KnownTableFile {
  readonly table: TableFile;
  readonly located: LocatedTable;
  readonly identity: KnownOewsIdentity;
}

async function examineKnown(
  known: KnownTableFile,
  warnings: readonly Problem[],
  visit: RowVisitor,
): Promise<Examined> {
  const { table, identity } = known;
  const { file, content } = table;
  const beside = await sidecarBesideCsv(table);
  if (!beside.ok) {
    return { kind: 'damaged', file, identity: oewsIdentity(identity), problems: beside.problems };
  }
  const statement = beside.value ?? {
    ...describeOews(identity),
    ...(await digestOfContent(content)),
    coarsePercentiles: false,
  };
  return readStated(known, statement, warnings, visit);
}

/** National rows wait until the whole table has been judged; those of larger tables go by. */
async function readStated(
  known: KnownTableFile,
  statement: SourceStatement,
  warnings: readonly Problem[],
  visit: RowVisitor,
): Promise<Examined> {
  const { table, located, identity } = known;
  const { file } = table;
  const held: OewsRow[] = [];
  const take: RowVisitor = identity.family === 'national' ? (row) => held.push(row) : visit;
  const stated = officialName({ ...identity, isPart: statement.part === true }, file);
  const { survey, problems } = await scanOewsTable(table, located, statement, stated, take);
  const part = partOf(known, statement, survey);
  if (part !== null) return readStated(known, { ...statement, part: true }, [...warnings, part], visit);
  const seen = oewsIdentity({ ...identity, rows: survey.rows });
  const all = [...warnings, ...problems];
  if (problems.some(({ severity }) => severity === 'error')) {
    const { family } = identityOf(table, located, survey);
    return { kind: 'damaged', file, identity: { ...seen, family }, problems: all };
  }
  const copyOf = copiedTable(statement, held);
  if (copyOf !== null && statement.copyOf === undefined) {
    return readStated(known, { ...statement, copyOf }, warnings, visit);
  }
  const { judged, rows } = withGrain(statement, stated, held);
  for (const row of rows) visit(row);
  return { kind: 'read', file, identity: seen, table, name: stated, statement: judged, problems: all };
}

/**
 * TABLE_PARTIAL for some rows of a national table under a name of one's own: nobody says that they are the whole. What
 * lacks nothing but the end is no choice of rows but a download that broke off.
 */
function partOf(
  { table: { file }, located, identity: { family } }: KnownTableFile,
  { extractOf, part }: SourceStatement,
  survey: OewsSurvey,
): Problem | null {
  const claimsWhole = hasOfficialName(file) || familyBySheet(located.sheet.name) !== null;
  if (family !== 'national' || extractOf !== undefined || part !== undefined || claimsWhole) return null;
  const lacking = lackingInNational(located.header, survey);
  if (lacking.every(({ of }) => of === 'end')) return null;
  const args = { rows: survey.rows, lacking: lacking.map(({ words }) => words).join(', ') };
  return problemAt({ kind: 'file', file }, 'TABLE_PARTIAL', args, 'warning');
}

/** The rows and the statement with the finding on how finely the percentiles are published, which whole tables give. */
function withGrain(stated: SourceStatement, name: string, rows: readonly OewsRow[]) {
  const grain = coarsePercentiles(rows);
  if (grain.kind !== 'judged' || grain.coarse === stated.coarsePercentiles) return { judged: stated, rows };
  const judged = { ...stated, coarsePercentiles: grain.coarse };
  const source = sourceFacts(judged, name);
  return { judged, rows: rows.map((row) => ({ ...row, source })) };
}
