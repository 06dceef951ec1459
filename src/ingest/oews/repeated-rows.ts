import type { Checked, Problem } from '../../records/problem.ts';
import type { TableFile } from '../../source/table.ts';
import { repeatedKeys } from '../repeated-keys.ts';
import { isDataRow } from './header.ts';
import type { LocatedTable } from './locate.ts';
import { keyReader, type RowKey } from './row-key.ts';

/** Takes the rows of a table as they go by, and remembers those that may be about the same as an earlier one. */
export interface RepetitionWatch {
  add(key: RowKey): void;
  /** the keys that two rows seem to have: nearly always none */
  readonly suspects: ReadonlySet<string>;
}

/** So many repeated rows that the next would tell nothing new. */
const MOST_LISTED = 100;

/**
 * A watch that holds eight bytes of a hash for each row, so that its memory is that of numbers and not of texts; two rows
 * of one hash are compared when the table has gone by.
 */
export function repetitionWatch(): RepetitionWatch {
  const suspects = new Set<string>();
  let seen = hashSet(1 << 12);
  return {
    suspects,
    add(key) {
      if (seen.count * 2 > seen.slots.length) seen = grown(seen);
      if (!insert(seen, hashOf(key)) && suspects.size < MOST_LISTED) suspects.add(keyText(key));
    },
  };
}

/**
 * ROW_DUPLICATE for a row that repeats an earlier one, ROW_CONFLICT for one that says something else of the same
 * occupation, area, industry and owner. An occupation's code alone is no key.
 */
export async function repetitions(
  table: TableFile,
  { sheet, header }: LocatedTable,
  suspects: ReadonlySet<string>,
): Promise<Checked<null>> {
  if (suspects.size === 0) return { ok: true, value: null, warnings: [] };
  const problems: Problem[] = [];
  const keyOf = keyReader(header);
  const at = { kind: 'cell', file: table.file, sheet: sheet.name, column: 'OCC_CODE' } as const;
  const repeated = repeatedKeys(({ row }) => ({ ...at, row }), problems);
  const scan = await table.scan(sheet, (row) => {
    if (!isDataRow(header, row)) return;
    const key = keyText(keyOf(row));
    if (suspects.has(key)) repeated(key, row);
    return problems.length < MOST_LISTED;
  });
  if (!scan.ok) return scan;
  return problems.length === 0 ? scan : { ok: false, problems };
}

/** A row is known by where, what industry and whose employment it counts, and by code with level. */
function keyText({ area, industry, ownership, code, group }: RowKey): string {
  return [area.code, industry.naics, industry.group, ownership, code, group].join(' ');
}

/** Hashes in the slots that they name, or the next free one; 0 is a free slot. */
interface HashSet {
  readonly slots: Float64Array;
  count: number;
}

function hashSet(size: number): HashSet {
  return { slots: new Float64Array(size), count: 0 };
}

/** @returns false where it is there already */
function insert(set: HashSet, hash: number): boolean {
  const { slots } = set;
  let slot = hash % slots.length;
  while (slots[slot] !== 0) {
    if (slots[slot] === hash) return false;
    slot = (slot + 1) % slots.length;
  }
  slots[slot] = hash;
  set.count += 1;
  return true;
}

function grown({ slots }: HashSet): HashSet {
  const larger = hashSet(slots.length * 2);
  for (const hash of slots) if (hash !== 0) insert(larger, hash);
  return larger;
}

const PRIME = 16_777_619;
const TWO_TO_21 = 2 ** 21;

/** A number of 53 bits, never 0, from two FNV-1a hashes. */
function hashOf({ area, industry, ownership, code, group }: RowKey): number {
  let low = 2_166_136_261;
  let high = 84_696_351;
  for (const text of [area.code, industry.naics, industry.group, ownership, code, group]) {
    for (let index = 0; index < text.length; index++) {
      const character = text.charCodeAt(index);
      low = Math.imul(low ^ character, PRIME);
      high = Math.imul(high ^ (character + 1), PRIME);
    }
    low = Math.imul(low ^ 0x20, PRIME);
    high = Math.imul(high ^ 0x21, PRIME);
  }
  return (low >>> 0) * TWO_TO_21 + ((high >>> 0) % TWO_TO_21) || 1;
}
