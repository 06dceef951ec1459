import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checked, Problem } from '../../src/records/problem.ts';
import { digestOfText } from '../../src/source/digest.ts';
import { listSources, type Source } from '../../src/source/raw.ts';
import type { Sidecar } from '../../src/source/sidecar.ts';
import { sidecar } from '../ingest/oews/example-table.ts';
import { scratchFolder, writeInto } from './scratch.ts';

const FILE = 'raw/oews/2024-05/national.csv';
const TEXT = 'OCC_CODE\n00-0000\n';

/** A folder with one source, whose sidecar says of it what is so, but for `change`. */
async function folderWith(file = FILE, change: Partial<Sidecar> = {}): Promise<string> {
  const root = scratchFolder();
  await writeInto(root, file, TEXT);
  const stated = sidecar({ ...digestOfText(TEXT), ...change });
  await writeInto(root, `${file}.source.json`, JSON.stringify(stated));
  return root;
}

function problems(outcome: Checked<unknown>): readonly Pick<Problem, 'severity' | 'code' | 'place'>[] {
  const found = outcome.ok ? outcome.warnings : outcome.problems;
  return found.map(({ severity, code, place }) => ({ severity, code, place }));
}

function error(code: Problem['code'], file: string) {
  return { severity: 'error', code, place: { kind: 'file', file } };
}

function filesOf(outcome: Checked<readonly Source[]>): readonly string[] {
  return outcome.ok ? outcome.value.map(({ file }) => file) : [];
}

describe('listSources', () => {
  it('lists the files that have a sidecar', async () => {
    const root = await folderWith();
    const listed = await listSources(root);
    expect(problems(listed)).toEqual([]);
    expect(listed).toMatchObject({
      ok: true,
      value: [{ file: FILE, path: join(root, FILE), name: 'national.csv', sidecar: { release: '2024-05' } }],
    });
  });

  it.each([
    ['a link', (path: string) => symlink(`${path}.elsewhere`, path)],
    ['a folder', (path: string) => mkdir(path)],
  ])('refuses %s in the place of a source or of its sidecar', async (found, put) => {
    for (const file of [FILE, `${FILE}.source.json`]) {
      const root = await folderWith();
      const path = join(root, file);
      await rename(path, join(root, 'elsewhere'));
      await put(path);
      const listed = await listSources(root);
      expect(problems(listed)).toEqual([error('FORMAT_UNEXPECTED', file)]);
      expect(listed).toMatchObject({ problems: [{ args: { found, expected: 'a file' } }] });
    }
  });

  it('follows no link, and notes one without a sidecar', async () => {
    const root = await folderWith();
    await symlink('..', join(root, 'raw/oews/loop'));
    const listed = await listSources(root);
    const place = { kind: 'file', file: 'raw/oews/loop' };
    expect(problems(listed)).toEqual([{ severity: 'note', code: 'SIDECAR_MISSING', place }]);
    expect(filesOf(listed)).toEqual([FILE]);
  });

  it('lists them in the order of their paths', async () => {
    const root = await folderWith();
    for (const release of ['2025-05', '2019-05']) {
      const file = `raw/oews/${release}/national.csv`;
      await writeInto(root, file, TEXT);
      const stated = sidecar({ ...digestOfText(TEXT), release });
      await writeInto(root, `${file}.source.json`, JSON.stringify(stated));
    }
    const releases = ['2019-05', '2024-05', '2025-05'];
    expect(filesOf(await listSources(root))).toEqual(
      releases.map((release) => `raw/oews/${release}/national.csv`),
    );
  });

  it('lists nothing where there is no raw/', async () => {
    expect(await listSources(scratchFolder())).toEqual({ ok: true, value: [], warnings: [] });
  });

  it('ignores a file without a sidecar, with a note', async () => {
    const root = await folderWith();
    await writeInto(root, 'raw/oews/notes.txt', 'mine');
    const listed = await listSources(root);
    expect(filesOf(listed)).toEqual([FILE]);
    expect(problems(listed)).toEqual([
      { ...error('SIDECAR_MISSING', 'raw/oews/notes.txt'), severity: 'note' },
    ]);
  });

  it.each(['.national.csv.tmp', '.DS_Store', '~$national_M2024_dl.xlsx'])('passes over %s', async (name) => {
    const root = await folderWith();
    await writeInto(root, `raw/oews/2024-05/${name}`, '');
    const listed = await listSources(root);
    expect(filesOf(listed)).toEqual([FILE]);
    expect(problems(listed)).toEqual([]);
  });

  it('refuses a sidecar whose file is gone', async () => {
    const root = await folderWith();
    await rm(join(root, FILE));
    expect(problems(await listSources(root))).toEqual([error('FILE_MISSING', FILE)]);
  });

  it.each([
    ['one byte changed', TEXT.replace('00-0000', '00-0001')],
    ['a byte added', `${TEXT} `],
    ['half a download', TEXT.slice(0, 8)],
    ['nothing', ''],
  ])('refuses %s under a sidecar', async (_, content) => {
    const root = await folderWith();
    await writeInto(root, FILE, content);
    expect(problems(await listSources(root))).toEqual([error('SHA256_MISMATCH', FILE)]);
  });

  it('refuses a sidecar that is not valid', async () => {
    const root = await folderWith();
    await writeInto(root, `${FILE}.source.json`, '{');
    expect(problems(await listSources(root))).toEqual([error('SIDECAR_INVALID', `${FILE}.source.json`)]);
  });

  it.each([
    ['release', FILE, { release: '2025-05' }],
    ['dataset', FILE, { dataset: 'cpi' }],
    ['folder', 'raw/national.csv', {}],
  ])('refuses a file in a folder that is not that of its %s', async (_, file, change) => {
    const root = await folderWith(file, change);
    expect(problems(await listSources(root))).toEqual([error('FOLDER_MISMATCH', file)]);
  });

  it('names everything that is wrong', async () => {
    const root = await folderWith(FILE, { sha256: 'f'.repeat(64) });
    await writeInto(root, 'raw/oews/2025-05/national.csv.source.json', '{}');
    const codes = problems(await listSources(root)).map(({ code }) => code);
    expect(codes).toEqual(['SHA256_MISMATCH', 'FILE_MISSING']);
  });
});
