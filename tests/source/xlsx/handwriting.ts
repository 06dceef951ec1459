import fc from 'fast-check';
import { escapeXml } from './build-workbook.ts';

/** How a writer of workbooks happens to write XML: what means nothing. Each list is gone round, tag by tag. */
export interface Handwriting {
  /** the prefix of every element with its colon, or '' */
  readonly prefix: string;
  /** what stands before the root element */
  readonly prolog: string;
  /** what stands between two elements */
  readonly fillers: readonly string[];
  /** what stands before an attribute, and at the end of a tag */
  readonly blanks: readonly string[];
  readonly quotes: readonly string[];
  /** by how many places the attributes of a tag are moved round */
  readonly turns: readonly number[];
  readonly selfCloses: readonly boolean[];
  readonly characters: readonly CharacterForm[];
}

type CharacterForm =
  'plain' | 'windowsLineEnd' | 'decimal' | 'hexadecimal' | 'cdata' | 'afterComment' | 'afterInstruction';

export type Attributes = Readonly<Record<string, string | number | null>>;

/** Writes one document in a handwriting. */
export interface Pen {
  readonly document: (root: string, namespace: string, ...children: readonly string[]) => string;
  /** an element of elements; attributes that are null are left out */
  readonly element: (name: string, attributes: Attributes, ...children: readonly string[]) => string;
  /** an element of characters, which mean what they say */
  readonly text: (name: string, attributes: Attributes, text: string) => string;
  /** an element whose content is XML as it stands: digits, which no writer dresses up */
  readonly value: (name: string, attributes: Attributes, xml: string) => string;
}

/** The namespace of `r:id`, the attribute that leads from one part to another. */
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENT = '<!-- <c r="A1"><v>9</v></c> & "so on -->';
const INSTRUCTION = '<?mso-application progid="<row/>"?>';

export const handwriting: fc.Arbitrary<Handwriting> = fc.record({
  prefix: fc.constantFrom('', '', 'x:', 'ss:', 'a-b.c:', 'é:'),
  prolog: fc.constantFrom(
    '',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
    "<?xml version='1.0' encoding='utf-8'?>",
    '\uFEFF<?xml version="1.0"?>\n',
    `<?xml version="1.0" encoding="UTF-8"?>\n${COMMENT}\n${INSTRUCTION}`,
  ),
  fillers: someOf('', '', '\n  ', '\r\n\t', COMMENT, INSTRUCTION),
  blanks: someOf('', '', ' ', '\n', '\r\n\t'),
  quotes: someOf('"', "'"),
  turns: someOf(0, 1, 2),
  selfCloses: someOf(true, false),
  characters: someOf<CharacterForm>(
    'plain',
    'windowsLineEnd',
    'decimal',
    'hexadecimal',
    'cdata',
    'afterComment',
    'afterInstruction',
  ),
});

export function penOf(hand: Handwriting): Pen {
  const filler = inTurn(hand.fillers);
  const blank = inTurn(hand.blanks);
  const quote = inTurn(hand.quotes);
  const turn = inTurn(hand.turns);
  const selfCloses = inTurn(hand.selfCloses);
  const form = inTurn(hand.characters);

  const attribute = (name: string, value: string | number): string => {
    const mark = quote();
    const escaped = escapeXml(String(value)).replaceAll(mark, mark === '"' ? '&quot;' : '&#39;');
    return ` ${blank()}${name}${blank()}=${blank()}${mark}${escaped}${mark}`;
  };
  const tags = (name: string, attributes: Attributes, content: string): string => {
    const present = Object.entries(attributes).filter(([, each]) => each !== null);
    const places = turn() % Math.max(present.length, 1);
    const written = [...present.slice(places), ...present.slice(0, places)].map(([key, each]) =>
      attribute(key, each ?? ''),
    );
    const start = `<${hand.prefix}${name}${written.join('')}${blank()}`;
    if (content === '' && selfCloses()) return `${start}/>`;
    return `${start}>${content}</${hand.prefix}${name}${blank()}>`;
  };
  const element: Pen['element'] = (name, attributes, ...children) =>
    tags(name, attributes, children.map((child) => `${filler()}${child}${filler()}`).join(''));

  return {
    element,
    value: tags,
    text: (name, attributes, text) =>
      tags(name, attributes, Array.from(text, (character) => written(character, form())).join('')),
    document: (root, namespace, ...children) => {
      const declared = hand.prefix === '' ? 'xmlns' : `xmlns:${hand.prefix.slice(0, -1)}`;
      const attributes = { [declared]: namespace, 'xmlns:r': RELATIONSHIPS };
      return `${hand.prolog}${element(root, attributes, ...children)}${filler()}`;
    },
  };
}

function written(character: string, form: CharacterForm): string {
  const codePoint = character.codePointAt(0) ?? 0;
  switch (form) {
    case 'plain':
      return escapeXml(character);
    case 'windowsLineEnd':
      return character === '\n' ? '\r\n' : escapeXml(character);
    case 'decimal':
      return `&#${codePoint};`;
    case 'hexadecimal':
      return `&#x${codePoint.toString(16).padStart(4, '0')};`;
    case 'cdata':
      // a carriage return would be read as the end of a line
      return character === '\r' ? '&#xD;' : `<![CDATA[${character}]]>`;
    case 'afterComment':
      return `${COMMENT}${escapeXml(character)}`;
    case 'afterInstruction':
      return `${INSTRUCTION}${escapeXml(character)}`;
  }
}

function someOf<T>(...items: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.array(fc.constantFrom(...items), { minLength: 1, maxLength: 5 });
}

/** Gives the items one after another, and begins again after the last. */
export function inTurn<T>(items: readonly T[]): () => T {
  let next = 0;
  return () => items[next++ % items.length]!;
}
