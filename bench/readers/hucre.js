import { readFileSync } from 'node:fs';
import { streamXlsxRows } from 'hucre/xlsx';
import { runReader } from './reader.js';

await runReader(async (path, visit) => {
  for await (const { values } of streamXlsxRows(readFileSync(path))) visit(values);
});
