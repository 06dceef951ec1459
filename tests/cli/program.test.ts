import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { nationalTable } from '../commands/national-table.ts';
import { buildOnce, folderForAll, laborfigures, makeProject } from './binary.ts';

const SLUG = 'ml-engineer-vs-data-scientist';
const FIGURE = join('output', SLUG, '1.0.0', 'figures', 'median-wage.json');
const RIGHT = 'In May 2025 the median annual wage of data scientists was $120,230.\n';
const WRONG = RIGHT.replace('$120,230', '$120,320');
const ESCAPE = '\u001B';

buildOnce();

/** One project for all tests, refreshed once; they leave it as it is, or put it back. */
const project = makeProject(folderForAll(), '2021-05', '2022-05', '2024-05', '2025-05');
const run = (...args: readonly string[]) => laborfigures(project, args);

beforeAll(() => {
  mkdirSync(join(project, 'empty'));
  writeFileSync(join(project, 'right.md'), RIGHT);
  writeFileSync(join(project, 'wrong.md'), WRONG);
  const { status, stdout } = run('refresh');
  expect(status).toBe(0);
  expect(stdout).toContain('Version 1.0.0 was written: first version.');
  // what was just written is what the second run finds
  expect(run('refresh').stdout).toContain('Nothing has changed: version 1.0.0 stands');
}, 60_000);

describe('every command', () => {
  const commands = program('1.2.3').commands.map((command) => [command.name(), command] as const);

  it('is one of the nine', () => {
    expect(commands.map(([name]) => name)).toEqual([
      'add',
      'refresh',
      'check',
      'explain',
      'lookup',
      'inspect',
      'diff',
      'verify',
      'status',
    ]);
  });

  it.each(commands)('%s takes --json and --cwd, and shows examples', (name, command) => {
    let help = '';
    command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    expect(help).toMatch(/--json .*\n *--cwd <dir> /);
    expect(help).toMatch(new RegExp(`\\nExamples:\\n {2}\\$ laborfigures ${name}`));
  });
});

describe('laborfigures', () => {
  it('prints its version, and its exit codes with its help', () => {
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { stdout, status } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('Exit codes: 0 all well, 1 a claim fails, 2 wrong call, 3 ');
  });

  it.each([
    ['no command', [], /^Usage: laborfigures /],
    ['an unknown command', ['refesh'], "error: unknown command 'refesh'\n(Did you mean refresh?)"],
    ['an unknown option', ['check', '--strict'], "error: unknown option '--strict'"],
    ['an unknown article', ['refresh', 'wages'], `laborfigures: no pipeline “wages”: there is ${SLUG}\n`],
    ['an unknown figure', ['explain', 'wage'], 'laborfigures: no figure “wage”; there are employment, '],
    ['a missing file', ['check', 'gone.md'], 'laborfigures: gone.md: there is no such file\n'],
    ['a missing folder', ['verify', '--cwd', 'gone'], 'laborfigures: --cwd gone: there is no such folder\n'],
  ])('exits 2 on %s', (_, args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    if (typeof message === 'string') expect(stderr).toContain(message);
    else expect(stderr).toMatch(message);
  });

  it('exits 1 on a claim that fails, one line for it on stdout, without colours in a pipe', () => {
    const env = { FORCE_COLOR: '1' };
    const { status, stdout } = laborfigures(project, ['check', 'wrong.md'], { env });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^wrong\.md:1:59 {2}contradicted VALUE_CONTRADICTED “\$120,320”: .*\n2 numbers, 1 claim: 1 contradicted; /,
    );
    expect(stdout).not.toContain(ESCAPE);
  });

  it('checks what comes on standard input, and refuses what is no text', () => {
    const named = laborfigures(project, ['check', '-', '--stdin-name', 'draft.txt'], { input: WRONG });
    expect(named.status).toBe(1);
    expect(named.stdout).toMatch(/^draft\.txt:1:59 {2}contradicted /);
    const broken = laborfigures(project, ['check', '-'], { input: Buffer.from([0x61, 0xff]) });
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain('laborfigures: stdin.md: expected text in UTF-8\n');
  });

  it('exits 3 on a source and an output that are not as they were, a line for each fault', () => {
    const source = join(project, 'raw', 'oews', '2025-05', 'national.csv');
    const kept = [source, join(project, FIGURE)].map((file) => [file, readFileSync(file)] as const);
    for (const [file] of kept) appendFileSync(file, '\n');
    const { status, stdout } = run('verify');
    for (const [file, bytes] of kept) writeFileSync(file, bytes);
    expect(status).toBe(3);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(
        /^raw\/oews\/2025-05\/national\.csv {2}error SHA256_MISMATCH the bytes changed: /,
      ),
      expect.stringMatching(/^output\/.*\/median-wage\.json {2}error OUTPUT_CHANGED the bytes changed: /),
    ]);
  });

  it('names file, row and column of a cell that cannot be read', () => {
    // 15-1252 stands in row 22 of the small table
    writeFileSync(join(project, 'damaged.csv'), nationalTable().replace(',133080,', ',133k,'));
    const { status, stdout } = run('inspect', 'damaged.csv');
    expect(status).toBe(3);
    expect(stdout).toMatch(
      /^damaged\.csv:22:A_MEDIAN {2}error CELL_UNREADABLE found “133k”, expected a wage /m,
    );
  });

  it('exits 4 where a file stands in the way of its output', () => {
    const folder = makeProject(join(project, 'blocked'), '2021-05', '2025-05');
    writeFileSync(join(folder, 'output'), '');
    const { status, stdout, stderr } = laborfigures(folder, ['refresh']);
    expect({ status, stdout }).toEqual({ status: 4, stdout: '' });
    expect(stderr).toMatch(/^laborfigures: output.*: a file or a link stands where a folder is needed$/m);
  });

  it('exits 4 while another process writes, and names it', () => {
    const folder = join(project, 'blocked');
    rmSync(join(folder, 'output'), { force: true });
    mkdirSync(join(folder, 'output', SLUG), { recursive: true });
    const holder = { pid: process.pid, started: new Date().toISOString(), startTicks: null };
    writeFileSync(join(folder, 'output', SLUG, '.lock'), JSON.stringify(holder));
    const { status, stderr } = laborfigures(folder, ['refresh']);
    expect(status).toBe(4);
    expect(stderr).toMatch(
      new RegExp(`^laborfigures: output/${SLUG}/\\.lock is held by process ${process.pid}, `, 'm'),
    );
  });

  it.each([
    [0, ['refresh', '--dry-run']],
    [0, ['lookup', '15-2051']],
    [0, ['inspect', 'right.md']],
    [0, ['verify']],
    [0, ['diff', SLUG]],
    [0, ['status']],
    [0, ['status', '--cwd', 'empty']],
    [0, ['explain', 'right.md:1']],
    [1, ['check', 'wrong.md']],
    [2, ['check', 'gone.md']],
    [2, ['refresh', '--nothing']],
    [2, ['diff', SLUG, '9.9.9']],
    [3, ['add', 'right.md']],
    [3, ['lookup', '15-2051', '--cwd', 'empty']],
  ])('prints one document and nothing else with --json, exit %i: %j', (expected, args) => {
    const { status, stdout } = run(...args, '--json');
    expect(status).toBe(expected);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1 });
    expect(stdout.endsWith('\n}\n')).toBe(true);
  });
});
