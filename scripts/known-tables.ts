/**
 * Print the entries of `src/ingest/oews/known-tables.ts` for whole official tables, or with --copy for copies of them:
 *
 *     npx tsx scripts/known-tables.ts FILE…
 *     npx tsx scripts/known-tables.ts --copy FILE…
 */
import { parseArgs } from 'node:util';
import { examine } from '../src/ingest/examine.ts';
import { cellsSha256, placedCellsSha256 } from '../src/ingest/oews/official.ts';
import { digestOfFile } from '../src/source/digest.ts';

async function entryOf(file: string, isCopy: boolean): Promise<string> {
  const [examined] = await examine(file, file, () => true);
  if (examined?.kind !== 'read') throw new Error(`${file}: ${JSON.stringify(examined?.problems)}`);
  const { identity, name, records } = examined;
  const { oews: rows } = records;
  const { release, family, sheet } = identity;
  const total = rows.find(({ occupation }) => occupation.level === 'total')?.employment;
  const { sha256 } = await digestOfFile(file);
  return `  {
    ...{ release: '${release}', family: '${family}', name: '${name}', sheet: '${sheet}' },
    ...{ industryGroup: '${rows[0]?.industry.group}', rows: ${grouped(rows.length)} },
    totalEmployment: ${family === 'national' && total?.kind === 'value' ? grouped(total.value) : null},
    officialSha256: ${isCopy ? null : `'${sha256}'`},
    cellsSha256: '${cellsSha256(rows)}',
    placedCellsSha256: '${placedCellsSha256(rows)}',
  },`;
}

/** A whole number as source code has it: 1_403. */
function grouped(value: number): string {
  return value.toLocaleString('en-US').replaceAll(',', '_');
}

const { values, positionals } = parseArgs({
  options: { copy: { type: 'boolean', default: false } },
  allowPositionals: true,
});
for (const file of positionals) console.log(await entryOf(file, values.copy));
