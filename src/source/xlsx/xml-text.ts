import { isUtf8 } from 'node:buffer';

/**
 * What the bytes of a text are, as a set of bits, gathered while its end is looked for: most cells are plain, and
 * only the others need a closer look.
 */
const NOT_IN_A_NUMBER = 2;
const NEEDS_DECODING = 4;
const WIDE = 8;
const NOT_XML = 16;
const NOT_BLANK = 32;

/** The traits of each byte. */
export const BYTE_TRAITS: Readonly<Uint8Array> = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  const isInNumber = '0123456789+-.eE'.includes(character);
  const isBlank = ' \t\n\r'.includes(character);
  return (
    (isInNumber ? 0 : NOT_IN_A_NUMBER) |
    ('&_\r'.includes(character) ? NEEDS_DECODING : 0) |
    (byte >= 0x80 ? WIDE : 0) |
    (byte < 0x20 && !isBlank ? NOT_XML : 0) |
    (isBlank ? 0 : NOT_BLANK)
  );
});

export function isBlank(traits: number): boolean {
  return (traits & NOT_BLANK) === 0;
}

/** Whether each byte may be one of a number. */
export function mayBeNumber(traits: number): boolean {
  return (traits & NOT_IN_A_NUMBER) === 0;
}

/** Whether each byte is a character as it stands. */
export function isPlainText(traits: number): boolean {
  return (traits & (NEEDS_DECODING | WIDE | NOT_XML)) === 0;
}

/** The traits of a text whose end was found without them. */
export function traitsOf(bytes: Buffer, start: number, end: number): number {
  let traits = 0;
  for (let index = start; index < end; index++) traits |= BYTE_TRAITS[bytes[index] ?? 0] ?? 0;
  return traits;
}

/**
 * The characters of a text: UTF-8 read strictly, line ends made `\n`, the five named entities and numeric ones
 * resolved.
 *
 * @param markup  false inside CDATA, where `&` is no entity
 * @returns null when it is no text of XML
 */
export function decodeText(
  bytes: Buffer,
  start: number,
  end: number,
  traits: number,
  markup: boolean,
): string | null {
  if ((traits & NOT_XML) !== 0) return null;
  if ((traits & WIDE) !== 0 && !isUtf8(bytes.subarray(start, end))) return null;
  const text = bytes.toString('utf8', start, end);
  if ((traits & NEEDS_DECODING) === 0) return text;
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  return markup && lines.includes('&') ? resolveEntities(lines) : lines;
}

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** null when an `&` begins no entity that is known without a DOCTYPE. */
function resolveEntities(text: string): string | null {
  const [before = '', ...parts] = text.split('&');
  let resolved = before;
  for (const part of parts) {
    const semicolon = part.indexOf(';');
    const character = semicolon === -1 ? undefined : entityCharacter(part.slice(0, semicolon));
    if (character === undefined) return null;
    resolved += character + part.slice(semicolon + 1);
  }
  return resolved;
}

function entityCharacter(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  if (hexadecimal !== undefined) return characterOf(parseInt(hexadecimal, 16));
  return decimal === undefined ? NAMED_ENTITIES.get(name) : characterOf(Number(decimal));
}

/** The character of a code point that XML allows. */
function characterOf(codePoint: number): string | undefined {
  const isBlankControl = codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd;
  const isAllowed =
    isBlankControl ||
    (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff);
  return isAllowed ? String.fromCodePoint(codePoint) : undefined;
}

/**
 * A string of a workbook with its `_xHHHH_` escapes resolved: they stand for characters that XML cannot hold.
 *
 * @see ECMA-376 part 1, 22.9.2.19 (ST_Xstring)
 */
export function resolveEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
