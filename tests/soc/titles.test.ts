import { describe, expect, it } from 'vitest';
import type { Occupation } from '../../src/records/occupation.ts';
import { findOccupations } from '../../src/soc/titles.ts';

describe('findOccupations', () => {
  it.each([
    [
      'a code',
      '15-1252',
      { soc: '15-1252', title: 'Software Developers', level: 'detailed', score: 1, via: 'code' },
    ],
    [
      'an O*NET code',
      '15-1252.00',
      { soc: '15-1252', title: 'Software Developers', level: 'detailed', score: 1, via: 'code' },
    ],
    [
      'a title',
      'Data Scientists',
      { soc: '15-2051', title: 'Data Scientists', level: 'detailed', score: 1, via: 'title' },
    ],
    [
      'other case',
      ' data  SCIENTISTS ',
      { soc: '15-2051', title: 'Data Scientists', level: 'detailed', score: 1, via: 'title' },
    ],
    [
      'singular',
      'data scientist',
      { soc: '15-2051', title: 'Data Scientists', level: 'detailed', score: 1, via: 'number' },
    ],
    [
      'a plural in -ies',
      'actuary',
      { soc: '15-2011', title: 'Actuaries', level: 'detailed', score: 1, via: 'number' },
    ],
    [
      'an apostrophe',
      "police and sheriff's patrol officers",
      {
        soc: '33-3051',
        title: 'Police and Sheriff’s Patrol Officers',
        level: 'detailed',
        score: 1,
        via: 'title',
      },
    ],
  ])('finds by %s', (_, query, expected) => {
    expect(findOccupations(query)[0]).toEqual(expected);
  });

  it('finds by words, the title with fewest others first', () => {
    expect(findOccupations('research scientist')).toEqual([
      // 2 of its 4 telling words: computer, information, research, scientists
      {
        soc: '15-1221',
        title: 'Computer and Information Research Scientists',
        level: 'detailed',
        score: 0.5,
        via: 'words',
      },
      {
        soc: '15-1220',
        title: 'Computer and Information Research Scientists',
        level: 'broad',
        score: 0.5,
        via: 'words',
      },
    ]);
  });

  it.each(['machine learning engineer', 'prompt engineer', 'AI', 'and', '', '99-9999'])(
    'finds nothing for “%s”, of which no title has every word',
    (query) => {
      expect(findOccupations(query)).toEqual([]);
    },
  );

  it('chooses among the occupations it is given, one entry a code, in any order', () => {
    const published: Occupation[] = [
      {
        soc: '15-1256',
        title: 'Software Developers and Software Quality Assurance Analysts and Testers',
        level: 'detailed',
      },
      { soc: '15-1252', title: 'Software Developers', level: 'detailed' },
      { soc: '15-1252', title: 'Software Developers', level: 'broad' },
    ];
    const expected = [
      { soc: '15-1252', title: 'Software Developers', level: 'detailed', score: 1, via: 'number' },
      // 2 of software, developers, quality, assurance, analysts, testers
      { soc: '15-1256', title: published[0]?.title, level: 'detailed', score: 2 / 6, via: 'words' },
    ];
    expect(findOccupations('software developer', published)).toEqual(expected);
    expect(findOccupations('software developer', published.toReversed())).toEqual(expected);
  });

  it.each([
    ['registered nurses', ['29-1141', '29-1111']],
    ['29-1111', ['29-1111']],
    ['32502', ['32502']],
  ])('keeps the order it is given of what fits %s equally', (query, expected) => {
    const published: Occupation[] = [
      { soc: '29-1141', title: 'Registered Nurses', level: 'detailed' },
      { soc: '29-1111', title: 'Registered nurses', level: 'detailed' },
      { soc: '32502', title: 'Nurses, Registered', level: 'detailed' },
    ];
    expect(
      findOccupations(query, published)
        .slice(0, expected.length)
        .map(({ soc }) => soc),
    ).toEqual(expected);
  });
});
