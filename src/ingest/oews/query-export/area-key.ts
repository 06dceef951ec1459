import type { Area } from '../../../records/oews-row.ts';
import type { ExportKey } from './key.ts';
import { isTerritory, type State, stateNamed, stateOfFips } from '../states.ts';

/** What the query system calls the U.S. */
export const NATION: Area = { code: '99', title: 'National', type: '1', state: 'US' };

/** Of an area: two digits of its state ("00" where it may lie in several) and five of its own. */
const STATE_AND_AREA = /^(?<fips>\d{2})-?(?<own>\d{5})$/;

/**
 * The area that a cell of an export names: "National", "Alabama (01-00000)", "Alabama(0100000)", "Guam".
 *
 * An older export names its one area without a code. The code of the U.S. and of a state follows from the name; that of
 * another area is nowhere in the file: it is '' then.
 *
 * @returns null where code and name disagree, or the code is none of an area
 */
export function areaOf({ title, code }: ExportKey): Area | null {
  if (code === null) return areaByName(title);
  if (/^\d{5}$/.test(code)) return metropolitan(title, code);
  const { fips, own } = STATE_AND_AREA.exec(code)?.groups ?? {};
  if (fips === undefined || own === undefined) return null;
  if (fips === '00') return own === '00000' ? national(title) : metropolitan(title, own);
  const state = stateOfFips(fips);
  if (state === undefined) return null;
  if (own !== '00000') return { code: fips + own, title, type: '6', state: state.abbreviation };
  return state.name === title ? stateArea(state) : null;
}

function areaByName(title: string): Area | null {
  if (title === '') return null;
  if (isNationalName(title)) return national(title);
  const state = stateNamed(title);
  if (state !== undefined) return stateArea(state);
  if (/\bnonmetropolitan area$/i.test(title)) return { code: '', title, type: '6', state: '' };
  return metropolitan(title, '');
}

/** @returns null for a name of another area */
function national(title: string): Area | null {
  return isNationalName(title) ? { ...NATION, title } : null;
}

function isNationalName(title: string): boolean {
  return /^(?:national|u\.s\.|united states)$/i.test(title);
}

function stateArea(state: State): Area {
  const type = isTerritory(state) ? '3' : '2';
  return { code: state.fips, title: state.name, type, state: state.abbreviation };
}

/** The names of metropolitan areas end in their states, "Kansas City, MO-KS"; the first is the principal one. */
function metropolitan(title: string, code: string): Area | null {
  const state = /, (?<first>[A-Z]{2})(?:-[A-Z]{2})*(?: .*)?$/.exec(title)?.groups?.first;
  return state === undefined ? null : { code, title, type: '4', state };
}
