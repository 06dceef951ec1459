import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { add } from '../../src/commands/add.ts';
import { unmovedReleases } from '../../src/measures/unmoved-release.ts';
import { isFar, type YearlyMove, yearOnYear } from '../../src/measures/year-on-year.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';
import { projectFolder } from '../commands/project-folder.ts';
import { readNational } from './national.ts';
import { describeShared } from './shared.ts';

function occupationsIn(moves: readonly YearlyMove[]): number {
  return new Set(moves.map(({ to: { occupation } }) => `${occupation.soc} ${occupation.level}`)).size;
}

describeShared(
  'what moves from year to year in the official national tables',
  'data/oews/national',
  (folder) => {
    // rows of both tables by code and level, moved in employment, mean or (but for May 2021 and 2022) median: pandas
    it.each([
      [2020, 1_329, 45, 1],
      [2022, 1_402, 97, 21],
      [2023, 1_402, 38, 2],
      [2024, 1_403, 43, 2],
      [2025, 1_401, 27, 3],
    ])('counts the occupations of May %i', async (year, occupations, moved, far) => {
      const rows = [...(await readNational(folder, year - 1)), ...(await readNational(folder, year))];
      const [pair] = yearOnYear(rows);
      const moves = pair?.moves ?? [];
      expect(pair?.occupations).toBeGreaterThan(0.97 * occupations);
      expect([occupationsIn(moves), occupationsIn(moves.filter(isFar))]).toEqual([moved, far]);
    });

    it('finds no release that repeats another', async () => {
      const rows: OewsRow[] = [];
      for (const year of [2019, 2020, 2021, 2022, 2023, 2024, 2025]) {
        rows.push(...(await readNational(folder, year)));
      }
      expect(unmovedReleases(rows)).toEqual([]);
    });

    it('compares nothing across the break of May 2021', async () => {
      const rows = [...(await readNational(folder, 2020)), ...(await readNational(folder, 2021))];
      expect(yearOnYear(rows)).toMatchObject([{ occupations: 0, moves: [] }]);
    });
  },
);

describeShared('the official file and a copy of it', 'data/oews', (folder) => {
  const NAME = 'national_M2024_dl.xlsx';

  it('takes the place of the copy unasked; the copy takes its place only when told to', async () => {
    const project = projectFolder();
    cpSync(join(folder, 'resaved', 'national_M2024_dl.libreoffice.xlsx'), project.at('copy.xlsx'));
    cpSync(join(folder, 'national', NAME), project.at(NAME));
    const taken = async (file: string, accept: boolean) => {
      const { document } = await add(project.context, [file], { accept });
      const [added] = document.files;
      return [added?.state, added?.replacedBy, added?.revision];
    };
    expect(await taken('copy.xlsx', false)).toEqual(['added', null, null]);
    expect(await taken(NAME, false)).toEqual(['replaced', 'publishersOwn', null]);
    expect(await taken('copy.xlsx', false)).toEqual(['refused', null, null]);
    expect(await taken('copy.xlsx', true)).toEqual(['replaced', 'copy', null]);
  });
});
