import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../source-files.ts';
import type { Project } from './project-folder.ts';

const FIXTURES = join(ROOT, 'tests/fixtures/oews-tables');

/** Small tables of older releases and other families, made up, under their official names. */
export const OLDER_TABLES = {
  national1997: 'national-1997/national_1997_dl.csv',
  national2000: 'national-2000/national_2000_dl.csv',
  national2005: 'national-2005/national_may2005_dl.csv',
  national2010: 'national-2010/national_M2010_dl.csv',
  national2016: 'national-2016/national_M2016_dl.csv',
  national2019: 'national-2019/national_M2019_dl.csv',
  state2013: 'state-2013/state_M2013_dl.csv',
  metro2016: 'metro-2016/MSA_M2016_dl.csv',
  nonmetro2016: 'nonmetro-2016/BOS_M2016_dl.csv',
  sector2024: 'sector-2024/natsector_M2024_dl.csv',
  all2018: 'all-2018/all_data_M_2018.csv',
} as const;

/** Where a small table is. */
export function olderTable(table: keyof typeof OLDER_TABLES): string {
  return join(FIXTURES, OLDER_TABLES[table]);
}

/** Put some small tables into a project's folder "downloads". */
export function download({ at }: Project, ...tables: readonly (keyof typeof OLDER_TABLES)[]): void {
  for (const table of tables) {
    const name = OLDER_TABLES[table].split('/')[1]!;
    cpSync(olderTable(table), at('downloads', name));
  }
}
