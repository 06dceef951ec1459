import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupExceeded } from '../../../../src/ingest/oews/sentinels/group-exceeded.ts';
import { groupIncomplete } from '../../../../src/ingest/oews/sentinels/group-incomplete.ts';
import { exampleRow, watched } from './example-rows.ts';

type Occupation = readonly [occ_code: string, o_group: string, tot_emp: string];

/** The groups that are found, and how: the sum of the parts is more or less. */
function groupsFound(occupations: readonly Occupation[], elsewhere = {}): string[] {
  const rows = occupations.map(([occ_code, o_group, tot_emp]) =>
    exampleRow({ occ_code, o_group, tot_emp, ...elsewhere }),
  );
  return [groupExceeded, groupIncomplete].flatMap((sentinel) =>
    watched(sentinel, rows).flatMap(({ listed }) =>
      listed.map(({ row, expected }) => `${sentinel.code} ${row}: ${expected}`),
    ),
  );
}

describe('groupSentinel', () => {
  const GROUP = ['15-1250', 'broad'] as const;
  const PARTS: readonly Occupation[] = [
    ['15-1252', 'detailed', '1654440'],
    ['15-1253', 'detailed', '199800'],
  ];

  it.each<[string, readonly Occupation[]]>([
    ['the sum of its parts', [[...GROUP, '1854240'], ...PARTS]],
    ['as near to it as rounding to ten allows', [[...GROUP, '1854250'], ...PARTS]],
    ['withheld', [[...GROUP, '**'], ...PARTS]],
    [
      'without one of its parts',
      [
        [...GROUP, '99990'],
        ['15-1252', 'detailed', '10'],
        ['15-1253', 'detailed', '**'],
      ],
    ],
    ['without parts', [[...GROUP, '1854240']]],
  ])('finds nothing in a group that is %s', (_, rows) => {
    expect(groupsFound(rows)).toEqual([]);
  });

  it.each([
    ['more', '1854270', 'GROUP_INCOMPLETE'],
    ['less', '1854210', 'GROUP_EXCEEDED'],
  ])('finds a group that is %s than its parts', (_, jobs, code) => {
    expect(groupsFound([[...GROUP, jobs], ...PARTS])).toEqual([
      `${code} 2: 1854240, the sum of 2 under 15-1250`,
    ]);
  });

  it.each<[string, readonly Occupation[]]>([
    [
      'of 2018 by the structure of the SOC: 29-1229 belongs to 29-1210',
      [
        ['29-1210', 'broad', '500'],
        ['29-1211', 'detailed', '200'],
        ['29-1229', 'detailed', '300'],
      ],
    ],
    [
      'of May 2019 and 2020 by the digits, but for 17-3098',
      [
        ['17-3000', 'minor', '600'],
        ['17-3020', 'broad', '500'],
        ['17-3021', 'detailed', '200'],
        ['17-3098', 'detailed', '300'],
        ['17-3030', 'broad', '100'],
      ],
    ],
    [
      'of 2010 by the digits',
      [
        ['15-0000', 'major', '400'],
        ['15-1100', 'minor', '400'],
        ['15-1130', 'broad', '400'],
        ['15-1132', 'detailed', '100'],
        ['15-1133', 'detailed', '300'],
      ],
    ],
    [
      'under the major group, where a table has no others',
      [
        ['00-0000', 'total', '400'],
        ['15-0000', 'major', '400'],
        ['15-1031', 'detailed', '100'],
        ['15-1032', 'detailed', '300'],
      ],
    ],
  ])('places parts %s', (_, rows) => {
    expect(groupsFound(rows)).toEqual([]);
  });

  it('takes a broad occupation for its own part where it is published as a detailed one too', () => {
    const rows: readonly Occupation[] = [
      ['13-1020', 'broad', '500'],
      ['13-1020', 'detailed', '400'],
    ];
    expect(groupsFound(rows)).toEqual(['GROUP_INCOMPLETE 2: 400, as the one part of 13-1020 has']);
  });

  it.each([
    ['a state', { area: '06', area_type: '2' }],
    ['an industry', { naics: '541500' }],
    ['private employers', { own_code: '5' }],
  ])('passes over %s, of which parts are withheld everywhere', (_, elsewhere) => {
    expect(groupsFound([[...GROUP, '1854270'], ...PARTS], elsewhere)).toEqual([]);
  });

  it('passes over codes before the SOC', () => {
    expect(
      groupsFound([
        ['10000', 'major', '500'],
        ['13002', 'detailed', '400'],
      ]),
    ).toEqual([]);
  });

  it('finds no group in parts of any size that were summed before each was rounded to ten', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 30, max: 2_000_000 }), { minLength: 1, maxLength: 9 }),
        (jobs) => {
          const rounded = (count: number) => String(Math.round(count / 10) * 10);
          const parts = jobs.map((count, at): Occupation => [`15-125${at + 1}`, 'detailed', rounded(count)]);
          const whole = jobs.reduce((total, count) => total + count, 0);
          expect(groupsFound([[...GROUP, rounded(whole)], ...parts])).toEqual([]);
        },
      ),
    );
  });
});
