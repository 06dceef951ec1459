/**
 * Print `src/soc/structure-2018.ts` from the official structure:
 *
 *     npx tsx scripts/soc-structure.ts soc_structure_2018.xlsx > src/soc/structure-2018.ts
 */
import path from 'node:path';
import { cellText } from '../src/records/cell.ts';
import { digestOfFile } from '../src/source/digest.ts';
import { openTable } from '../src/source/open-table.ts';

const CODE = /^\d{2}-\d{4}$/;
const CODE_COLUMNS = 4;

async function structureModule(file: string): Promise<string> {
  const name = path.basename(file);
  const table = await openTable(name, file);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const [sheet] = table.value.sheets;
  if (sheet === undefined) throw new Error(`${name} has no sheet`);
  const lines: string[] = [];
  const scan = await table.value.scan(sheet, (row) => {
    const cells = row.cells.map(cellText);
    const code = cells.slice(0, CODE_COLUMNS).find((cell) => CODE.test(cell));
    if (code !== undefined) lines.push(`${code} ${cells[CODE_COLUMNS] ?? ''}`);
  });
  if (!scan.ok) throw new Error(JSON.stringify(scan.problems));
  const { sha256 } = await digestOfFile(file);
  return `/**
 * The 2018 Standard Occupational Classification: code and title of its ${lines.length} groups and occupations, in the
 * order of the official structure, in which a group stands before its parts.
 *
 * Printed by scripts/soc-structure.ts from ${name} of the U.S. Bureau of Labor Statistics
 * (sha256 ${sha256}); not edited by hand.
 *
 * @see https://www.bls.gov/soc/2018/
 */
export const SOC_STRUCTURE_2018 = \`
${lines.join('\n')}
\`;
`;
}

const [, , workbook] = process.argv;
if (workbook === undefined) throw new Error('soc-structure requires the path of soc_structure_2018.xlsx');
process.stdout.write(await structureModule(workbook));
