import { importBuilt } from './library.js';
import { runReader } from './reader.js';

const { openXlsx } = /** @type {typeof import('../../src/source/xlsx/open-xlsx.ts')} */ (
  await importBuilt('source/xlsx/open-xlsx')
);

await runReader(async (path, visit) => {
  const opened = await openXlsx({ file: path, path });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  const [sheet] = opened.value.sheets;
  const scanned = sheet && (await opened.value.scan(sheet, ({ cells }) => visit(cells)));
  if (!scanned?.ok) throw new Error(JSON.stringify(scanned?.problems[0]));
});
