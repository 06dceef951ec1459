/**
 * Print one of the tables of `src/soc/` that lie between the classifications, from the official workbook it is of:
 *
 *     npx tsx scripts/soc-crosswalks.ts crosswalk-2000-2010 soc_2000_to_2010_crosswalk.xls > src/soc/crosswalk-2000-2010.ts
 *     npx tsx scripts/soc-crosswalks.ts occupations-2000 soc_2000_to_2010_crosswalk.xls > src/soc/occupations-2000.ts
 *     npx tsx scripts/soc-crosswalks.ts crosswalk-2010-2018 soc_2010_to_2018_crosswalk.xlsx > src/soc/crosswalk-2010-2018.ts
 *     npx tsx scripts/soc-crosswalks.ts occupations-2010 soc_2010_to_2018_crosswalk.xlsx > src/soc/occupations-2010.ts
 *     npx tsx scripts/soc-crosswalks.ts hybrid-2019 oes_2019_hybrid_structure.xlsx > src/soc/hybrid-2019.ts
 */
import path from 'node:path';
import { cellText } from '../src/records/cell.ts';
import { digestOfFile } from '../src/source/digest.ts';
import { openTable } from '../src/source/open-table.ts';

/** A table to print: what it says, and its line for a row of the workbook. */
interface PrintedTable {
  readonly constant: string;
  readonly says: string;
  readonly see: string;
  readonly line: (cells: readonly string[]) => string;
}

const CODE = /^\d{2}-\d{4}$/;
const SOC_2010_PAGE = 'https://www.bls.gov/soc/2010/';
const SOC_2018_PAGE = 'https://www.bls.gov/soc/2018/';

const TABLES: Readonly<Record<string, PrintedTable>> = {
  'occupations-2000': {
    constant: 'SOC_OCCUPATIONS_2000',
    says: 'The detailed occupations of the 2000 Standard Occupational Classification: code and title.',
    see: SOC_2010_PAGE,
    line: titled,
  },
  'crosswalk-2000-2010': {
    constant: 'SOC_CROSSWALK_2000_2010',
    says: 'Occupations of SOC 2000 and those of SOC 2010 that have jobs in common: a pair of codes a line.',
    see: SOC_2010_PAGE,
    line: ([earlier = '', , later = '']) => `${earlier} ${later}`,
  },
  'occupations-2010': {
    constant: 'SOC_OCCUPATIONS_2010',
    says: 'The detailed occupations of the 2010 Standard Occupational Classification: code and title.',
    see: SOC_2018_PAGE,
    line: titled,
  },
  'crosswalk-2010-2018': {
    constant: 'SOC_CROSSWALK_2010_2018',
    says: 'Occupations of SOC 2010 and those of SOC 2018 that have jobs in common: a pair of codes a line.',
    see: SOC_2018_PAGE,
    line: ([earlier = '', , later = '']) => `${earlier} ${later}`,
  },
  'hybrid-2019': {
    constant: 'OEWS_HYBRID_2019',
    says:
      'What the OEWS codes of May 2019 and May 2020 count: a line has such a code, the code of May 2018, and the\n' +
      ' * occupations of SOC 2010 and SOC 2018 that it stands for; “hybrid” where the publisher calls it one.',
    see: 'https://www.bls.gov/oes/soc_2018.htm',
    line: ([code = '', , soc2018 = '', , code2018 = '', , soc2010 = '', , note = '']) =>
      [code, code2018, soc2010, soc2018, ...(note.startsWith('Hybrid') ? ['hybrid'] : [])].join(' '),
  },
};

/** A code and its title without the marks that stand for “a part of it”: "(#)", "(##)", "*", "**". */
function titled([code = '', title = '']: readonly string[]): string {
  return `${code} ${title.replace(/ ?(?:\(##?\)|\*\*?)$/, '')}`;
}

async function tableModule({ constant, says, see, line }: PrintedTable, file: string) {
  const lines = new Set<string>();
  for (const cells of await rowsOf(file)) if (CODE.test(cells[0] ?? '')) lines.add(line(cells));
  const { sha256 } = await digestOfFile(file);
  return `/**
 * ${says}
 *
 * Printed by scripts/soc-crosswalks.ts from ${path.basename(file)} of the U.S. Bureau of Labor Statistics
 * (sha256 ${sha256}); not edited by hand.
 *
 * @see ${see}
 */
export const ${constant} = \`
${[...lines].join('\n')}
\`;
`;
}

/** The rows of the first sheet, their cells without the blanks around them. */
async function rowsOf(file: string): Promise<readonly (readonly string[])[]> {
  const table = await openTable(path.basename(file), file);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const [sheet] = table.value.sheets;
  if (sheet === undefined) throw new Error(`${file} has no sheet`);
  const rows: (readonly string[])[] = [];
  const scan = await table.value.scan(sheet, ({ cells }) => {
    rows.push(cells.map((cell) => cellText(cell).replaceAll(/\s+/g, ' ').trim()));
  });
  if (!scan.ok) throw new Error(JSON.stringify(scan.problems));
  return rows;
}

const [, , name = '', workbook] = process.argv;
const table = TABLES[name];
if (table === undefined || workbook === undefined) {
  throw new Error(`soc-crosswalks requires one of ${Object.keys(TABLES).join(', ')}, and a workbook`);
}
process.stdout.write(await tableModule(table, workbook));
