import type { XlsxLimits } from './limits.ts';
import type { Problem } from '../../records/problem.ts';
import { problemAt } from '../../records/problem.ts';
import type { XmlFault, XmlState } from './xml-state.ts';
import { pushBytes, xmlState } from './xml-state.ts';
import { finishXml, nextToken } from './xml-tokens.ts';
import type { Zip } from '../zip.ts';
import { findEntry, inflateEntry, zipDamaged } from '../zip.ts';

/** What a reader of a part wants next: more bytes, none but the check of the rest, or to end at once. */
export type Appetite = 'more' | 'rest' | 'nothing';

/** One XML file of a workbook, and how much of it may be inflated. */
export interface Part {
  readonly name: string;
  readonly maxBytes: number;
}

/**
 * Read a part: `consume` is called after each chunk of bytes and goes through the tokens until there are no more.
 *
 * @param names  local names of the elements that the reader asks for
 * @returns what is wrong with the entry or its XML; a damaged zip before the faults that come of the damage
 */
export async function readPart(
  zip: Zip<XlsxLimits>,
  part: Part,
  names: readonly string[],
  consume: (xml: XmlState) => Appetite,
): Promise<Problem | null> {
  const entry = findEntry(zip, part.name);
  if (entry === undefined) return zipDamaged(zip.input, part.name, 'it is missing');
  const xml = xmlState(names, zip.limits);
  let appetite = 'more' as Appetite;
  const damage = await inflateEntry(zip, entry, part.maxBytes, (chunk) => {
    if (appetite === 'more') {
      pushBytes(xml, chunk);
      appetite = consume(xml);
    }
    return appetite !== 'nothing' && xml.fault?.kind !== 'limit';
  });
  if (damage !== null) return damage;
  if (appetite === 'more') finishXml(xml);
  return xml.fault === null ? null : xmlProblem(zip, part.name, xml.fault);
}

/**
 * Read a small part for its open tags.
 *
 * @param onOpen  called for each; `name` is null for an element not in `names`
 */
export function readTags<Name extends string>(
  zip: Zip<XlsxLimits>,
  part: Part,
  names: readonly Name[],
  onOpen: (xml: XmlState, name: Name | null) => void,
): Promise<Problem | null> {
  return readPart(zip, part, names, (xml) => {
    for (let token = nextToken(xml); token !== 'more' && token !== 'fault'; token = nextToken(xml)) {
      if (token === 'open') onOpen(xml, names[xml.element] ?? null);
    }
    return 'more';
  });
}

function xmlProblem(zip: Zip<XlsxLimits>, entry: string, fault: XmlFault): Problem {
  const place = { kind: 'file', file: zip.input.file } as const;
  if (fault.kind === 'refused') return problemAt(place, 'XML_REFUSED', { entry, detail: fault.detail });
  const { what, found, limit } = fault;
  return problemAt(place, 'LIMIT_EXCEEDED', { what: `${what} in ${entry}`, found, limit });
}
