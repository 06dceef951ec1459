import type { OewsRow } from '../../records/oews-row.ts';
import { type Checked, checked, type Problem, problemAt } from '../../records/problem.ts';
import type { Sidecar } from '../../source/sidecar.ts';
import { sourceFacts } from '../../source/sidecar.ts';
import type { TableFile, TableRow } from '../../source/table.ts';
import { KNOWN_RELEASES } from './known-releases.ts';
import { locateTable, noTable, type OewsLayout } from './locate.ts';
import { releaseEvidence } from './release.ts';
import { parseOewsRow } from './row.ts';
import { classificationsOf, familyOf, type OewsSurvey, surveyor } from './survey.ts';
import type { OewsTableContext } from './table-context.ts';

/**
 * Read an OEWS table into records, and prove from its cells that it is what its sidecar says.
 *
 * @param name  the file's own name, which lineage gives for an official file
 * @returns the rows in the order of the table; every unreadable cell, repeated row, and disagreement of release,
 *          family or classification as a problem
 */
export async function readOews(
  table: TableFile,
  sidecar: Sidecar,
  name: string,
): Promise<Checked<readonly OewsRow[]>> {
  const located = await locateTable(table);
  if (!located.ok) return located;
  const layout = located.value;
  if (layout === null) return { ok: false, problems: [noTable(table)] };
  const context = contextOf(table, layout, sidecar, name);
  const rows: OewsRow[] = [];
  const problems: Problem[] = [...located.warnings];
  const running = surveyor(layout.header);
  const repeated = repetitions(context, problems);
  const scan = await table.scan(layout.sheet, (row) => {
    if (row.row <= layout.header.row) return;
    running.add(row);
    const record = parseOewsRow(context, row, problems);
    repeated(record, row);
    rows.push(record);
  });
  if (!scan.ok) return scan;
  problems.push(...disprove(table.file, layout, sidecar, running.survey));
  return checked(rows, problems);
}

function contextOf(
  { file }: TableFile,
  layout: OewsLayout,
  sidecar: Sidecar,
  name: string,
): OewsTableContext {
  const { sheet, header } = layout;
  const facts = sourceFacts(sidecar, name);
  const officialSheet = sidecar.extractOf?.sheet ?? sheet.name;
  const origin = { source: facts.name, sha256: facts.sha256, sheet: officialSheet, header: header.headings };
  return { file, sheet: sheet.name, header, origin, facts, topCode: sidecar.topCode };
}

/** A row is known by where, what industry and whose employment it counts, and by code with level: a code alone is no key. */
function keyOf({ area, industry, ownership, occupation }: OewsRow): string {
  const { soc, level } = occupation;
  return [area.code, industry.naics, industry.group, ownership, soc, level].join(' ');
}

function repetitions({ file, sheet }: OewsTableContext, problems: Problem[]) {
  const seen = new Map<string, TableRow>();
  return (record: OewsRow, row: TableRow) => {
    const key = keyOf(record);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return;
    }
    const same = first.cells.every((cell, index) => cell === row.cells[index]);
    const place = { kind: 'cell', file, sheet, row: row.row, column: 'OCC_CODE' } as const;
    problems.push(problemAt(place, same ? 'ROW_DUPLICATE' : 'ROW_CONFLICT', { key, firstRow: first.row }));
  };
}

/** What the cells say against the sidecar. */
function disprove(file: string, layout: OewsLayout, sidecar: Sidecar, survey: OewsSurvey): Problem[] {
  const place = { kind: 'file', file } as const;
  const problems: Problem[] = [];
  const sheetName = sidecar.extractOf?.sheet ?? layout.sheet.name;
  for (const { release, says } of releaseEvidence(sheetName, layout.fieldsTitle, survey)) {
    if (release !== sidecar.release) {
      const args = { found: release, expected: sidecar.release, evidence: says };
      problems.push(problemAt(place, 'RELEASE_MISMATCH', args));
    }
  }
  const family = familyOf(survey);
  if (family !== sidecar.family) {
    problems.push(problemAt(place, 'FAMILY_MISMATCH', { found: family, expected: sidecar.family }));
  }
  const classifications = classificationsOf(survey);
  if (classifications.length > 1) {
    problems.push(problemAt(place, 'CLASSIFICATION_MIXED', { found: classifications.join(' and ') }));
  } else if (classifications.some((found) => found !== sidecar.classification)) {
    const found = classifications.join();
    problems.push(problemAt(place, 'CLASSIFICATION_MISMATCH', { found, expected: sidecar.classification }));
  }
  if (sidecar.extractOf === undefined) problems.push(...incomplete(file, sidecar.release, survey));
  return problems;
}

/** A whole national table has one total, every level, and ends in the last major groups. */
function incomplete(file: string, release: string, { rows, codes, levels, totals }: OewsSurvey): Problem[] {
  const place = { kind: 'file', file } as const;
  const lacking = [
    ...(totals.length === 1 ? [] : [`${totals.length} rows of 00-0000 instead of one`]),
    ...([...codes].some((code) => code.startsWith('53-7'))
      ? []
      : ['no row of 53-7xxx, where a national table ends']),
    ...(levels.size === 5 ? [] : [`only the levels ${[...levels].join(', ')}`]),
  ];
  const problems = lacking.map((detail) => problemAt(place, 'TRUNCATED', { detail }));
  const known = KNOWN_RELEASES.find((one) => one.release === release);
  if (known !== undefined && known.nationalRows !== rows) {
    problems.push(problemAt(place, 'ROWS_MISSING', { found: rows, expected: known.nationalRows }, 'warning'));
  }
  return problems;
}
