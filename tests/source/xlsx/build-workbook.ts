import type { ZipEntry } from './build-zip.ts';
import { buildZip } from './build-zip.ts';

/** The parts of a workbook as XML, each with what an ordinary one would hold where it is left out. */
export interface WorkbookParts {
  readonly sheets?: readonly SheetPart[];
  /** what stands in `sst`; without it the workbook has no shared strings */
  readonly sharedStrings?: string;
  /** what stands in `styleSheet`; without it the workbook has no styles */
  readonly styles?: string;
  readonly workbookPr?: string;
  /** parts put in place of the ordinary ones, or beside them; null leaves one out */
  readonly parts?: Readonly<Record<string, string | null>>;
}

export interface SheetPart {
  readonly name: string;
  readonly state?: string;
  /** what stands in `sheetData` */
  readonly rows: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of a workbook; the same each time. */
export function buildWorkbook(workbook: WorkbookParts): Buffer {
  return buildZip(workbookEntries(workbook));
}

/** A workbook with one sheet of these rows (the content of `sheetData`). */
export function workbookOf(rows: string, others: Omit<WorkbookParts, 'sheets'> = {}): Buffer {
  return buildWorkbook({ ...others, sheets: [{ name: 'Data', rows }] });
}

/** The files of a workbook, to be damaged before they are zipped. */
export function workbookEntries(workbook: WorkbookParts): ZipEntry[] {
  const sheets = workbook.sheets ?? [];
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': `${DECLARATION}<Types/>`,
    '_rels/.rels': relationships([`Id="a" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"`]),
    'xl/workbook.xml': workbookXml(sheets, workbook.workbookPr ?? ''),
    'xl/_rels/workbook.xml.rels': workbookRelationships(workbook),
    'xl/sharedStrings.xml': optionalPart('sst', workbook.sharedStrings),
    'xl/styles.xml': optionalPart('styleSheet', workbook.styles),
  };
  sheets.forEach(({ rows }, index) => (parts[sheetPartName(index)] = sheetXml(rows)));
  return Object.entries({ ...parts, ...workbook.parts }).flatMap(([name, content]) =>
    content === null ? [] : [{ name, content }],
  );
}

export function sheetXml(rows: string): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** Text for between two tags. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function sheetPartName(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function optionalPart(root: string, content: string | undefined): string | null {
  return content === undefined ? null : `${DECLARATION}<${root} xmlns="${MAIN}">${content}</${root}>`;
}

function workbookXml(sheets: readonly SheetPart[], workbookPr: string): string {
  const tags = sheets.map(({ name, state }, index) => {
    const visibility = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${index + 7}"${visibility} r:id="rId${index + 1}"/>`;
  });
  const content = `${workbookPr}<sheets>${tags.join('')}</sheets>`;
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${content}</workbook>`;
}

function workbookRelationships({ sheets = [], sharedStrings, styles }: WorkbookParts): string {
  const ofSheets = sheets.map(
    (_, index) =>
      `Id="rId${index + 1}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${index + 1}.xml"`,
  );
  const ofStrings = `Id="strings" Type="${DOCUMENT}/sharedStrings" Target="/xl/sharedStrings.xml"`;
  const ofStyles = `Id="styles" Type="${DOCUMENT}/styles" Target="styles.xml"`;
  return relationships([
    ...ofSheets,
    ...(sharedStrings === undefined ? [] : [ofStrings]),
    ...(styles === undefined ? [] : [ofStyles]),
  ]);
}

function relationships(attributes: readonly string[]): string {
  const tags = attributes.map((each) => `<Relationship ${each}/>`);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${tags.join('')}</Relationships>`;
}
