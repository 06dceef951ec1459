import { requirePeer } from './peer.js';
import { runReader } from './reader.js';

/**
 * @typedef {{ SheetNames: string[], Sheets: Record<string, object> }} Workbook
 * @typedef {{ readFile: (path: string, options: object) => Workbook, utils: { sheet_to_json: (sheet: object, options: object) => unknown[][] } }} SheetJs
 */
const { readFile, utils } = /** @type {SheetJs} */ (requirePeer('xlsx'));

await runReader((path, visit) => {
  const { SheetNames, Sheets } = readFile(path, { dense: true, sheets: 0 });
  const sheet = Sheets[SheetNames[0] ?? ''] ?? {};
  for (const cells of utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null })) visit(cells);
  return Promise.resolve();
});
