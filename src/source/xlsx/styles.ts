import type { XlsxLimits } from './limits.ts';
import type { Result } from '../../records/problem.ts';
import type { SerialFormat } from './serial-date.ts';
import { builtInSerialFormat, serialFormat } from './serial-date.ts';
import { readTags } from './xml-part.ts';
import { attributeOf } from './xml-state.ts';
import type { Zip } from '../zip.ts';

const ELEMENTS = ['numFmts', 'numFmt', 'cellXfs', 'xf'] as const;
const SECTION_DEPTH = 2;

/** How each cell style, by its index, shows a number. */
export async function readStyles(
  zip: Zip<XlsxLimits>,
  name: string,
): Promise<Result<readonly SerialFormat[]>> {
  const custom = new Map<number, SerialFormat>();
  const formatIds: number[] = [];
  let section: string | null = null;
  const part = { name, maxBytes: zip.limits.otherPartBytes };
  const problem = await readTags(zip, part, ELEMENTS, (xml, element) => {
    if (xml.depth === SECTION_DEPTH) section = element;
    if (xml.depth !== SECTION_DEPTH + 1) return;
    const formatId = Number(attributeOf(xml, 'numFmtId') ?? 0);
    if (section === 'numFmts') custom.set(formatId, serialFormat(attributeOf(xml, 'formatCode') ?? ''));
    if (section === 'cellXfs') formatIds.push(formatId);
  });
  if (problem !== null) return { ok: false, problem };
  return { ok: true, value: formatIds.map((id) => custom.get(id) ?? builtInSerialFormat(id)) };
}
