import { cellText } from '../../records/cell.ts';
import { type Problem, problemAt } from '../../records/problem.ts';
import type { ProjectionRow } from '../../records/projection-row.ts';
import { digestOfContent } from '../../source/digest.ts';
import { sidecarBesideCsv } from '../../source/raw.ts';
import type { TableFile } from '../../source/table.ts';
import type { Examined, Identity } from '../examined.ts';
import { occupationCode } from './cells.ts';
import { classificationIn } from './classification.ts';
import { describeProjections, officialName } from './describe.ts';
import { projectionRelease } from './header.ts';
import { type LocatedProjections, locateProjections } from './locate.ts';
import { readProjections } from './read-projections.ts';
import { scanRows } from './scan-rows.ts';

/**
 * Examine a table of the Employment Projections: an occupation workbook or an export of the search tool, or an extract
 * of one, which has to be what the sidecar beside it says.
 *
 * @returns null for any other file
 */
export async function examineProjections(
  table: TableFile,
  visit: (row: ProjectionRow) => void,
): Promise<Examined | null> {
  const { file } = table;
  const located = await locateProjections(table);
  if (!located.ok) return { kind: 'damaged', file, identity: null, problems: located.problems };
  if (located.value === null) return null;
  const { header, sheet } = located.value;
  const release = projectionRelease(header.baseYear, header.targetYear);
  const codes = await codesIn(table, located.value);
  const classification = classificationIn(codes);
  const identity: Identity = {
    ...{ publisher: 'BLS', dataset: 'projections', family: 'occupations', release, classification },
    ...{ sheet: sheet.name, columns: header.headings, rows: codes.length },
  };
  const beside = await sidecarBesideCsv(table);
  if (!beside.ok) return { kind: 'damaged', file, identity, problems: beside.problems };
  const stated = beside.value?.classification ?? classification;
  const statement = beside.value ?? {
    ...describeProjections(header, release, stated ?? UNTOLD),
    ...(await digestOfContent(table.content)),
  };
  const name = officialName(header, table);
  const read = await readProjections(table, statement, name);
  if (!read.ok) return { kind: 'damaged', file, identity, problems: read.problems };
  if (stated === null) return { kind: 'unread', file, identity, problems: [...read.warnings, untold(file)] };
  for (const row of read.value) visit(row);
  return {
    ...{ kind: 'read', file, table, name, statement, problems: read.warnings },
    identity: { ...identity, release, classification: stated, rows: read.value.length },
  };
}

/** Stands for the classification of a table whose codes all have. */
const UNTOLD = 'SOC';

function untold(file: string): Problem {
  const detail = 'no occupation code of it tells which classification it uses';
  return problemAt({ kind: 'file', file }, 'RELEASE_UNKNOWN', { detail }, 'warning');
}

/** The code of each row under the header; whatever is wrong with a row is found when it is read. */
async function codesIn(table: TableFile, located: LocatedProjections): Promise<readonly string[]> {
  const codes: string[] = [];
  const column = located.header.position.get('code') ?? 0;
  await scanRows(table, located, ({ cells }) => {
    const soc = occupationCode(cellText(cells[column] ?? '').trim());
    if (soc !== null) codes.push(soc);
  });
  return codes;
}
