/**
 * How long it takes to read workbooks, against the inflating of their largest entry alone and a second reader.
 *
 * Each reader runs in a process of its own, in turn, several times; the best time counts, in ratio to the others of
 * the same run.
 *
 *     node --import tsx bench/xlsx.ts FILE...
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { streamXlsxRows } from 'hucre/xlsx';
import { DEFAULT_XLSX_LIMITS } from '../src/source/xlsx/limits.ts';
import { openXlsx } from '../src/source/xlsx/open-xlsx.ts';
import { inflateEntry, openZip } from '../src/source/zip.ts';

const RUNS = 5;

interface Outcome {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  /** bytes inflated, or rows read */
  readonly count: number;
}

const READERS: Readonly<Record<string, (path: string) => Promise<number>>> = {
  'inflate only': inflateLargest,
  laborfigures: readFirstSheet,
  hucre: readWithHucre,
};

async function inflateLargest(path: string): Promise<number> {
  const zip = await openZip({ file: path, path }, DEFAULT_XLSX_LIMITS);
  if (!zip.ok) throw new Error(JSON.stringify(zip.problem));
  const [largest] = [...zip.value.entries.values()].sort((a, b) => b.uncompressedSize - a.uncompressedSize);
  let bytes = 0;
  await inflateEntry(zip.value, largest!, DEFAULT_XLSX_LIMITS.sheetBytes, (chunk) => {
    bytes += chunk.length;
    return true;
  });
  return bytes;
}

async function readFirstSheet(path: string): Promise<number> {
  const opened = await openXlsx({ file: path, path });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  let rows = 0;
  const scanned = await opened.value.scan(opened.value.sheets[0]!, () => {
    rows++;
  });
  if (!scanned.ok) throw new Error(JSON.stringify(scanned.problems));
  return rows;
}

async function readWithHucre(path: string): Promise<number> {
  let rows = 0;
  for await (const row of streamXlsxRows(readFileSync(path))) rows += row.values.length > 0 ? 1 : 0;
  return rows;
}

/** Run one reader in this process and tell the one that started it. */
async function run(reader: string, path: string): Promise<void> {
  const started = performance.now();
  const count = await READERS[reader]!(path);
  const milliseconds = performance.now() - started;
  const outcome: Outcome = { milliseconds, count, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
  process.send!(outcome);
  process.disconnect();
}

function runApart(reader: string, path: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--reader', reader, path]);
    child.once('message', (outcome) => resolve(outcome as Outcome));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${reader} ended with ${code}`)));
  });
}

async function compare(path: string): Promise<void> {
  const readers = Object.keys(READERS);
  const best = new Map<string, Outcome>();
  for (let time = 0; time < RUNS; time++) {
    for (const reader of readers) {
      const outcome = await runApart(reader, path);
      if (outcome.milliseconds < (best.get(reader)?.milliseconds ?? Infinity)) best.set(reader, outcome);
    }
  }
  const limit = best.get('inflate only')!.milliseconds;
  console.log(basename(path));
  for (const [reader, { milliseconds, peakMegabytes, count }] of best) {
    const ratio = (milliseconds / limit).toFixed(1);
    console.log(
      `  ${reader}: ${milliseconds.toFixed(0)} ms (${ratio}×), ${peakMegabytes.toFixed(0)} MB, ${count}`,
    );
  }
}

const [first, ...others] = process.argv.slice(2);
if (first === '--reader') await run(others[0]!, others[1]!);
else for (const path of first === undefined ? [] : [first, ...others]) await compare(path);
