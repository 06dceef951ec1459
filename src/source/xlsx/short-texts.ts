/** Short texts met before: making a string out of bytes costs ten times as much as finding it here. */
export interface ShortTexts {
  /** the bytes of each text as one number, seven bits a byte */
  readonly keys: Float64Array;
  readonly texts: string[];
}

const SLOTS = 8192;
/** 49 bits: a double holds them exactly. */
const LONGEST = 7;
const VALUES_OF_A_BYTE = 128;

export function shortTexts(): ShortTexts {
  return { keys: new Float64Array(SLOTS), texts: Array<string>(SLOTS).fill('') };
}

/** The text of bytes that are all below 128; of two with one slot the last is kept. */
export function asciiText({ keys, texts }: ShortTexts, bytes: Buffer, start: number, end: number): string {
  if (end - start > LONGEST) return bytes.toString('latin1', start, end);
  let key = 0;
  let hash = 0;
  for (let index = start; index < end; index++) {
    const byte = bytes[index] ?? 0;
    key = key * VALUES_OF_A_BYTE + byte;
    hash = Math.imul(hash, 31) + byte;
  }
  const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
  if (keys[slot] !== key) {
    keys[slot] = key;
    texts[slot] = bytes.toString('latin1', start, end);
  }
  return texts[slot] ?? '';
}
