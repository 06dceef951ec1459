import { CPI } from './cpi/record-kind.ts';
import { OEWS_TABLES } from './oews/record-kinds.ts';
import { PROJECTIONS } from './projections/record-kind.ts';
import type { DatasetRecords } from './records.ts';
import type { RecordTraits } from './table-kind.ts';

/** The records of both, in order; an estimate that both have is that of the first. */
export function mergeRecords(held: DatasetRecords, more: DatasetRecords): DatasetRecords {
  return {
    oews: merge(OEWS_TABLES.traits, held.oews, more.oews),
    projections: merge(PROJECTIONS.traits, held.projections, more.projections),
    cpi: merge(CPI.traits, held.cpi, more.cpi),
  };
}

function merge<Row>(traits: RecordTraits<Row>, held: readonly Row[], more: readonly Row[]): readonly Row[] {
  const known = new Set(held.map(traits.keyOf));
  return inOrder(traits, [...held, ...more.filter((row) => !known.has(traits.keyOf(row)))]);
}

/** Records by release or month; those of one keep their order. */
export function inOrder<Row>({ periodOf }: RecordTraits<Row>, rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => Number(periodOf(a) > periodOf(b)) - Number(periodOf(a) < periodOf(b)));
}
