import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/outputs/canonical-json.ts';
import { readIndex } from '../../src/outputs/read-index.ts';
import { readLatest } from '../../src/outputs/read-version.ts';
import { sha256 } from '../../src/outputs/sha256.ts';
import { versionIndex } from '../../src/outputs/version-index.ts';
import { content, writeContent } from './example-content.ts';
import { figure, row } from './example-figures.ts';
import { temporaryFolder } from './temporary-folder.ts';

const BEFORE = [figure()];
const AFTER = [figure({ rows: [row({ value: 133090 })] }), figure({ id: 'employment' })];

async function twoVersions(): Promise<string> {
  const folder = join(await temporaryFolder(), 'wages');
  await writeContent(folder, content(BEFORE));
  await writeContent(folder, content(AFTER));
  return folder;
}

describe('readLatest', () => {
  it('gives nothing before the first version', async () => {
    const folder = join(await temporaryFolder(), 'wages');
    expect(await readLatest(folder)).toEqual({ ok: true, value: null, warnings: [] });
  });

  it('gives the figures of the version that the index calls the latest', async () => {
    const latest = await readLatest(await twoVersions());
    expect(latest).toMatchObject({ ok: true, value: { manifest: { version: '1.1.0', previous: '1.0.0' } } });
    expect(latest.ok && latest.value?.figures).toEqual([AFTER[1], AFTER[0]]);
  });

  it('refuses a figure that is not as it was written', async () => {
    const folder = await twoVersions();
    const file = join(folder, '1.1.0', 'figures', 'employment.json');
    const edited = canonicalJson(figure({ id: 'employment', title: 'edited' }));
    await writeFile(file, edited);
    const expected = sha256(canonicalJson(AFTER[1]));
    expect(await readLatest(folder)).toMatchObject({
      ok: false,
      problems: [
        { code: 'OUTPUT_CHANGED', args: { found: sha256(edited), expected }, place: { kind: 'file', file } },
      ],
    });
  });

  it('refuses a figure that its schema does not know, though its sha256 is right', async () => {
    const folder = join(await temporaryFolder(), 'wages');
    const text = canonicalJson({ ...figure(), schemaVersion: 2 });
    const manifest = canonicalJson({
      schemaVersion: 1,
      version: '1.0.0',
      previous: null,
      cause: 'first version',
      files: [{ path: 'figures/median-wage.json', sha256: sha256(text) }],
      sources: [],
      libraryVersion: '9.0.0',
      drawingLibraryVersion: null,
    });
    const entry = {
      version: '1.0.0',
      released: '2026-04-01',
      cause: 'first version',
      manifest: sha256(manifest),
    };
    await mkdir(join(folder, '1.0.0', 'figures'), { recursive: true });
    await writeFile(join(folder, '1.0.0', 'figures', 'median-wage.json'), text);
    await writeFile(join(folder, '1.0.0', 'manifest.json'), manifest);
    await writeFile(join(folder, 'index.json'), canonicalJson(versionIndex([entry])));
    const file = join(folder, '1.0.0', 'figures', 'median-wage.json');
    expect(await readLatest(folder)).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'OUTPUT_INVALID',
          place: { file },
          args: { detail: expect.stringContaining('schemaVersion') as string },
        },
      ],
    });
  });

  it('does not follow a link, though the bytes behind it are right', async () => {
    const folder = await twoVersions();
    const figures = join(folder, '1.1.0', 'figures');
    await rm(join(figures, 'median-wage.json'));
    await writeFile(join(folder, 'copy.json'), canonicalJson(AFTER[0]));
    await symlink(join(folder, 'copy.json'), join(figures, 'median-wage.json'));
    const latest = await readLatest(folder);
    expect(latest.ok ? [] : latest.problems.map(({ code }) => code)).toEqual([
      'OUTPUT_MISSING',
      'OUTPUT_UNEXPECTED',
    ]);
  });
});

describe('readIndex', () => {
  it('names the versions, oldest first, with day and cause', async () => {
    expect(await readIndex(await twoVersions())).toMatchObject({
      ok: true,
      value: [
        { version: '1.0.0', released: '2026-04-01', cause: 'first version' },
        { version: '1.1.0', released: '2026-04-01', cause: 'employment added' },
      ],
    });
  });

  it('tells an index that was lost from one that was never written', async () => {
    const folder = await twoVersions();
    await rm(join(folder, 'index.json'));
    expect(await readIndex(folder)).toMatchObject({ ok: false, problems: [{ code: 'OUTPUT_MISSING' }] });
    await rm(join(folder, '1.1.0'), { recursive: true });
    expect(await readIndex(folder)).toMatchObject({ ok: true, value: [] });
  });

  it.each([
    ['half a file', (text: string) => text.slice(0, 100), 'OUTPUT_INVALID'],
    ['an unknown field', (text: string) => text.replace('{', '{"more": 1,'), 'OUTPUT_INVALID'],
    ['another day', (text: string) => text.replace('2026-04-01', '2026-04-02'), 'OUTPUT_CHANGED'],
    [
      'another latest',
      (text: string) => text.replace('"latest": "1.1.0"', '"latest": "1.0.0"'),
      'OUTPUT_CHANGED',
    ],
    ['other line ends', (text: string) => text.replaceAll('\n', '\r\n'), 'OUTPUT_INVALID'],
  ])('refuses %s', async (_name, edit, code) => {
    const folder = await twoVersions();
    const index = await readIndex(folder);
    const text = canonicalJson(versionIndex(index.ok ? index.value : []));
    await writeFile(join(folder, 'index.json'), edit(text));
    expect(await readIndex(folder)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
