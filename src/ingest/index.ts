import { examineFieldDescriptions } from './oews/examine-field-descriptions.ts';
import { examineHybridStructure } from './oews/examine-hybrid-structure.ts';
import { examineOews } from './oews/examine-oews.ts';
import { examineQueryExport } from './oews/query-export/examine-query-export.ts';
import { readQueryExport } from './oews/query-export/read-query-export.ts';
import { readOewsTable } from './oews/read-oews-table.ts';
import type { RecordKind, TableKind } from './table-kind.ts';

/** The kinds of tables that hold records; each table is of the first that knows it. */
export const RECORD_KINDS: readonly RecordKind[] = [
  {
    examine: examineOews,
    holds: ({ dataset, family }) => dataset === 'oews' && family !== 'query-export',
    read: readOewsTable,
  },
  {
    examine: (table, _beside, visit) => examineQueryExport(table, visit),
    holds: ({ dataset, family }) => dataset === 'oews' && family === 'query-export',
    read: readQueryExport,
  },
];

/** The kinds that are recognised, of which some hold no records. */
export const TABLE_KINDS: readonly TableKind[] = [
  ...RECORD_KINDS,
  { examine: examineFieldDescriptions },
  { examine: examineHybridStructure },
];
