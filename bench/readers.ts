import { fileURLToPath } from 'node:url';

/** A way to read a workbook, as a process of its own; all print what `readers/reader.js` does. */
export interface Reader {
  readonly name: string;
  /** the program and its first arguments; "time" or "check" and the workbook follow */
  readonly command: readonly [program: string, ...args: string[]];
  /** ends well where the reader is installed */
  readonly probe: readonly [program: string, ...args: string[]];
  readonly install: string;
}

export const INFLATE = 'inflate only';
export const CELLS = 'laborfigures, cells';
export const RECORDS = 'laborfigures, records';

/** Debian's own, which has Debian's packages. */
const PYTHON = '/usr/bin/python3';

/** @param peers  the folder where packages of npm are installed that this one does not depend on */
export function readers(peers: string): readonly Reader[] {
  return [
    { ...node('inflate'), name: INFLATE },
    { ...node('cells'), name: CELLS },
    { ...node('records'), name: RECORDS },
    { ...node('hucre'), name: 'hucre, streaming' },
    { ...peer('exceljs', 'exceljs', peers), name: 'exceljs, streaming' },
    { ...peer('sheetjs', 'xlsx', peers), name: 'SheetJS' },
    {
      name: 'R readxl',
      command: ['Rscript', script('readxl.R')],
      probe: ['Rscript', '-e', 'library(readxl)'],
      install: 'apt-get install r-cran-readxl',
    },
    { ...python('openpyxl'), name: 'openpyxl, read only' },
    { ...python('pandas'), name: 'pandas' },
  ];
}

function node(reader: string): Omit<Reader, 'name'> {
  const command = [process.execPath, script(`${reader}.js`)] as const;
  return { command, probe: [process.execPath, '--version'], install: 'npm ci' };
}

function peer(reader: string, name: string, peers: string): Omit<Reader, 'name'> {
  return {
    ...node(reader),
    probe: [process.execPath, '--print', `require.resolve('${name}', { paths: [process.env.BENCH_PEERS] })`],
    install: `npm install --no-save --prefix ${peers} ${name}`,
  };
}

function python(name: string): Omit<Reader, 'name'> {
  return {
    command: [PYTHON, script(`${name}-reader.py`)],
    probe: [PYTHON, '-c', `import ${name}`],
    install: `apt-get install python3-${name}`,
  };
}

function script(name: string): string {
  return fileURLToPath(new URL(`readers/${name}`, import.meta.url));
}
