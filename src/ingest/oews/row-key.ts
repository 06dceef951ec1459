import { type Cell, cellText } from '../../records/cell.ts';
import type { Area, Industry } from '../../records/oews-row.ts';
import type { TableRow } from '../../source/table.ts';
import type { OewsColumn } from './columns.ts';
import type { OewsHeader } from './header.ts';

/** What a row is about, as its cells say it. */
export interface RowKey {
  readonly area: Area;
  readonly industry: Industry;
  readonly ownership: string;
  /** OCC_CODE, OCC_TITLE and O_GROUP without blanks around them */
  readonly code: string;
  readonly title: string;
  readonly group: string;
}

const UNITED_STATES: Area = { code: '99', title: 'U.S.', type: '1', state: 'US' };
const ALL_INDUSTRIES: Industry = { naics: '000000', title: 'Cross-industry', group: 'cross-industry' };
const ALL_OWNERS = '1235';

/** The last line of the table of 1997, which gives no code to the total. */
const UNCODED_TOTAL = /^Total \d{4} Employment$/;

/**
 * What the rows of a table are about. A table of before May 2019 has no columns for what is the same in all its rows: one
 * without areas is of the U.S., one without industries of all of them.
 */
export function keyReader({ position }: OewsHeader): (row: TableRow) => RowKey {
  const read = (column: OewsColumn) => {
    const index = position.get(column);
    return index === undefined ? () => '' : ({ cells }: TableRow) => trimmed(cells[index] ?? '');
  };
  const [code, title, group] = [read('occ_code'), read('occ_title'), read('o_group')];
  const ownership = position.has('own_code') ? read('own_code') : () => ALL_OWNERS;
  const area = position.has('area') ? areaReader(read, position.has('area_type')) : () => UNITED_STATES;
  const industry = position.has('naics') ? industryReader(read) : () => ALL_INDUSTRIES;
  return (row) => {
    const printed = code(row);
    const name = title(row);
    return {
      area: area(row),
      industry: industry(row),
      ownership: ownership(row),
      code: printed === '' && UNCODED_TOTAL.test(name) ? '00-0000' : printed,
      title: name,
      group: group(row),
    };
  };
}

function trimmed(cell: Cell): string {
  return typeof cell === 'string' ? cell.trim() : cellText(cell);
}

type Read = (column: OewsColumn) => (row: TableRow) => string;

/** Rows of one area stand together, so that most share the object of the row before. */
function areaReader(read: Read, hasType: boolean): (row: TableRow) => Area {
  const [code, title, type, state] = [
    read('area'),
    read('area_title'),
    read('area_type'),
    read('prim_state'),
  ];
  let last = UNITED_STATES;
  return (row) => {
    const printed = code(row);
    const kind = hasType ? type(row) : typeByDigits(printed);
    const area = { code: withZeros(printed, kind), title: title(row), type: kind, state: state(row) };
    const isSame = area.code === last.code && area.title === last.title && kind === last.type;
    if (!isSame || area.state !== last.state) last = area;
    return last;
  };
}

/** How many digits the code of an area has, by its type; those of metropolitan areas begin with no zero. */
const AREA_DIGITS: Readonly<Record<string, number>> = { '2': 2, '3': 2, '6': 7 };

/** A program that takes "01" for a number keeps 1; no code at all stays none. */
function withZeros(code: string, type: string): string {
  return code === '' ? code : code.padStart(AREA_DIGITS[type] ?? 0, '0');
}

/**
 * Territories are not told from states by their codes' length, which is all that older tables have; a nonmetropolitan
 * area may have lost a zero.
 */
function typeByDigits(code: string): string {
  if (code === '99') return '1';
  if (code.length <= 2) return '2';
  return code.length >= 6 ? '6' : '4';
}

function industryReader(read: Read): (row: TableRow) => Industry {
  const [naics, title, group] = [read('naics'), read('naics_title'), read('i_group')];
  let last = ALL_INDUSTRIES;
  return (row) => {
    const printed = naics(row);
    const code = printed === '0' ? ALL_INDUSTRIES.naics : printed;
    const industry = { naics: code, title: title(row), group: group(row) };
    const isSame = code === last.naics && industry.title === last.title && industry.group === last.group;
    if (!isSame) last = industry;
    return last;
  };
}
