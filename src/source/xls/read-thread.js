/**
 * Reads the cells of an .xls with hucre, in a thread of its own that can be stopped.
 *
 * JavaScript, because a thread of Node 20 loads no TypeScript, whoever started it.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { readXls } from 'hucre/xlsx';

/** @typedef {import('./cell-columns.ts').ReadAnswer} ReadAnswer */
/** @typedef {import('./cell-columns.ts').CellColumns} CellColumns */
/** @typedef {import('hucre/xlsx').CellValue} CellValue */

const COLUMNS = 256;
// indices of CELL_KINDS
const NUMBER = 0;
const TEXT = 1;
const DATE = 2;

/** @type {Map<string, number>} */
const indexOfText = new Map();

parentPort?.postMessage(await readAnswer());

/** @returns {Promise<ReadAnswer>} */
async function readAnswer() {
  try {
    /** @type {Uint8Array} */
    const file = workerData;
    const { sheets } = await readXls(file);
    const tabs = sheets.map(({ rows }) => columnsOf(rows));
    return { ok: true, texts: [...indexOfText.keys()], tabs };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * @param {readonly (readonly CellValue[] | undefined)[]} rows
 * @returns {CellColumns}
 */
function columnsOf(rows) {
  /** @type {number[]} */
  const positions = [];
  /** @type {number[]} */
  const kinds = [];
  /** @type {number[]} */
  const values = [];
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === null) return;
      positions.push(row * COLUMNS + column);
      kinds.push(cell instanceof Date ? DATE : typeof cell === 'number' ? NUMBER : TEXT);
      values.push(typeof cell === 'number' || cell instanceof Date ? Number(cell) : textIndex(cell));
    });
  });
  return {
    positions: Uint32Array.from(positions),
    kinds: Uint8Array.from(kinds),
    values: Float64Array.from(values),
  };
}

/** @param {string | boolean} cell */
function textIndex(cell) {
  const text = typeof cell === 'string' ? cell : String(cell).toUpperCase();
  const index = indexOfText.get(text) ?? indexOfText.size;
  indexOfText.set(text, index);
  return index;
}
