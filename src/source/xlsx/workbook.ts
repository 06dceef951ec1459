import { posix } from 'node:path';
import type { XlsxLimits } from './limits.ts';
import type { Problem, Result } from '../../records/problem.ts';
import { problemAt } from '../../records/problem.ts';
import type { DateSystem, SerialFormat } from './serial-date.ts';
import { readStyles } from './styles.ts';
import { readTags } from './xml-part.ts';
import type { XmlState } from './xml-state.ts';
import { attributeOf, refuseXml } from './xml-state.ts';
import type { Zip } from '../zip.ts';

/** What the parts of a workbook say of its sheets, before any sheet is read. */
export interface Workbook {
  /** worksheets in the order of the tabs; sheets that hold a chart only are left out */
  readonly sheets: readonly WorkbookSheet[];
  readonly dateSystem: DateSystem;
  /** null for a workbook without styles */
  readonly styles: readonly SerialFormat[] | null;
  /** the part with the shared strings; null for a workbook without */
  readonly sharedStrings: string | null;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

interface Relationship {
  readonly id: string;
  /** the last part of its type: "worksheet" */
  readonly type: string;
  /** the part it leads to, from the root of the package */
  readonly target: string;
}

interface SheetTag {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

const SHEET_DEPTH = 3;
const PACKAGE_RELATIONSHIPS = '_rels/.rels';

/** Find the workbook of a package and read what it says of its sheets. */
export async function readWorkbook(zip: Zip<XlsxLimits>): Promise<Result<Workbook>> {
  const ofPackage = await readRelationships(zip, PACKAGE_RELATIONSHIPS, '');
  if (!ofPackage.ok) return ofPackage;
  const name = targetOf(ofPackage.value, 'officeDocument');
  if (name === null) return refused(zip, PACKAGE_RELATIONSHIPS, 'it names no workbook');
  const { dir, base } = posix.parse(name);
  const ofWorkbook = await readRelationships(zip, posix.join(dir, '_rels', `${base}.rels`), dir);
  if (!ofWorkbook.ok) return ofWorkbook;
  const tags = await readWorkbookTags(zip, name);
  if (!tags.ok) return tags;
  const sheets = sheetsOf(tags.value.sheets, ofWorkbook.value);
  if (typeof sheets === 'string') return refused(zip, name, sheets);
  const stylesPart = targetOf(ofWorkbook.value, 'styles');
  const styles = stylesPart === null ? null : await readStyles(zip, stylesPart);
  if (styles?.ok === false) return styles;
  const { dateSystem } = tags.value;
  const sharedStrings = targetOf(ofWorkbook.value, 'sharedStrings');
  return { ok: true, value: { sheets, dateSystem, styles: styles?.value ?? null, sharedStrings } };
}

async function readRelationships(
  zip: Zip<XlsxLimits>,
  name: string,
  folder: string,
): Promise<Result<readonly Relationship[]>> {
  const relationships: Relationship[] = [];
  const part = { name, maxBytes: zip.limits.otherPartBytes };
  const problem = await readTags(zip, part, ['Relationship'], (xml, element) => {
    if (element === null || attributeOf(xml, 'TargetMode') === 'External') return;
    const type = attributeOf(xml, 'Type') ?? '';
    relationships.push({
      id: attributeOf(xml, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      // an absolute target starts at the root of the package, any other at the folder of the part that names it
      target: posix.resolve('/', folder, attributeOf(xml, 'Target') ?? '').slice(1),
    });
  });
  return problem === null ? { ok: true, value: relationships } : { ok: false, problem };
}

interface WorkbookTags {
  readonly sheets: readonly SheetTag[];
  readonly dateSystem: DateSystem;
}

async function readWorkbookTags(zip: Zip<XlsxLimits>, name: string): Promise<Result<WorkbookTags>> {
  const sheets: SheetTag[] = [];
  let dateSystem: DateSystem = 1900;
  const part = { name, maxBytes: zip.limits.otherPartBytes };
  const problem = await readTags(zip, part, ['workbook', 'workbookPr', 'sheet'], (xml, element) => {
    if (xml.depth === 1 && element !== 'workbook') refuseXml(xml, 'it is no workbook');
    if (element === 'workbookPr' && xml.depth === 2 && isTrue(attributeOf(xml, 'date1904'))) {
      dateSystem = 1904;
    }
    if (element === 'sheet' && xml.depth === SHEET_DEPTH) sheets.push(sheetTag(xml));
  });
  return problem === null ? { ok: true, value: { sheets, dateSystem } } : { ok: false, problem };
}

function sheetTag(xml: XmlState): SheetTag {
  const state = attributeOf(xml, 'state') ?? 'visible';
  return {
    name: attributeOf(xml, 'name') ?? '',
    hidden: state !== 'visible',
    relationship: attributeOf(xml, 'id') ?? '',
  };
}

/** The worksheets with their parts, or what is wrong with them. */
function sheetsOf(
  tags: readonly SheetTag[],
  relationships: readonly Relationship[],
): readonly WorkbookSheet[] | string {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: WorkbookSheet[] = [];
  for (const { name, hidden, relationship } of tags) {
    const found = byId.get(relationship);
    if (found === undefined) return `sheet “${name}” leads to no part`;
    if (found.type === 'worksheet') sheets.push({ name, hidden, part: found.target });
  }
  return sheets.length === 0 ? 'it has no worksheet' : sheets;
}

function targetOf(relationships: readonly Relationship[], type: string): string | null {
  return relationships.find((relationship) => relationship.type === type)?.target ?? null;
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function refused(
  zip: Zip<XlsxLimits>,
  entry: string,
  detail: string,
): { readonly ok: false; readonly problem: Problem } {
  const place = { kind: 'file', file: zip.input.file } as const;
  return { ok: false, problem: problemAt(place, 'XML_REFUSED', { entry, detail }) };
}
