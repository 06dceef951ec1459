import type { SourceStatement } from '../source/sidecar.ts';
import { CPI } from './cpi/record-kind.ts';
import { examineFieldDescriptions } from './oews/examine-field-descriptions.ts';
import { examineHybridStructure } from './oews/examine-hybrid-structure.ts';
import { OEWS_QUERY_EXPORTS, OEWS_TABLES } from './oews/record-kinds.ts';
import { PROJECTIONS } from './projections/record-kind.ts';
import type { Dataset } from './records.ts';
import type { RecordKind, TableKind } from './table-kind.ts';

/** A kind of table that holds records, of whichever dataset. */
export type AnyRecordKind = { readonly [Of in Dataset]: RecordKind<Of> }[Dataset];

/** The kinds of tables that hold records; each table is of the first that knows it. */
export const RECORD_KINDS: readonly AnyRecordKind[] = [OEWS_TABLES, OEWS_QUERY_EXPORTS, PROJECTIONS, CPI];

/** The kinds that are recognised, of which some hold no records. */
export const TABLE_KINDS: readonly TableKind[] = [
  ...RECORD_KINDS,
  { examine: examineFieldDescriptions },
  { examine: examineHybridStructure },
];

/** The kind of table that a sidecar describes; undefined for one that is not read into records. */
export function recordKindOf(statement: SourceStatement): AnyRecordKind | undefined {
  return RECORD_KINDS.find(({ holds }) => holds(statement));
}
