import { bufferOf } from './buffer-of.ts';

/** What a file is, whatever its name says. */
export type Format =
  | { readonly kind: 'empty' }
  | { readonly kind: 'xlsx' }
  | { readonly kind: 'xlsb' }
  | { readonly kind: 'ods' }
  | { readonly kind: 'officeDocument'; readonly application: 'Word' | 'PowerPoint' }
  | { readonly kind: 'zip' }
  /** Excel 97-2003 */
  | { readonly kind: 'xls' }
  /** Excel 2 to 4: a bare stream of records, without the OLE2 container of later versions */
  | { readonly kind: 'oldXls' }
  | { readonly kind: 'encryptedWorkbook' }
  | { readonly kind: 'ole2' }
  | { readonly kind: 'html'; readonly title: string | null }
  | { readonly kind: 'xml'; readonly root: string | null }
  | { readonly kind: 'json' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'gzip' }
  | { readonly kind: 'gitLfsPointer' }
  | { readonly kind: 'text'; readonly encoding: 'utf-8' | 'utf-16' | 'unknown' }
  | { readonly kind: 'binary' };

/** The bytes that `sniff` wants to see of a file it need not read whole. */
export const HEAD_BYTES = 65_536;

const SIGNATURES: readonly (readonly [signature: readonly number[], format: Format])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], { kind: 'pdf' }],
  [[0x1f, 0x8b], { kind: 'gzip' }],
  [[0x09, 0x00, 0x04, 0x00], { kind: 'oldXls' }],
  [[0x09, 0x02, 0x06, 0x00], { kind: 'oldXls' }],
  [[0x09, 0x04, 0x06, 0x00], { kind: 'oldXls' }],
  [[0x09, 0x08, 0x08, 0x00], { kind: 'oldXls' }],
  [[0xff, 0xfe], { kind: 'text', encoding: 'utf-16' }],
  [[0xfe, 0xff], { kind: 'text', encoding: 'utf-16' }],
];

const ZIP_SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const OLE2_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * The format of a file, by its bytes; to be asked before any parser.
 *
 * @param bytes  the file, or at least its first `HEAD_BYTES`; more of it tells the kinds of zip and OLE2 apart
 */
export function sniff(bytes: Uint8Array): Format {
  if (bytes.length === 0) return { kind: 'empty' };
  const buffer = bufferOf(bytes);
  if (ZIP_SIGNATURES.some((signature) => startsWith(buffer, signature))) return sniffZip(buffer);
  if (startsWith(buffer, OLE2_SIGNATURE)) return sniffOle2(buffer);
  const signed = SIGNATURES.find(([signature]) => startsWith(buffer, signature));
  return signed === undefined ? sniffText(buffer) : signed[1];
}

/** Whether the bytes begin an OLE2 file, whose kind stands in a directory that can lie anywhere in it. */
export function isOle2(bytes: Uint8Array): boolean {
  return startsWith(bytes, OLE2_SIGNATURE);
}

/**
 * The format of a zip, by the names of its entries, which a package may write in any case of letters.
 *
 * @returns `zip` when it is no document that this library has a name for
 */
export function zipFormat(names: readonly string[]): Format {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const has = (name: string): boolean => known.has(name);
  if (has('xl/workbook.bin')) return { kind: 'xlsb' };
  if (has('word/document.xml')) return { kind: 'officeDocument', application: 'Word' };
  if (has('ppt/presentation.xml')) return { kind: 'officeDocument', application: 'PowerPoint' };
  if (has('mimetype') && has('content.xml')) return { kind: 'ods' };
  if (has('xl/workbook.xml') || (has('[content_types].xml') && has('_rels/.rels'))) return { kind: 'xlsx' };
  return { kind: 'zip' };
}

const DESCRIPTIONS: Readonly<Record<Exclude<Format['kind'], 'officeDocument' | 'html' | 'xml'>, string>> = {
  empty: 'an empty file',
  xlsx: 'an Excel workbook (.xlsx)',
  xlsb: 'an Excel binary workbook (.xlsb)',
  ods: 'an OpenDocument spreadsheet (.ods)',
  zip: 'a zip archive',
  xls: 'an Excel 97-2003 workbook (.xls)',
  oldXls: 'a workbook of Excel 5 or older',
  encryptedWorkbook: 'a password protected workbook',
  ole2: 'an OLE2 file (an old Office document)',
  json: 'a JSON document',
  pdf: 'a PDF document',
  gzip: 'a gzip archive',
  gitLfsPointer: 'a Git LFS pointer (the file itself was not checked out)',
  text: 'a text file',
  binary: 'a file of unknown format',
};

/** A format in the words of a message: "an HTML page titled “Access Denied”". */
export function describeFormat(format: Format): string {
  switch (format.kind) {
    case 'officeDocument':
      return `a ${format.application} document`;
    case 'html':
      return format.title === null ? 'an HTML page' : `an HTML page titled “${format.title}”`;
    case 'xml':
      return format.root === null ? 'an XML document' : `an XML document <${format.root}>`;
    default:
      return DESCRIPTIONS[format.kind];
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

const PART_NAMES = [
  'xl/workbook.bin',
  'word/document.xml',
  'ppt/presentation.xml',
  'content.xml',
  'xl/workbook.xml',
];
const LOCAL_HEADER_BYTES = 30;

/** Entry names stand uncompressed in a zip, all of them at its end; of its head alone, the first at least is seen. */
function sniffZip(buffer: Buffer): Format {
  const nameLength = buffer.length < LOCAL_HEADER_BYTES ? 0 : buffer.readUInt16LE(26);
  const first = buffer.toString('latin1', LOCAL_HEADER_BYTES, LOCAL_HEADER_BYTES + nameLength);
  const isPackage = /^(?:\[content_types\]\.xml|mimetype|(?:_rels|docprops|xl|word|ppt)\/)/i.test(first);
  if (!isPackage) return { kind: 'zip' };
  const ends = [buffer.subarray(0, HEAD_BYTES), buffer.subarray(-HEAD_BYTES)];
  const text = Buffer.concat(ends).toString('latin1').toLowerCase();
  return zipFormat([first, '_rels/.rels', ...PART_NAMES.filter((name) => text.includes(name))]);
}

/** Streams of an OLE2 file are named in UTF-16 in its directory. */
function sniffOle2(buffer: Buffer): Format {
  const has = (stream: string): boolean => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (has('EncryptedPackage')) return { kind: 'encryptedWorkbook' };
  if (has('WordDocument')) return { kind: 'officeDocument', application: 'Word' };
  if (has('Workbook')) return { kind: 'xls' };
  if (has('Book')) return { kind: 'oldXls' };
  return { kind: 'ole2' };
}

function sniffText(buffer: Buffer): Format {
  const head = buffer.subarray(0, HEAD_BYTES);
  if (head.includes(0)) return { kind: 'binary' };
  const text = head.toString('utf8').trimStart();
  if (text.startsWith('version https://git-lfs.github.com/spec/')) return { kind: 'gitLfsPointer' };
  if (text.startsWith('<')) return sniffMarkup(text);
  if (/^[[{]\s*["{[\]}]/.test(text)) return { kind: 'json' };
  return { kind: 'text', encoding: isUtf8Head(head) ? 'utf-8' : 'unknown' };
}

const LONGEST_TITLE = 80;

function sniffMarkup(text: string): Format {
  if (/<!doctype\s+html|<html[\s>]|<head[\s>]|<title[\s>]|<body[\s>]/i.test(text)) {
    const title = /<title[^>]{0,200}>([^<]{0,500})/i.exec(text)?.[1]?.trim().split(/\s+/).join(' ') ?? '';
    return { kind: 'html', title: title === '' ? null : title.slice(0, LONGEST_TITLE) };
  }
  return { kind: 'xml', root: /<([A-Z_][\w.:-]*)/i.exec(text)?.[1] ?? null };
}

/** Whether the head is UTF-8; its end may be inside a character. */
function isUtf8Head(head: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
