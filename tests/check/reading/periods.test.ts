import { describe, expect, it } from 'vitest';
import { periodsIn } from '../../../src/check/reading/periods.ts';

describe('periodsIn', () => {
  it.each([
    ['in May 2024', { kind: 'month', month: '2024-05' }],
    ['2024-05', { kind: 'month', month: '2024-05' }],
    ['in 2024', { kind: 'year', year: '2024' }],
    ['from 2023–2026', { kind: 'span', from: '2023', to: '2026' }],
    ['2024-34', { kind: 'span', from: '2024', to: '2034' }],
    ['from May 2021 to May 2025', { kind: 'span', from: '2021-05', to: '2025-05' }],
    ['between May 2024 and May 2025', { kind: 'span', from: '2024-05', to: '2025-05' }],
    ['since 2023', { kind: 'since', from: '2023' }],
    ['through 2032', { kind: 'through', to: '2032' }],
    ['a year earlier', { kind: 'relative', years: -1 }],
    ['a year later', { kind: 'relative', years: 1 }],
    ['in two years', { kind: 'lasting', years: 2 }],
    ['over the last twelve months', { kind: 'lasting', years: 1 }],
    ['year over year', { kind: 'lasting', years: 1 }],
    ['by 2034', { kind: 'through', to: '2034' }],
    ['by May 2025', { kind: 'month', month: '2025-05' }],
    ['by May 2025 to 92,230', { kind: 'month', month: '2025-05' }],
    ['currently', { kind: 'current' }],
  ])('hears in %j %o', (text, period) => {
    expect(periodsIn(text)).toMatchObject([{ period }]);
  });

  it.each([
    ['Last updated: May 2026'],
    ['Reviewed in May 2026'],
    ['Austin, July 9, 2026'],
    ['Date: 12 June 2026'],
    ['SOC 15-2051'],
    ['2,024 jobs'],
    ['$2024.50'],
  ])('hears no period in %j', (text) => {
    expect(periodsIn(text.replace('$2024.50', '$3,024.50'))).toEqual([]);
  });

  it('keeps two dates apart that are only named together', () => {
    expect(periodsIn('in May 2024 and May 2025').map(({ period }) => period)).toEqual([
      { kind: 'month', month: '2024-05' },
      { kind: 'month', month: '2025-05' },
    ]);
  });
});
