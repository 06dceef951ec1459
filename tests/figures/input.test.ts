import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oews, postings, type ReleaseSelector, resolveInput } from '../../src/figures/input.ts';
import { holdingsOf, oewsRow } from './example-rows.ts';

function select(held: readonly string[], ...releases: readonly ReleaseSelector[]): readonly string[] {
  const rows = resolveInput(oews('national', { releases }), holdingsOf(...held));
  return rows.map(({ release }) => release);
}

const HELD = Object.freeze(['2021-05', '2022-05', '2023-05', '2024-05', '2025-05']);

describe('resolveInput', () => {
  it.each<[string, readonly ReleaseSelector[], readonly string[]]>([
    ['the latest release', ['latest'], ['2025-05']],
    ['the one before it', ['previous'], ['2024-05']],
    ['both, oldest first', ['latest', 'previous'], ['2024-05', '2025-05']],
    ['every one since a month', [{ since: '2023-05' }], ['2023-05', '2024-05', '2025-05']],
    ['one month itself', [{ month: '2022-05' }], ['2022-05']],
    ['a release once that two selectors name', ['latest', { month: '2025-05' }], ['2025-05']],
    ['nothing of a month that is not at hand', [{ month: '2020-05' }], []],
    ['nothing since a month to come', [{ since: '2026-05' }], []],
    ['nothing where none is named', [], []],
  ])('selects %s', (_, selectors, releases) => {
    expect(select(HELD, ...selectors)).toEqual(releases);
  });

  it('has no previous release where one is at hand', () => {
    expect(select(['2025-05'], 'previous')).toEqual([]);
    expect(select(['2025-05'], 'latest')).toEqual(['2025-05']);
  });

  it('selects nothing from nothing', () => {
    expect(select([], 'latest', 'previous', { since: '2019-05' })).toEqual([]);
  });

  it('leaves rows of other families aside', () => {
    const state = oewsRow('2026-05', '15-1252', 1);
    const held = holdingsOf(...HELD);
    const others = { ...state, source: { ...state.source, family: 'state' } };
    const input = oews('national', { releases: ['latest'] });
    const rows = resolveInput(input, { oews: [...held.oews, others] });
    expect(rows.map(({ release }) => release)).toEqual(['2025-05']);
  });

  it('says of postings what would make them available', () => {
    const reason = expect.stringContaining('laborfigures add FILE') as string;
    expect(resolveInput(postings(), holdingsOf())).toEqual({ kind: 'notAvailable', reason });
  });

  const years = fc.uniqueArray(fc.integer({ min: 1997, max: 2090 }), { minLength: 1, maxLength: 20 });
  const releases = years.map((found) => found.sort((a, b) => a - b).map((year) => `${year}-05`));

  it('moves latest and previous by one when a newer release comes in', () => {
    fc.assert(
      fc.property(releases, (held) => {
        const last = Number(held.at(-1)?.slice(0, 4));
        const next = `${last + 1}-05`;
        expect(select([...held, next], 'latest')).toEqual([next]);
        expect(select([...held, next], 'previous')).toEqual(select(held, 'latest'));
      }),
    );
  });

  it('has no previous release where the one a year before is not at hand', () => {
    expect(select(['2023-05', '2025-05'], 'previous')).toEqual([]);
  });

  it('is left as it was when an older release comes in', () => {
    fc.assert(
      fc.property(releases, (held) => {
        expect(select(['1996-05', ...held], 'latest')).toEqual(select(held, 'latest'));
        expect(select(['1996-05', ...held], { since: '1997-05' })).toEqual(held);
      }),
    );
  });

  it('names the same releases in whatever order the rows are held', () => {
    fc.assert(
      fc.property(releases, fc.infiniteStream(fc.nat()), (held, order) => {
        const shuffled = held
          .map((release) => ({ release, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at);
        const mixed = select(
          shuffled.map(({ release }) => release),
          'latest',
          'previous',
        );
        expect([...mixed].sort()).toEqual(select(held, 'latest', 'previous'));
      }),
    );
  });
});
