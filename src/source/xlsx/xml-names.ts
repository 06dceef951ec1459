const COLON = 0x3a;
const SPACE = 0x20;
const SLOTS = 256;

/** 1 for the bytes that end a name. */
const ENDS_NAME = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte <= SPACE || '/>=<"\'&'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** The name of a tag, as the place of its bytes. */
export interface NameSpan {
  start: number;
  /** where the local name begins: after the prefix and its colon */
  localStart: number;
  end: number;
  /** of the local name */
  hash: number;
}

/** Find where the name that begins at `start` ends; `name` is filled in, its `end` is `length` where it is cut. */
export function readName(name: NameSpan, bytes: Buffer, start: number, length: number): void {
  let index = start;
  let localStart = start;
  let hash = 0;
  for (; index < length; index++) {
    const byte = bytes[index] ?? 0;
    if (ENDS_NAME[byte] === 1) break;
    if (byte === COLON) {
      localStart = index + 1;
      hash = 0;
    } else hash = nextHash(hash, byte);
  }
  name.start = start;
  name.localStart = localStart;
  name.end = index;
  name.hash = hash;
}

/** The end of a name, where nothing else of it is asked for. */
export function nameEnd(bytes: Buffer, start: number, length: number): number {
  let index = start;
  while (index < length && ENDS_NAME[bytes[index] ?? 0] === 0) index++;
  return index;
}

/** What a closing tag's name must share with its open tag's. */
export function nameSignature({ hash, start, localStart }: NameSpan): number {
  return nextHash(hash, localStart - start);
}

/** Local names to be recognised, each by its index. */
export interface NameList {
  readonly names: readonly Buffer[];
  /** index + 1 of each name, at the low byte of its hash or at the next free place */
  readonly slots: Uint8Array;
}

/** A name that is not in the list. */
export const UNKNOWN_NAME = -1;

export function nameList(names: readonly string[]): NameList {
  const list = { names: names.map((name) => Buffer.from(name)), slots: new Uint8Array(SLOTS) };
  list.names.forEach((name, index) => {
    let slot = slotOf(name.reduce(nextHash, 0));
    while (list.slots[slot] !== 0) slot = slotOf(slot + 1);
    list.slots[slot] = index + 1;
  });
  return list;
}

/** The index of a name's local part in the list, or `UNKNOWN_NAME`. */
export function findName(list: NameList, bytes: Buffer, name: NameSpan): number {
  for (let slot = slotOf(name.hash); ; slot = slotOf(slot + 1)) {
    const index = (list.slots[slot] ?? 0) - 1;
    const candidate = list.names[index];
    if (candidate === undefined || isAt(candidate, bytes, name.localStart, name.end)) return index;
  }
}

/** Whether exactly these bytes stand there. */
export function isAt(expected: Buffer, bytes: Buffer, start: number, end: number): boolean {
  if (end - start !== expected.length) return false;
  for (let index = 0; index < expected.length; index++) {
    if (bytes[start + index] !== expected[index]) return false;
  }
  return true;
}

function slotOf(hash: number): number {
  return hash & (SLOTS - 1);
}

function nextHash(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}
