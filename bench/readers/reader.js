import { readFileSync } from 'node:fs';
import { addRow, checksum, checksumOf } from './checksum.js';

/**
 * Gives the header, then each row of the first sheet; the cells of a row count only where `isChecked`.
 *
 * @typedef {(path: string, visit: (cells: readonly unknown[]) => void, isChecked: boolean) => Promise<void>} Read
 */

/**
 * The frame of a reader: `node READER time FILE` reads all of the first sheet, `node READER check FILE` computes its
 * checksum too. Both print what they found as JSON.
 *
 * @param {Read} read
 */
export async function runReader(read) {
  const [purpose, path = ''] = process.argv.slice(2);
  if (purpose === 'check') {
    const sum = checksum();
    await read(path, (cells) => addRow(sum, cells), true);
    print(checksumOf(sum));
  } else {
    let rows = -1;
    await read(path, () => rows++, false);
    print({ rows });
  }
}

/** @param {object} found */
export function print(found) {
  console.log(JSON.stringify({ ...found, peakMegabytes: peakMegabytes() }));
}

/** The most memory that this process held; null where the system does not say. */
function peakMegabytes() {
  if (process.platform !== 'linux') return null;
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
