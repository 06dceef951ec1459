import { describe, expect, it } from 'vitest';
import { parseTopCodeNote } from '../../../src/ingest/oews/legend.ts';

// the notes as the field sheets of the releases print them
describe('parseTopCodeNote', () => {
  it.each([
    ['#  = indicates a wage equal to or greater than $100.00 per hour or $208,000 per year ', 100, 208_000],
    ['# = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year', 115, 239_200],
    [
      '# = indicates a wage that is equal to or greater than $100.00 per hour or $208,000 per year',
      ...([100, 208_000] as const),
    ],
    ['#  = indicates a wage greater than or equal to $90.00 per hour or $187,200 per year ', 90, 187_200],
    ['# = indicates a wage greater than $90.00 per hour or $187,200 per year', 90, 187_200],
  ])('reads “%s”', (text, hourly, annual) => {
    expect(parseTopCodeNote(text)).toEqual({ hourly, annual });
  });

  it.each([
    '',
    '*  = indicates that a wage estimate is not available',
    '**  = indicates that an employment estimate is not available',
    'Wages of $115.00 per hour or $239,200 per year and more are printed as #',
  ])('finds no top code in “%s”', (text) => {
    expect(parseTopCodeNote(text)).toBeNull();
  });
});
