/**
 * How long it takes to read OEWS workbooks, against the inflating of their largest entry alone and against the readers
 * that npm and Debian offer. README.md tells how to run it.
 */
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { allDataWorkbook } from './all-data-workbook.ts';
import { compareReaders, type Result } from './compare.ts';
import { CELLS, INFLATE, readers, RECORDS } from './readers.ts';

const OURS = [INFLATE, CELLS, RECORDS];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '100000,413000,450000' },
    rounds: { type: 'string', default: '3' },
    readers: { type: 'string' },
    seed: { type: 'string', default: '1' },
    cache: { type: 'string', default: join(tmpdir(), 'laborfigures-bench') },
  },
});
const [source, ...others] = positionals;
if (source === undefined) throw new TypeError('bench requires an OEWS workbook (.xlsx) of the publisher');

const peers = join(options.cache, 'peers');
const chosen = readers(peers).filter(
  ({ name }) =>
    OURS.includes(name) || (options.readers ?? name).split(',').some((word) => name.includes(word)),
);
for (const workbook of [source, ...others]) await report(workbook);
for (const rows of options.rows.split(',').filter((count) => count !== '')) {
  const request = { source, seed: Number(options.seed), rows: Number(rows), folder: options.cache };
  await report(await allDataWorkbook(request));
}

async function report(workbook: string): Promise<void> {
  const tell = (line: string) => console.error(`${basename(workbook)}: ${line}`);
  const comparison = { workbook, rounds: Number(options.rounds), peers, tell };
  console.log(basename(workbook));
  console.log(tableOf(await compareReaders(chosen, comparison)));
}

/** Seconds, peak, and the time as a multiple of the limit's and of ours. */
function tableOf(results: readonly Result[]): string {
  const limit = timeOf(results, INFLATE);
  const records = timeOf(results, RECORDS);
  const lines = results.map((result) => {
    const name = result.reader.name.padEnd(24);
    if (result.kind === 'refused') return `  ${name} –  ${result.reason}`;
    const { milliseconds, peakMegabytes } = result.time;
    const figures = [
      `${(milliseconds / 1000).toFixed(2)} s`,
      `${peakMegabytes?.toFixed(0) ?? '?'} MB`,
      `${(milliseconds / limit).toFixed(1)} × inflate`,
      `${(milliseconds / records).toFixed(1)} × records`,
    ];
    return `  ${name}${figures.map((figure) => figure.padStart(16)).join('')}`;
  });
  return `${lines.join('\n')}\n`;
}

function timeOf(results: readonly Result[], name: string): number {
  const result = results.find(({ reader }) => reader.name === name);
  return result?.kind === 'timed' ? result.time.milliseconds : NaN;
}
