import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lookup } from '../../src/commands/lookup.ts';
import { lookupText } from '../../src/report/lookup.ts';
import { plain } from '../../src/report/paint.ts';
import { projectFolder } from '../commands/project-folder.ts';
import { near } from '../measures/example-levels.ts';
import { describeShared } from './shared.ts';

describeShared('lookup over May 2018 and May 2019', 'data/oews/national', (folder) => {
  async function lookedUp(soc: string) {
    const { context, at } = projectFolder();
    for (const year of [2018, 2019]) {
      const name = `national_M${year}_dl.xlsx`;
      cpSync(join(folder, name), at('downloads', name));
    }
    return (await lookup(context, soc, ['downloads'])).document;
  }

  // cells of both workbooks by openpyxl: 3,996,820 / (3,676,180 + 473,860) − 1; 22,740 / 22,330 − 1 and 22,740 / 21,250 − 1
  it('bridges a merge: employment adds up, wages are bounded', async () => {
    const document = await lookedUp('35-3023');
    const growth = document.rows.filter(
      ({ comparable, level }) => comparable !== null && level === 'detailed',
    );
    const reason = '35-3021 and 35-3022 of May 2018 were published together as 35-3023 in May 2019';
    expect(growth.map(({ comparable }) => comparable)).toEqual(Array(3).fill({ verdict: 'bridged', reason }));
    expect(growth[0]).toMatchObject({ measure: 'employment_change', state: 'value', value: near(-3.7) });
    expect(growth[2]).toMatchObject({ measure: 'wage_growth', state: 'between', low: 1.8, high: 7 });
    expect(lookupText(document, plain)).toMatch(
      /May 2018 to May 2019 {2}employment +−3\.7 % {2}bridged: 35-3021 and 35-3022 of May 2018/,
    );
    expect(lookupText(document, plain)).not.toContain('90 %: 1.8 %');
  });

  it.each([
    ['15-1221', 'recoded'],
    ['15-2041', 'unchanged'],
  ])('measures %s, which was %s', async (soc) => {
    const document = await lookedUp(soc);
    const verdicts = document.rows.flatMap(({ comparable }) => comparable?.verdict ?? []);
    expect(verdicts.length).toBeGreaterThan(0);
    expect(new Set(verdicts)).toEqual(new Set(['comparable']));
  });
});
