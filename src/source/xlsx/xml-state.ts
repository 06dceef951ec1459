import type { NameList, NameSpan } from './xml-names.ts';
import { isAt, nameList, UNKNOWN_NAME } from './xml-names.ts';
import { decodeText, isPlainText, traitsOf } from './xml-text.ts';

/**
 * The tags and texts of XML whose bytes come in chunks; no string is made but where one is asked for.
 *
 * An empty element is an `open` and a `close`. Tags must match, attributes be quoted, entities be the five named or
 * numeric ones; a DOCTYPE is refused. A token that the end of a chunk cuts is read again with the next chunk.
 */
export interface XmlState {
  /** of the last tag: the index of its local name in the list asked for; `UNKNOWN_NAME` outside the root's prefix */
  element: number;
  /** of the last tag: how deep its element lies; the root is 1 */
  depth: number;
  /** of the last text: where it stands in `bytes`, and what its bytes are (`xml-text.ts`) */
  start: number;
  end: number;
  traits: number;
  bytes: Buffer;
  /** the same bytes, to be read several at a time; they go on for `BYTES_BEYOND` past `length` */
  words: DataView;
  /** of the last open tag: for each attribute the start and end of its name, the start and end of its value */
  readonly attributes: Int32Array;
  /** how many fields of `attributes` are filled */
  attributeFields: number;
  fault: XmlFault | null;

  // the rest is for `nextToken` and this module alone
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

export type XmlFault =
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'limit'; readonly what: string; readonly found: number; readonly limit: number };

export interface XmlLimits {
  readonly xmlDepth: number;
  readonly xmlTokenBytes: number;
}

/** The fields of one attribute. */
export const ATTRIBUTE_FIELDS = 4;

/** A tag with more is refused. */
export const MOST_ATTRIBUTES = 256;
/** So far past `length` a reader may look without a check before each step; what stands there means nothing. */
const BYTES_BEYOND = 32;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** @param names  local names of the elements that the reader asks for */
export function xmlState(names: readonly string[], limits: XmlLimits): XmlState {
  return {
    element: UNKNOWN_NAME,
    depth: 0,
    start: 0,
    end: 0,
    traits: 0,
    bytes: Buffer.alloc(0),
    words: new DataView(new ArrayBuffer(0)),
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
export function pushBytes(xml: XmlState, chunk: Buffer): void {
  const isFirst = xml.bytes.length === 0;
  const rest = xml.length - xml.position;
  if (rest > xml.limits.xmlTokenBytes) exceed(xml, 'bytes in one XML token', rest, xml.limits.xmlTokenBytes);
  const length = rest + chunk.length;
  const isLarger = length + BYTES_BEYOND > xml.bytes.length;
  const target = isLarger ? Buffer.allocUnsafe(2 * length + BYTES_BEYOND) : xml.bytes;
  xml.bytes.copy(target, 0, xml.position, xml.length);
  chunk.copy(target, rest);
  if (isLarger) {
    xml.bytes = target;
    xml.words = new DataView(target.buffer, target.byteOffset, target.length);
  }
  xml.length = length;
  xml.position = isFirst ? byteOrderMarkLength(chunk) : 0;
}

/** The last text as characters; '' and a fault when it is none. */
export function textOf(xml: XmlState): string {
  return decode(xml, xml.start, xml.end, xml.traits, xml.isMarkup);
}

/** The value of an attribute of the last open tag, by its local name; null where there is none. */
export function attributeOf(xml: XmlState, localName: string): string | null {
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
export function refuseXml(xml: XmlState, detail: string): 'fault' {
  xml.fault ??= { kind: 'refused', detail };
  return 'fault';
}

/** End the reading because there is too much of something. */
export function exceed(xml: XmlState, what: string, found: number, limit: number): 'fault' {
  xml.fault ??= { kind: 'limit', what, found, limit };
  return 'fault';
}

function decode(xml: XmlState, start: number, end: number, traits: number, isMarkup: boolean): string {
  if (isPlainText(traits)) return xml.bytes.toString('latin1', start, end);
  const text = decodeText(xml.bytes, start, end, traits, isMarkup);
  if (text === null) refuseXml(xml, 'a text has bytes or entities that XML in UTF-8 does not allow');
  return text ?? '';
}

function byteOrderMarkLength(chunk: Buffer): number {
  return isAt(BYTE_ORDER_MARK, chunk, 0, Math.min(chunk.length, 3)) ? BYTE_ORDER_MARK.length : 0;
}
