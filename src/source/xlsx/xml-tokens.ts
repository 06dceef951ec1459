import type { NameList, NameSpan } from './xml-names.ts';
import { findName, isAt, nameEnd, nameList, nameSignature, readName, UNKNOWN_NAME } from './xml-names.ts';
import { BYTE_TRAITS, decodeText, isBlank, traitsOf } from './xml-text.ts';

/**
 * The tags and texts of XML whose bytes come in chunks; no string is made but where one is asked for.
 *
 * An empty element is an `open` and a `close`. Tags must match, attributes be quoted, entities be the five named or
 * numeric ones; a DOCTYPE is refused. A token that the end of a chunk cuts is read again with the next chunk.
 */
export interface XmlTokens {
  /** of the last tag: the index of its local name in the list asked for; `UNKNOWN_NAME` outside the root's prefix */
  element: number;
  /** of the last tag: how deep its element lies; the root is 1 */
  depth: number;
  /** of the last text: where it stands in `bytes`, and what its bytes are (`xml-text.ts`) */
  start: number;
  end: number;
  traits: number;
  bytes: Buffer;
  /** of the last open tag: for each attribute the start and end of its name, the start and end of its value */
  readonly attributes: Int32Array;
  /** how many fields of `attributes` are filled */
  attributeFields: number;
  fault: XmlFault | null;

  // the rest is for this module alone
  readonly limits: XmlLimits;
  readonly names: NameList;
  readonly name: NameSpan;
  /** signatures of the names of the open elements */
  readonly open: Int32Array;
  openCount: number;
  rootPrefix: Buffer | null;
  hasRootEnded: boolean;
  closesItself: boolean;
  /** false for a text in CDATA, where `&` is no entity */
  isMarkup: boolean;
  /** the bytes not read yet are those from `position` to `length` */
  position: number;
  length: number;
}

/** What comes next: `more` when the bytes at hand end inside a token, `fault` when they are no XML that we read. */
export type XmlToken = 'open' | 'close' | 'text' | 'more' | 'fault';

export type XmlFault =
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'limit'; readonly what: string; readonly found: number; readonly limit: number };

export interface XmlLimits {
  readonly xmlDepth: number;
  readonly xmlTokenBytes: number;
}

/** The fields of one attribute. */
export const ATTRIBUTE_FIELDS = 4;

const MOST_ATTRIBUTES = 256;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const QUESTION_MARK = 0x3f;
const EXCLAMATION_MARK = 0x21;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SPACE = 0x20;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');
const COMMENT_START = '<!--';
const CDATA_START = '<![CDATA[';

/** @param names  local names of the elements that the reader asks for */
export function xmlTokens(names: readonly string[], limits: XmlLimits): XmlTokens {
  return {
    element: UNKNOWN_NAME,
    depth: 0,
    start: 0,
    end: 0,
    traits: 0,
    bytes: Buffer.alloc(0),
    attributes: new Int32Array(MOST_ATTRIBUTES * ATTRIBUTE_FIELDS),
    attributeFields: 0,
    fault: null,
    limits,
    names: nameList(names),
    name: { start: 0, localStart: 0, end: 0, hash: 0 },
    open: new Int32Array(limits.xmlDepth),
    openCount: 0,
    rootPrefix: null,
    hasRootEnded: false,
    closesItself: false,
    isMarkup: true,
    position: 0,
    length: 0,
  };
}

/** Add the next bytes, once `nextToken` wants more. They are copied. */
export function pushBytes(xml: XmlTokens, chunk: Buffer): void {
  const isFirst = xml.bytes.length === 0;
  const rest = xml.length - xml.position;
  if (rest > xml.limits.xmlTokenBytes) exceed(xml, 'bytes in one XML token', rest, xml.limits.xmlTokenBytes);
  const length = rest + chunk.length;
  const target = length > xml.bytes.length ? Buffer.allocUnsafe(length * 2) : xml.bytes;
  xml.bytes.copy(target, 0, xml.position, xml.length);
  chunk.copy(target, rest);
  xml.bytes = target;
  xml.length = length;
  xml.position = isFirst ? byteOrderMarkLength(chunk) : 0;
}

/** Go to the next tag or text. */
export function nextToken(xml: XmlTokens): XmlToken {
  if (xml.fault !== null) return 'fault';
  if (xml.closesItself) {
    xml.closesItself = false;
    return closeElement(xml);
  }
  while (xml.position < xml.length) {
    const token = xml.bytes[xml.position] === LESS_THAN ? readMarkup(xml) : readText(xml);
    if (token !== 'skipped') return token;
  }
  return 'more';
}

/** To be called after the last bytes: a document that is not complete gets a fault. */
export function finishXml(xml: XmlTokens): void {
  const rest = traitsOf(xml.bytes, xml.position, xml.length);
  if (!xml.hasRootEnded || !isBlank(rest)) refuseXml(xml, 'it ends before its root element does');
}

/** The last text as characters; '' and a fault when it is none. */
export function textOf(xml: XmlTokens): string {
  return decode(xml, xml.start, xml.end, xml.traits, xml.isMarkup);
}

/** The value of an attribute of the last open tag, by its local name; null where there is none. */
export function attributeOf(xml: XmlTokens, localName: string): string | null {
  const { attributes, bytes } = xml;
  for (let field = 0; field < xml.attributeFields; field += ATTRIBUTE_FIELDS) {
    const [nameStart, nameStop, start = 0, end = 0] = attributes.subarray(field);
    const name = bytes.toString('latin1', nameStart, nameStop);
    if (name.slice(name.indexOf(':') + 1) === localName) {
      return decode(xml, start, end, traitsOf(bytes, start, end), true);
    }
  }
  return null;
}

/** End the reading with a fault; the first one stands. */
export function refuseXml(xml: XmlTokens, detail: string): 'fault' {
  xml.fault ??= { kind: 'refused', detail };
  return 'fault';
}

/** End the reading because there is too much of something. */
export function exceed(xml: XmlTokens, what: string, found: number, limit: number): 'fault' {
  xml.fault ??= { kind: 'limit', what, found, limit };
  return 'fault';
}

type Step = XmlToken | 'skipped';

function decode(xml: XmlTokens, start: number, end: number, traits: number, isMarkup: boolean): string {
  const text = decodeText(xml.bytes, start, end, traits, isMarkup);
  if (text === null) refuseXml(xml, 'a text has bytes or entities that XML in UTF-8 does not allow');
  return text ?? '';
}

function readMarkup(xml: XmlTokens): Step {
  if (xml.position + 1 === xml.length) return 'more';
  switch (xml.bytes[xml.position + 1]) {
    case SLASH:
      return readCloseTag(xml);
    case QUESTION_MARK:
      return readInstruction(xml);
    case EXCLAMATION_MARK:
      return readDeclaration(xml);
    default:
      return readOpenTag(xml);
  }
}

function readText(xml: XmlTokens): Step {
  const { bytes, length } = xml;
  let index = xml.position;
  let traits = 0;
  for (; index < length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === LESS_THAN) break;
    traits |= BYTE_TRAITS[byte] ?? 0;
  }
  if (index === length) return 'more';
  xml.start = xml.position;
  xml.end = index;
  xml.position = index;
  return endText(xml, traits, true);
}

function endText(xml: XmlTokens, traits: number, isMarkup: boolean): Step {
  xml.traits = traits;
  xml.isMarkup = isMarkup;
  if (xml.openCount > 0) return 'text';
  return isBlank(traits) ? 'skipped' : refuseXml(xml, 'it is no XML in UTF-8');
}

function readOpenTag(xml: XmlTokens): Step {
  const { bytes, length, name } = xml;
  readName(name, bytes, xml.position + 1, length);
  let index = skipBlanks(bytes, name.end, length);
  xml.attributeFields = 0;
  while (index < length && bytes[index] !== GREATER_THAN && bytes[index] !== SLASH) {
    index = readAttribute(xml, index);
    if (xml.fault !== null) return 'fault';
    index = skipBlanks(bytes, index, length);
  }
  const closesItself = index < length && bytes[index] === SLASH;
  if (closesItself) index++;
  if (index >= length) return 'more';
  if (bytes[index] !== GREATER_THAN || name.end === name.localStart) {
    return refuseXml(xml, 'a tag is malformed');
  }
  xml.position = index + 1;
  xml.closesItself = closesItself;
  return openElement(xml);
}

/** Read the attribute at `start`; what follows it, or the end of the bytes when it is cut. */
function readAttribute(xml: XmlTokens, start: number): number {
  const { bytes, length, attributes, attributeFields: field } = xml;
  const nameStop = nameEnd(bytes, start, length);
  const equals = skipBlanks(bytes, nameStop, length);
  const quoteAt = skipBlanks(bytes, equals + 1, length);
  if (quoteAt >= length) return length;
  const quote = bytes[quoteAt];
  if (bytes[equals] !== EQUALS || (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE)) {
    refuseXml(xml, 'an attribute has no value in quotes');
  }
  let end = quoteAt + 1;
  while (end < length && bytes[end] !== quote) {
    if (bytes[end] === LESS_THAN) refuseXml(xml, 'an attribute is not closed');
    end++;
  }
  if (field === attributes.length) {
    exceed(xml, 'attributes of one tag', MOST_ATTRIBUTES + 1, MOST_ATTRIBUTES);
    return length;
  }
  attributes[field] = start;
  attributes[field + 1] = nameStop;
  attributes[field + 2] = quoteAt + 1;
  attributes[field + 3] = end;
  xml.attributeFields = field + ATTRIBUTE_FIELDS;
  return end + 1;
}

function openElement(xml: XmlTokens): XmlToken {
  const { bytes, name } = xml;
  if (xml.hasRootEnded) return refuseXml(xml, 'something follows its root element');
  if (xml.openCount >= xml.open.length) {
    return exceed(xml, 'XML elements inside one another', xml.openCount + 1, xml.open.length);
  }
  xml.rootPrefix ??= Buffer.from(bytes.subarray(name.start, name.localStart));
  xml.open[xml.openCount++] = nameSignature(name);
  xml.depth = xml.openCount;
  xml.element = elementOf(xml, xml.rootPrefix);
  return 'open';
}

function readCloseTag(xml: XmlTokens): XmlToken {
  const { bytes, length, name } = xml;
  readName(name, bytes, xml.position + 2, length);
  const end = skipBlanks(bytes, name.end, length);
  if (end >= length) return 'more';
  const isMatch = xml.openCount > 0 && xml.open[xml.openCount - 1] === nameSignature(name);
  if (!isMatch || bytes[end] !== GREATER_THAN) return refuseXml(xml, 'a closing tag does not match');
  xml.position = end + 1;
  xml.element = elementOf(xml, xml.rootPrefix);
  return closeElement(xml);
}

function closeElement(xml: XmlTokens): XmlToken {
  xml.depth = xml.openCount--;
  xml.hasRootEnded = xml.openCount === 0;
  return 'close';
}

function elementOf({ names, name, bytes }: XmlTokens, rootPrefix: Buffer | null): number {
  const isOfRoot = rootPrefix !== null && isAt(rootPrefix, bytes, name.start, name.localStart);
  return isOfRoot ? findName(names, bytes, name) : UNKNOWN_NAME;
}

/** A processing instruction, the XML declaration among them. */
function readInstruction(xml: XmlTokens): Step {
  const end = indexAfter(xml, '?>', 2);
  if (end === null) return 'more';
  const encoding = declaredEncoding(xml.bytes.toString('latin1', xml.position, end));
  xml.position = end;
  if (encoding === 'utf-8' || encoding === 'us-ascii') return 'skipped';
  return refuseXml(xml, `its encoding is ${encoding}, not UTF-8`);
}

/** A comment, CDATA, or what is refused. */
function readDeclaration(xml: XmlTokens): Step {
  const { bytes, position } = xml;
  const known = bytes.toString('latin1', position, Math.min(position + CDATA_START.length, xml.length));
  if (known.startsWith(COMMENT_START)) {
    const end = indexAfter(xml, '-->', COMMENT_START.length);
    xml.position = end ?? position;
    return end === null ? 'more' : 'skipped';
  }
  if (known === CDATA_START) {
    const end = indexAfter(xml, ']]>', CDATA_START.length);
    if (end === null) return 'more';
    xml.start = position + CDATA_START.length;
    xml.end = end - ']]>'.length;
    xml.position = end;
    return endText(xml, traitsOf(bytes, xml.start, xml.end), false);
  }
  if (COMMENT_START.startsWith(known) || CDATA_START.startsWith(known)) return 'more';
  return refuseXml(xml, 'it has a DOCTYPE or another declaration');
}

/** The position after `mark`, looked for from `offset` bytes into the token; null while it has not come. */
function indexAfter(xml: XmlTokens, mark: string, offset: number): number | null {
  const found = xml.bytes.subarray(0, xml.length).indexOf(mark, xml.position + offset, 'latin1');
  return found === -1 ? null : found + mark.length;
}

function skipBlanks(bytes: Buffer, start: number, length: number): number {
  let index = start;
  while (index < length && (bytes[index] ?? 0) <= SPACE) index++;
  return index;
}

function byteOrderMarkLength(chunk: Buffer): number {
  return isAt(BYTE_ORDER_MARK, chunk, 0, Math.min(chunk.length, 3)) ? BYTE_ORDER_MARK.length : 0;
}

/** The encoding that an XML declaration names, in lower case; UTF-8 where none is named. */
function declaredEncoding(instruction: string): string {
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(instruction);
  return declared?.[1]?.toLowerCase() ?? 'utf-8';
}
