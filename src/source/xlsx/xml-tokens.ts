import { findName, isAt, nameEnd, nameSignature, readName, UNKNOWN_NAME } from './xml-names.ts';
import type { XmlState } from './xml-state.ts';
import { ATTRIBUTE_FIELDS, exceed, MOST_ATTRIBUTES, refuseXml } from './xml-state.ts';
import { BYTE_TRAITS, isBlank, traitsOf } from './xml-text.ts';

/** What comes next: `more` when the bytes at hand end inside a token, `fault` when they are no XML that we read. */
export type XmlToken = 'open' | 'close' | 'text' | 'more' | 'fault';

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const QUESTION_MARK = 0x3f;
const EXCLAMATION_MARK = 0x21;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SPACE = 0x20;
const COMMENT_START = '<!--';
const CDATA_START = '<![CDATA[';

/** Go to the next tag or text. */
export function nextToken(xml: XmlState): XmlToken {
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
export function finishXml(xml: XmlState): void {
  const rest = traitsOf(xml.bytes, xml.position, xml.length);
  if (!xml.hasRootEnded || !isBlank(rest)) refuseXml(xml, 'it ends before its root element does');
}

type Step = XmlToken | 'skipped';

function readMarkup(xml: XmlState): Step {
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

function readText(xml: XmlState): Step {
  scanText(xml, xml.position);
  if (xml.end === xml.length) return 'more';
  xml.position = xml.end;
  return endText(xml);
}

/** Make the bytes from `start` to the next tag, or to the end of those at hand, the last text; nothing is read yet. */
export function scanText(xml: XmlState, start: number): void {
  const { bytes, length } = xml;
  let index = start;
  let traits = 0;
  for (; index < length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === LESS_THAN) break;
    traits |= BYTE_TRAITS[byte] ?? 0;
  }
  xml.start = start;
  xml.end = index;
  xml.traits = traits;
  xml.isMarkup = true;
}

/** Text outside the root must be blank, and is no token. */
function endText(xml: XmlState): Step {
  if (xml.openCount > 0) return 'text';
  return isBlank(xml.traits) ? 'skipped' : refuseXml(xml, 'it is no XML in UTF-8');
}

function readOpenTag(xml: XmlState): Step {
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
  if (hasAttributeTwice(xml)) return refuseXml(xml, 'a tag has an attribute twice');
  xml.position = index + 1;
  xml.closesItself = closesItself;
  return openElement(xml);
}

/** Read the attribute at `start`; what follows it, or the end of the bytes when it is cut. */
function readAttribute(xml: XmlState, start: number): number {
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

/** Of two attributes with one name neither can be trusted: they may put a cell in two places. */
function hasAttributeTwice({ attributes, attributeFields, bytes }: XmlState): boolean {
  for (let field = ATTRIBUTE_FIELDS; field < attributeFields; field += ATTRIBUTE_FIELDS) {
    const start = attributes[field] ?? 0;
    const end = attributes[field + 1] ?? 0;
    for (let before = 0; before < field; before += ATTRIBUTE_FIELDS) {
      const other = attributes[before] ?? 0;
      if (bytes[other] !== bytes[start]) continue;
      if (bytes.compare(bytes, other, attributes[before + 1], start, end) === 0) return true;
    }
  }
  return false;
}

function openElement(xml: XmlState): XmlToken {
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

function readCloseTag(xml: XmlState): XmlToken {
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

function closeElement(xml: XmlState): XmlToken {
  xml.depth = xml.openCount--;
  xml.hasRootEnded = xml.openCount === 0;
  return 'close';
}

function elementOf({ names, name, bytes }: XmlState, rootPrefix: Buffer | null): number {
  const isOfRoot = rootPrefix !== null && isAt(rootPrefix, bytes, name.start, name.localStart);
  return isOfRoot ? findName(names, bytes, name) : UNKNOWN_NAME;
}

/** A processing instruction, the XML declaration among them. */
function readInstruction(xml: XmlState): Step {
  const end = indexAfter(xml, '?>', 2);
  if (end === null) return 'more';
  const encoding = declaredEncoding(xml.bytes.toString('latin1', xml.position, end));
  xml.position = end;
  if (encoding === 'utf-8' || encoding === 'us-ascii') return 'skipped';
  return refuseXml(xml, `its encoding is ${encoding}, not UTF-8`);
}

/** A comment, CDATA, or what is refused. */
function readDeclaration(xml: XmlState): Step {
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
    xml.traits = traitsOf(bytes, xml.start, xml.end);
    xml.isMarkup = false;
    return endText(xml);
  }
  if (COMMENT_START.startsWith(known) || CDATA_START.startsWith(known)) return 'more';
  return refuseXml(xml, 'it has a DOCTYPE or another declaration');
}

/** The position after `mark`, looked for from `offset` bytes into the token; null while it has not come. */
function indexAfter(xml: XmlState, mark: string, offset: number): number | null {
  const found = xml.bytes.subarray(0, xml.length).indexOf(mark, xml.position + offset, 'latin1');
  return found === -1 ? null : found + mark.length;
}

function skipBlanks(bytes: Buffer, start: number, length: number): number {
  let index = start;
  while (index < length && (bytes[index] ?? 0) <= SPACE) index++;
  return index;
}

/** The encoding that an XML declaration names, in lower case; UTF-8 where none is named. */
function declaredEncoding(instruction: string): string {
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(instruction);
  return declared?.[1]?.toLowerCase() ?? 'utf-8';
}
