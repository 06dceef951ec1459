import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOfText } from '../../src/source/digest.ts';
import { listSources } from '../../src/source/raw.ts';
import { storeSource } from '../../src/source/store.ts';
import { sidecar } from '../ingest/oews/example-table.ts';
import { scratchFolder, writeInto } from './scratch.ts';

const FILE = 'raw/oews/2024-05/national.csv';
const TEXT = 'OCC_CODE\n00-0000\n';

describe('storeSource', () => {
  it.each([
    ['a file', (path: string) => ({ path })],
    ['the bytes of a file', () => ({ bytes: Buffer.from(TEXT) })],
    ['a text', () => ({ text: TEXT })],
  ])('puts %s into raw/ as a source', async (_, contentAt) => {
    const root = scratchFolder();
    const path = await writeInto(root, 'download/oes.csv', TEXT);
    await storeSource(root, FILE, contentAt(path), sidecar(digestOfText(TEXT)));
    expect(await listSources(root)).toMatchObject({ ok: true, value: [{ file: FILE }], warnings: [] });
    expect(await readFile(join(root, FILE), 'utf8')).toBe(TEXT);
  });

  it('replaces a file and its sidecar', async () => {
    const root = scratchFolder();
    await storeSource(root, FILE, { text: 'old' }, sidecar(digestOfText('old')));
    await storeSource(root, FILE, { text: TEXT }, sidecar(digestOfText(TEXT)));
    expect(await listSources(root)).toMatchObject({ ok: true, value: [{ file: FILE }], warnings: [] });
    expect(await readdir(join(root, 'raw/oews/2024-05'))).toHaveLength(2);
  });

  it('changes nothing where the content cannot be read', async () => {
    const root = scratchFolder();
    await storeSource(root, FILE, { text: TEXT }, sidecar(digestOfText(TEXT)));
    const gone = { path: join(root, 'gone.csv') };
    await expect(storeSource(root, FILE, gone, sidecar())).rejects.toThrow(/gone\.csv/);
    expect(await listSources(root)).toMatchObject({ ok: true, value: [{ file: FILE }], warnings: [] });
  });

  it('changes nothing where the sidecar cannot be written', async () => {
    const root = scratchFolder();
    await storeSource(root, FILE, { text: TEXT }, sidecar(digestOfText(TEXT)));
    await mkdir(join(root, 'raw/oews/2024-05/.national.csv.source.json.tmp/in-the-way'), { recursive: true });
    await expect(storeSource(root, FILE, { text: 'new' }, sidecar())).rejects.toThrow(/EISDIR/);
    expect(await readFile(join(root, FILE), 'utf8')).toBe(TEXT);
  });

  it('writes the same sidecar each time, readable', async () => {
    const root = scratchFolder();
    await storeSource(root, FILE, { text: TEXT }, sidecar());
    const written = await readFile(join(root, `${FILE}.source.json`), 'utf8');
    expect(written).toBe(`${JSON.stringify(JSON.parse(written), null, 2)}\n`);
    expect(JSON.parse(written)).toEqual(sidecar());
  });
});
