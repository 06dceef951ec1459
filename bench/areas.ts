import { stateOfFips } from '../src/ingest/oews/states.ts';

/** The numbers of the shared strings of an area's four cells. */
export type Area = readonly [code: string, title: string, type: string, state: string];

export interface Areas {
  /** the part with theirs among them */
  readonly sharedStrings: string;
  readonly cells: readonly Area[];
}

/** FIPS codes. */
const STATES = '01 02 04 05 06 08 09 10 12 13 16 17 18 19 20 21 22 23 24 25'
  .split(' ')
  .flatMap((code) => stateOfFips(code) ?? []);
const METROPOLITAN_AREAS = 600;

/** The U.S., then in turn a state, while there are any, and two metropolitan areas; their strings join the others. */
export function areasOf(seed: number, sharedStrings: string): Areas {
  const random = randomNumbers(seed);
  const strings: string[] = [];
  const first = sharedStrings.split('<si>').length - 1;
  const add = (text: string) => String(first + strings.push(text) - 1);
  const cells: Area[] = [[add('99'), add('U.S.'), add('1'), add('US')]];
  const [stateType, metropolitanType] = [add('2'), add('4')];
  const states = STATES.map(({ fips, abbreviation, name }): Area => [
    add(fips),
    add(name),
    stateType,
    add(abbreviation),
  ]);
  let code = 10_000;
  for (let number = 1; number <= METROPOLITAN_AREAS; number++) {
    if (number % 2 === 1) cells.push(...states.splice(Math.floor(random() * states.length), 1));
    code += 20 * (1 + Math.floor(random() * 4));
    const { abbreviation } = STATES[Math.floor(random() * STATES.length)]!;
    cells.push([
      add(String(code)),
      add(`Town ${number}, ${abbreviation}`),
      metropolitanType,
      add(abbreviation),
    ]);
  }
  const items = strings.map((text) => `<si><t>${text}</t></si>`).join('');
  return { sharedStrings: sharedStrings.replace('</sst>', `${items}</sst>`), cells };
}

/** Numbers from 0 up to 1, the same for the same seed (splitmix32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    const again = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((again ^ (again >>> 15)) >>> 0) / 2 ** 32;
  };
}
