import type { Area, Industry } from '../../records/oews-row.ts';
import type { Report } from '../cell-report.ts';
import type { OewsColumn } from './columns.ts';
import type { OewsHeader } from './header.ts';
import type { RowKey } from './row-key.ts';
import { stateOfFips } from './states.ts';

/** Looks at where, in what industry and for whom the jobs of a row are. */
export type PlaceCheck = (row: number, key: RowKey) => void;

/**
 * A check of the columns that say what a row is about: codes as the publisher writes them, and one title for each. Rows
 * of one area and industry stand together, so that most need no second look.
 */
export function placeCheck({ position }: OewsHeader, report: Report): PlaceCheck {
  const titles = new Map<string, string>();
  let area: Area | null = null;
  let industry: Industry | null = null;
  let ownership: string | null = null;
  // what a table has no column for is not missing from it
  const tell = (row: number, faults: readonly Fault[]) => {
    for (const { column, found, expected } of faults) {
      if (position.has(column)) report(row, column.toUpperCase(), found, expected);
    }
  };
  return (row, key) => {
    if (key.area !== area) {
      area = key.area;
      tell(row, areaFaults(area, titles));
    }
    if (key.industry !== industry) {
      industry = key.industry;
      tell(row, industryFaults(industry, titles));
    }
    if (key.ownership !== ownership) {
      ownership = key.ownership;
      if (!OWNERS.test(ownership)) {
        tell(row, [{ column: 'own_code', found: ownership, expected: OWNERS_IN_WORDS }]);
      }
    }
  };
}

interface Fault {
  readonly column: OewsColumn;
  readonly found: string;
  readonly expected: string;
}

/** 1 to 3 are governments, 5 is private; mixtures are written as one number. */
const OWNERS = /^[1-5]\d{0,3}$/;
const OWNERS_IN_WORDS = 'owners by number, as 1235 or 5';

const UNITED_STATES = /^(?:U\.?S\.?|United States|National)$/i;

/** How the codes of areas are written, by AREA_TYPE. */
const AREA_CODES: Readonly<Record<string, { readonly code: RegExp; readonly expected: string }>> = {
  '1': { code: /^99$/, expected: '99, the U.S.' },
  '2': { code: /^\d{2}$/, expected: 'the two digits of a state' },
  '3': { code: /^\d{2}$/, expected: 'the two digits of a territory' },
  '4': { code: /^\d{4,5}$/, expected: 'the five digits of a metropolitan area, or four before 2005' },
  '6': { code: /^\d{7}$/, expected: 'the seven digits of a nonmetropolitan area' },
};

function areaFaults({ code, title, type, state }: Area, titles: Map<string, string>): readonly Fault[] {
  const form = Object.hasOwn(AREA_CODES, type) ? AREA_CODES[type] : undefined;
  // another type makes a table of no family, which is refused as a whole
  if (form === undefined) return [];
  if (!form.code.test(code)) return [{ column: 'area', found: code, expected: form.expected }];
  if (type === '1' && !UNITED_STATES.test(title)) {
    return [{ column: 'area_title', found: title, expected: '“U.S.” for 99' }];
  }
  if (type === '1' && state !== '' && state !== 'US') {
    return [{ column: 'prim_state', found: state, expected: 'US for 99' }];
  }
  const named = type === '2' || type === '3' ? stateFaults(code, title, state) : [];
  return [...named, ...otherTitle(titles, 'area_title', code, title)];
}

function stateFaults(code: string, title: string, abbreviation: string): readonly Fault[] {
  const state = stateOfFips(code);
  if (state === undefined) {
    return [{ column: 'area', found: code, expected: 'the code of a state or territory' }];
  }
  const faults: Fault[] = [];
  if (!title.startsWith(state.name)) {
    faults.push({ column: 'area_title', found: title, expected: `“${state.name}” for ${code}` });
  }
  if (abbreviation !== '' && abbreviation !== state.abbreviation) {
    const expected = `${state.abbreviation} for ${code}`;
    faults.push({ column: 'prim_state', found: abbreviation, expected });
  }
  return faults;
}

/** A sector by its two digits or a range of them, any other industry by six characters, of which BLS uses letters too. */
const NAICS = /^(?:\d{2}|31-33|44-45|48-49|\d{3}[0-9A-Z]{3})$/;

const INDUSTRY_GROUPS = /^(?:cross-industry|sector|[3-6]-digit)(?:, ownership)?$/i;

function industryFaults({ naics, title, group }: Industry, titles: Map<string, string>): readonly Fault[] {
  if (!NAICS.test(naics)) {
    const expected = 'an industry by its NAICS code, as 11, 31-33 or 541500';
    return [{ column: 'naics', found: naics, expected }];
  }
  const faults: Fault[] = [];
  if (!INDUSTRY_GROUPS.test(group)) {
    const expected = '“cross-industry”, “sector” or “3-digit” to “6-digit”';
    faults.push({ column: 'i_group', found: group, expected });
  }
  return [...faults, ...otherTitle(titles, 'naics_title', `${naics} ${group}`.trim(), title)];
}

/** A code has one title, and a title stands beside each code. */
function otherTitle(
  titles: Map<string, string>,
  column: OewsColumn,
  code: string,
  title: string,
): readonly Fault[] {
  const known = titles.get(`${column} ${code}`);
  if (known === undefined && title !== '') titles.set(`${column} ${code}`, title);
  if (title !== '' && (known === undefined || known === title)) return [];
  return [
    {
      column,
      found: title,
      expected: known === undefined ? `a title for ${code}` : `“${known}” for ${code}`,
    },
  ];
}
