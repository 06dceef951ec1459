import type { Occupation } from '../../../records/occupation.ts';
import type { Area, Industry } from '../../../records/oews-row.ts';
import type { CellPlace } from '../../../records/place.ts';
import { problemAt, type Result } from '../../../records/problem.ts';
import { areaOf } from './area-key.ts';
import { industryOf } from './industry-key.ts';
import { type ExportKey, parseKey } from './key.ts';
import { occupationOf } from './occupation-key.ts';
import type { SubjectKind } from './preamble.ts';

/** What a number of an export is of. */
export interface Subject {
  readonly occupation: Occupation;
  readonly area: Area;
  readonly industry: Industry;
}

const READERS: {
  readonly [Kind in SubjectKind]: {
    readonly read: (key: ExportKey) => Subject[Kind] | null;
    readonly expected: string;
  };
} = {
  occupation: {
    read: occupationOf,
    expected: 'an occupation with its code, such as “Data Scientists (15-2051)”',
  },
  area: { read: areaOf, expected: 'an area, such as “National” or “Alabama (01-00000)”' },
  industry: {
    read: industryOf,
    expected: 'an industry with its code, such as “Pharmacies and Drug Retailers (456110)”',
  },
};

/** Read a name with its code; CELL_UNREADABLE where it is none of its kind. */
export function readSubject<Kind extends SubjectKind>(
  kind: Kind,
  text: string,
  place: CellPlace,
): Result<Subject[Kind]> {
  const { read, expected } = READERS[kind];
  const value = read(parseKey(text));
  if (value !== null) return { ok: true, value };
  return { ok: false, problem: problemAt(place, 'CELL_UNREADABLE', { found: text, expected }) };
}
