import type { XlsxLimits } from './limits.ts';
import type { Result } from '../../records/problem.ts';
import { STRING_ITEM_ELEMENTS, stringItem, takeCloseTag, takeOpenTag, takeText } from './string-item.ts';
import { readPart } from './xml-part.ts';
import { nextToken } from './xml-tokens.ts';
import type { Zip } from '../zip.ts';

const ELEMENTS = [...STRING_ITEM_ELEMENTS, 'si'];
const ITEM = ELEMENTS.indexOf('si');
const ITEM_DEPTH = 2;

/** The strings that cells refer to by number, in order. */
export async function readSharedStrings(
  zip: Zip<XlsxLimits>,
  name: string,
): Promise<Result<readonly string[]>> {
  const strings: string[] = [];
  let item = stringItem();
  const part = { name, maxBytes: zip.limits.sharedStringBytes };
  const problem = await readPart(zip, part, ELEMENTS, (xml) => {
    for (let token = nextToken(xml); token !== 'more' && token !== 'fault'; token = nextToken(xml)) {
      const isItem = xml.element === ITEM && xml.depth === ITEM_DEPTH;
      if (token === 'text') takeText(item, xml);
      else if (token === 'open' && isItem) item = stringItem();
      else if (token === 'open') takeOpenTag(item, xml);
      else if (isItem) strings.push(item.text);
      else takeCloseTag(item, xml);
    }
    return 'more';
  });
  return problem === null ? { ok: true, value: strings } : { ok: false, problem };
}
