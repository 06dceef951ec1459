import { identifyOews, type OewsIdentity } from '../../../src/ingest/oews/identify.ts';
import { locateTable } from '../../../src/ingest/oews/locate.ts';
import type { Checked } from '../../../src/records/problem.ts';
import type { TableFile } from '../../../src/source/table.ts';

/** What an OEWS file is; null inside `value` for a file without such a table. */
export async function identifyTable(table: TableFile): Promise<Checked<OewsIdentity | null>> {
  const located = await locateTable(table);
  if (!located.ok) return located;
  if (located.value === null) return { ok: true, value: null, warnings: located.warnings };
  const identified = await identifyOews(table, located.value);
  return identified.ok
    ? { ...identified, warnings: [...located.warnings, ...identified.warnings] }
    : identified;
}
