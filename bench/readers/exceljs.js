import { requirePeer } from './peer.js';
import { runReader } from './reader.js';

/**
 * @typedef {{ values: unknown[] }} Row
 * @typedef {{ stream: { xlsx: { WorkbookReader: new (path: string, options: object) => AsyncIterable<AsyncIterable<Row>> } } }} ExcelJs
 */
const { stream } = /** @type {ExcelJs} */ (requirePeer('exceljs'));

await runReader(async (path, visit) => {
  const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' };
  for await (const sheet of new stream.xlsx.WorkbookReader(path, options)) {
    // its columns begin at 1
    for await (const { values } of sheet) visit(values.slice(1));
    break;
  }
});
