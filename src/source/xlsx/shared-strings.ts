import type { Result } from '../../records/problem.ts';
import { STRING_ITEM_ELEMENTS, StringItem } from './string-item.ts';
import { readPart } from './xml-part.ts';
import type { Zip } from './zip.ts';

const ELEMENTS = [...STRING_ITEM_ELEMENTS, 'si'];
const ITEM = ELEMENTS.indexOf('si');
const ITEM_DEPTH = 2;

/** The strings that cells refer to by number, in order. */
export async function readSharedStrings(zip: Zip, name: string): Promise<Result<readonly string[]>> {
  const strings: string[] = [];
  const item = new StringItem();
  const part = { name, maxBytes: zip.limits.sharedStringBytes };
  const problem = await readPart(zip, part, ELEMENTS, (xml) => {
    for (let token = xml.next(); token !== 'more' && token !== 'fault'; token = xml.next()) {
      const isItem = xml.element === ITEM && xml.depth === ITEM_DEPTH;
      if (token === 'text') item.onText(xml);
      else if (token === 'open' && isItem) item.begin();
      else if (token === 'open') item.onOpen(xml);
      else if (isItem) strings.push(item.text);
      else item.onClose(xml);
    }
    return 'more';
  });
  return problem === null ? { ok: true, value: strings } : { ok: false, problem };
}
