import { digestOfContent } from '../../../source/digest.ts';
import type { TableFile } from '../../../source/table.ts';
import type { Examined, RowVisitor } from '../../examined.ts';
import { describeOews, oewsIdentity } from '../describe.ts';
import { LAST_RELEASE, releaseFacts } from '../releases.ts';
import { identifyQueryExport } from './identify-query-export.ts';
import { readQueryExport } from './read-query-export.ts';

/**
 * Examine an export of the OEWS query system.
 *
 * @returns null for any other file
 */
export async function examineQueryExport(table: TableFile, visit: RowVisitor): Promise<Examined | null> {
  const { file, name } = table;
  const identified = await identifyQueryExport(table);
  if (!identified.ok) return { kind: 'damaged', file, identity: null, problems: identified.problems };
  if (identified.value === null) return null;
  const identity = oewsIdentity(identified.value);
  const { family, release, classification } = identity;
  if (release === null || classification === null) {
    return { kind: 'unread', file, identity, problems: identified.warnings };
  }
  const { method } = releaseFacts(release) ?? LAST_RELEASE;
  const statement = {
    ...describeOews({ family, release, classification, method, topCode: null }),
    ...(await digestOfContent(table.content)),
    url: 'https://data.bls.gov/oes/',
    coarsePercentiles: false,
  };
  const read = await readQueryExport(table, statement, name);
  if (!read.ok) return { kind: 'damaged', file, identity, problems: read.problems };
  for (const row of read.value) visit(row);
  return {
    ...{ kind: 'read', file, table, name, statement, problems: read.warnings },
    identity: { ...identity, release, classification },
  };
}
