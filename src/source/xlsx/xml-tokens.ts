import { BYTE_TRAITS, decodeText, isBlank, traitsOf } from './xml-text.ts';

/** What `next` met: `more` when the bytes at hand end inside a token, `fault` when they are no XML we read. */
export type XmlToken = 'open' | 'close' | 'text' | 'more' | 'fault';

/** Why the bytes are refused. */
export type XmlFault =
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'limit'; readonly what: string; readonly found: number; readonly limit: number };

export interface XmlLimits {
  readonly xmlDepth: number;
  readonly xmlTokenBytes: number;
}

/** An element that is not in the list, or not of the root's namespace. */
export const UNKNOWN_ELEMENT = -1;

/** The fields of one attribute in `attributes`: start and end of its name, start and end of its value. */
export const ATTRIBUTE_FIELDS = 4;

const MOST_ATTRIBUTES = 256;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const QUESTION_MARK = 0x3f;
const EXCLAMATION_MARK = 0x21;
const EQUALS = 0x3d;
const COLON = 0x3a;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SPACE = 0x20;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');
const CDATA_START = '<![CDATA[';

/** 1 for the bytes that end a name. */
const ENDS_NAME = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte <= SPACE || '/>=<"\'&'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * Reads the tags and texts of XML out of bytes that come in chunks, without a string but where one is asked for.
 *
 * An empty element is an `open` and a `close`. Tags must match, attributes be quoted, entities be the five named or
 * numeric ones; a DOCTYPE is refused. A token that the end of a chunk cuts is read again with the next chunk.
 */
export class XmlTokens {
  /** of the last tag: its index in the list of names that was given, or `UNKNOWN_ELEMENT` */
  element = UNKNOWN_ELEMENT;
  /** of the last tag: how deep its element lies; the root is 1 */
  depth = 0;
  /** of the last text: where it stands in `bytes`, and what its bytes are (`xml-text.ts`) */
  start = 0;
  end = 0;
  traits = 0;
  bytes: Buffer = Buffer.alloc(0);
  /** of the last open tag */
  readonly attributes = new Int32Array(MOST_ATTRIBUTES * ATTRIBUTE_FIELDS);
  attributeCount = 0;
  fault: XmlFault | null = null;

  readonly #limits: XmlLimits;
  readonly #names: readonly Buffer[];
  /** indices + 1 in `#names`, each at the low byte of its name's hash or at the next free place */
  readonly #slots = new Uint8Array(256);
  /** signatures of the names of the elements that are open */
  readonly #open: Int32Array;
  #openCount = 0;
  #rootPrefix = Buffer.alloc(0);
  #rootEnded = false;
  #closesItself = false;
  #isMarkup = true;
  /** the bytes not read yet are those from `#position` to `#length` */
  #position = 0;
  #length = 0;
  #started = false;

  /** @param names  local names of the elements that the reader asks for */
  constructor(names: readonly string[], limits: XmlLimits) {
    this.#limits = limits;
    this.#open = new Int32Array(limits.xmlDepth + 1);
    this.#names = names.map((name) => Buffer.from(name));
    this.#names.forEach((name, index) => {
      let slot = name.reduce(nextHash, 0) & 0xff;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & 0xff;
      this.#slots[slot] = index + 1;
    });
  }

  /** Add the next bytes; to be called when `next` wants more. They are copied. */
  push(chunk: Buffer): void {
    const rest = this.#length - this.#position;
    if (rest > this.#limits.xmlTokenBytes) {
      this.exceed('bytes in one XML token', rest, this.#limits.xmlTokenBytes);
    }
    const length = rest + chunk.length;
    const target = length > this.bytes.length ? Buffer.allocUnsafe(length * 2) : this.bytes;
    this.bytes.copy(target, 0, this.#position, this.#length);
    chunk.copy(target, rest);
    this.bytes = target;
    this.#length = length;
    this.#position = this.#started ? 0 : skipByteOrderMark(chunk);
    this.#started = true;
  }

  /** Go to the next tag or text. */
  next(): XmlToken {
    if (this.fault !== null) return 'fault';
    if (this.#closesItself) {
      this.#closesItself = false;
      return this.#closeElement();
    }
    while (this.#position < this.#length) {
      const token = this.#token();
      if (token !== 'skipped') return token;
    }
    return 'more';
  }

  /** To be called after the last bytes: whether the document is complete. */
  finish(): void {
    if (this.fault !== null) return;
    const rest = traitsOf(this.bytes, this.#position, this.#length);
    if (!this.#rootEnded || !isBlank(rest)) this.refuse('it ends before its root element does');
  }

  /** The last text as characters; '' and a fault when it is none. */
  text(): string {
    return this.#decode(this.start, this.end, this.traits, this.#isMarkup);
  }

  /** The value of an attribute of the last open tag, by its local name; null when it has none of that name. */
  attribute(name: string): string | null {
    const { attributes, bytes } = this;
    for (let field = 0; field < this.attributeCount * ATTRIBUTE_FIELDS; field += ATTRIBUTE_FIELDS) {
      const [nameStart = 0, nameEnd = 0, start = 0, end = 0] = attributes.subarray(field);
      const qualified = bytes.toString('latin1', nameStart, nameEnd);
      if (qualified.slice(qualified.indexOf(':') + 1) === name) {
        return this.#decode(start, end, traitsOf(bytes, start, end), true);
      }
    }
    return null;
  }

  /** End the reading with a fault of the reader's own finding. */
  refuse(detail: string): 'fault' {
    this.fault ??= { kind: 'refused', detail };
    return 'fault';
  }

  /** End the reading because there is too much of something. */
  exceed(what: string, found: number, limit: number): 'fault' {
    this.fault ??= { kind: 'limit', what, found, limit };
    return 'fault';
  }

  #decode(start: number, end: number, traits: number, markup: boolean): string {
    const text = decodeText(this.bytes, start, end, traits, markup);
    if (text === null) this.refuse('a text has bytes or entities that XML in UTF-8 does not allow');
    return text ?? '';
  }

  #token(): XmlToken | 'skipped' {
    if (this.bytes[this.#position] !== LESS_THAN) return this.#readText();
    if (this.#position + 1 === this.#length) return 'more';
    switch (this.bytes[this.#position + 1]) {
      case SLASH:
        return this.#readCloseTag();
      case QUESTION_MARK:
        return this.#readInstruction();
      case EXCLAMATION_MARK:
        return this.#readDeclaration();
      default:
        return this.#readOpenTag();
    }
  }

  #readText(): XmlToken | 'skipped' {
    const { bytes } = this;
    const length = this.#length;
    let index = this.#position;
    let traits = 0;
    for (; index < length; index++) {
      const byte = bytes[index] as number;
      if (byte === LESS_THAN) break;
      traits |= BYTE_TRAITS[byte] as number;
    }
    if (index === length) return 'more';
    return this.#foundText(this.#position, index, traits, index, true);
  }

  #foundText(
    start: number,
    end: number,
    traits: number,
    next: number,
    markup: boolean,
  ): XmlToken | 'skipped' {
    this.start = start;
    this.end = end;
    this.traits = traits;
    this.#isMarkup = markup;
    this.#position = next;
    if (this.#openCount > 0) return 'text';
    return isBlank(traits) ? 'skipped' : this.refuse('it is no XML in UTF-8');
  }

  #readOpenTag(): XmlToken {
    const { bytes } = this;
    const length = this.#length;
    const nameStart = this.#position + 1;
    let index = nameStart;
    let localStart = nameStart;
    let hash = 0;
    for (; index < length; index++) {
      const byte = bytes[index] as number;
      if (ENDS_NAME[byte] === 1) break;
      hash = byte === COLON ? 0 : nextHash(hash, byte);
      if (byte === COLON) localStart = index + 1;
    }
    const nameEnd = index;
    let count = 0;
    for (;;) {
      while (index < length && (bytes[index] as number) <= SPACE) index++;
      if (bytes[index] === GREATER_THAN || bytes[index] === SLASH || index >= length) break;
      const attributeStart = index;
      while (index < length && ENDS_NAME[bytes[index] as number] === 0) index++;
      const attributeEnd = index;
      while (index < length && (bytes[index] as number) <= SPACE) index++;
      if (index < length && bytes[index] !== EQUALS) return this.refuse('an attribute has no value');
      index++;
      while (index < length && (bytes[index] as number) <= SPACE) index++;
      const quote = bytes[index];
      if (index < length && quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) {
        return this.refuse('an attribute is not quoted');
      }
      const valueStart = ++index;
      while (index < length && bytes[index] !== quote) {
        if (bytes[index] === LESS_THAN) return this.refuse('an attribute is not closed');
        index++;
      }
      if (index >= length) return 'more';
      if (count === MOST_ATTRIBUTES) return this.refuse(`a tag has over ${MOST_ATTRIBUTES} attributes`);
      const field = count++ * ATTRIBUTE_FIELDS;
      this.attributes[field] = attributeStart;
      this.attributes[field + 1] = attributeEnd;
      this.attributes[field + 2] = valueStart;
      this.attributes[field + 3] = index++;
    }
    const closesItself = bytes[index] === SLASH;
    if (closesItself) index++;
    if (index >= length) return 'more';
    if (bytes[index] !== GREATER_THAN || nameEnd === localStart) return this.refuse('a tag is malformed');
    this.attributeCount = count;
    this.#position = index + 1;
    this.#closesItself = closesItself;
    return this.#openElement(nameStart, localStart, nameEnd, hash);
  }

  #openElement(nameStart: number, localStart: number, nameEnd: number, hash: number): XmlToken {
    if (this.#openCount === 0) {
      if (this.#rootEnded) return this.refuse('something follows its root element');
      this.#rootPrefix = Buffer.from(this.bytes.subarray(nameStart, localStart));
    }
    if (this.#openCount >= this.#limits.xmlDepth) {
      return this.exceed('XML elements inside one another', this.#openCount + 1, this.#limits.xmlDepth);
    }
    this.#open[this.#openCount++] = signature(hash, localStart - nameStart);
    this.depth = this.#openCount;
    this.element = this.#find(nameStart, localStart, nameEnd, hash);
    return 'open';
  }

  #readCloseTag(): XmlToken {
    const { bytes } = this;
    const length = this.#length;
    const nameStart = this.#position + 2;
    let index = nameStart;
    let localStart = nameStart;
    let hash = 0;
    for (; index < length; index++) {
      const byte = bytes[index] as number;
      if (ENDS_NAME[byte] === 1) break;
      hash = byte === COLON ? 0 : nextHash(hash, byte);
      if (byte === COLON) localStart = index + 1;
    }
    const nameEnd = index;
    while (index < length && (bytes[index] as number) <= SPACE) index++;
    if (index >= length) return 'more';
    if (bytes[index] !== GREATER_THAN) return this.refuse('a closing tag is malformed');
    if (
      this.#openCount === 0 ||
      this.#open[this.#openCount - 1] !== signature(hash, localStart - nameStart)
    ) {
      return this.refuse('a closing tag does not match');
    }
    this.#position = index + 1;
    this.element = this.#find(nameStart, localStart, nameEnd, hash);
    return this.#closeElement();
  }

  #closeElement(): XmlToken {
    this.depth = this.#openCount--;
    this.#rootEnded = this.#openCount === 0;
    return 'close';
  }

  #find(nameStart: number, localStart: number, nameEnd: number, hash: number): number {
    const { bytes } = this;
    if (localStart - nameStart !== this.#rootPrefix.length) return UNKNOWN_ELEMENT;
    if (!isAt(bytes, nameStart, localStart, this.#rootPrefix)) return UNKNOWN_ELEMENT;
    for (let slot = hash & 0xff; ; slot = (slot + 1) & 0xff) {
      const element = (this.#slots[slot] as number) - 1;
      if (element === UNKNOWN_ELEMENT) return UNKNOWN_ELEMENT;
      if (isAt(bytes, localStart, nameEnd, this.#names[element] as Buffer)) return element;
    }
  }

  /** A processing instruction, the XML declaration among them. */
  #readInstruction(): XmlToken | 'skipped' {
    const end = this.#indexAfter('?>', 2);
    if (end === null) return 'more';
    const encoding = declaredEncoding(this.bytes.toString('latin1', this.#position, end));
    this.#position = end;
    if (encoding === 'utf-8' || encoding === 'us-ascii') return 'skipped';
    return this.refuse(`its encoding is ${encoding}, not UTF-8`);
  }

  /** A comment, CDATA, or what is refused. */
  #readDeclaration(): XmlToken | 'skipped' {
    const known = this.bytes.toString(
      'latin1',
      this.#position,
      Math.min(this.#position + CDATA_START.length, this.#length),
    );
    if (known.startsWith('<!--')) {
      const end = this.#indexAfter('-->', 4);
      if (end !== null) this.#position = end;
      return end === null ? 'more' : 'skipped';
    }
    if (known === CDATA_START) {
      const start = this.#position + CDATA_START.length;
      const end = this.#indexAfter(']]>', CDATA_START.length);
      if (end === null) return 'more';
      return this.#foundText(start, end - 3, traitsOf(this.bytes, start, end - 3), end, false);
    }
    if ('<!--'.startsWith(known) || CDATA_START.startsWith(known)) return 'more';
    return this.refuse('it has a DOCTYPE or another declaration');
  }

  /** The position after `mark`, looked for from `offset` bytes into the token; null while it has not come. */
  #indexAfter(mark: string, offset: number): number | null {
    const found = this.bytes.subarray(0, this.#length).indexOf(mark, this.#position + offset, 'latin1');
    return found === -1 ? null : found + mark.length;
  }
}

function nextHash(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

/** What a closing tag's name must share with its open tag's. */
function signature(hash: number, prefixLength: number): number {
  return nextHash(hash, prefixLength);
}

function isAt(bytes: Buffer, start: number, end: number, expected: Buffer): boolean {
  if (end - start !== expected.length) return false;
  for (let index = 0; index < expected.length; index++) {
    if (bytes[start + index] !== expected[index]) return false;
  }
  return true;
}

function skipByteOrderMark(chunk: Buffer): number {
  return chunk.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
}

/** The encoding that an XML declaration names, in lower case; UTF-8 where none is named. */
function declaredEncoding(instruction: string): string {
  const declared = /^<\?xml\s[^>]*encoding\s*=\s*["']([^"']*)["']/.exec(instruction);
  return declared?.[1]?.toLowerCase() ?? 'utf-8';
}
