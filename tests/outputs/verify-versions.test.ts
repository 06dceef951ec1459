import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyVersions } from '../../src/outputs/verify-versions.ts';
import { content, writeContent } from './example-content.ts';
import { figure, row } from './example-figures.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function twoVersions(): Promise<string> {
  const folder = join(await temporaryFolder(), 'wages');
  await writeContent(folder, content([figure()]));
  await writeContent(folder, content([figure({ rows: [row({ value: 133090 })] })]));
  return folder;
}

type Damage = (folder: string) => Promise<unknown>;

/** What was done to the folder, and the problems it makes: severity, code and file. */
const DAMAGES: Readonly<Record<string, readonly [Damage, readonly string[]]>> = {
  'a figure that is gone': [
    (folder) => rm(join(folder, '1.0.0/figures/median-wage.json')),
    ['error OUTPUT_MISSING 1.0.0/figures/median-wage.json'],
  ],
  'a chart edited by hand': [
    (folder) => writeFile(join(folder, '1.1.0/charts/median-wage.vl.json'), '{}\n'),
    ['error OUTPUT_CHANGED 1.1.0/charts/median-wage.vl.json'],
  ],
  'a file more': [
    (folder) => writeFile(join(folder, '1.1.0/figures/copy.json'), '{}\n'),
    ['error OUTPUT_UNEXPECTED 1.1.0/figures/copy.json'],
  ],
  'a link more': [
    (folder) => symlink(folder, join(folder, '1.1.0/figures/all')),
    ['error OUTPUT_UNEXPECTED 1.1.0/figures/all'],
  ],
  'a version that is gone': [
    (folder) => rm(join(folder, '1.0.0'), { recursive: true }),
    ['error OUTPUT_MISSING 1.0.0'],
  ],
  'a version that is a link': [
    async (folder) => {
      await rename(join(folder, '1.0.0'), join(folder, '..', 'elsewhere'));
      await symlink(join(folder, '..', 'elsewhere'), join(folder, '1.0.0'));
    },
    ['error OUTPUT_MISSING 1.0.0'],
  ],
  'a manifest that is gone': [
    (folder) => rm(join(folder, '1.0.0/manifest.json')),
    ['error OUTPUT_MISSING 1.0.0/manifest.json'],
  ],
  'two versions exchanged': [
    async (folder) => {
      await rename(join(folder, '1.0.0'), join(folder, 'x'));
      await rename(join(folder, '1.1.0'), join(folder, '1.0.0'));
      await rename(join(folder, 'x'), join(folder, '1.1.0'));
    },
    ['error OUTPUT_CHANGED 1.0.0/manifest.json', 'error OUTPUT_CHANGED 1.1.0/manifest.json'],
  ],
  'no index': [(folder) => rm(join(folder, 'index.json')), ['error OUTPUT_MISSING index.json']],
  'what a run that was killed left': [
    async (folder) => {
      await mkdir(join(folder, '.tmp-1.2.0'));
      await mkdir(join(folder, '1.2.0'));
    },
    ['warning OUTPUT_UNEXPECTED .tmp-1.2.0', 'warning OUTPUT_UNEXPECTED 1.2.0'],
  ],
  'the report and the lock': [
    async (folder) => {
      await writeFile(join(folder, 'report.html'), '');
      await writeFile(join(folder, '.lock'), '');
    },
    [],
  ],
};

describe('verifyVersions', () => {
  it('counts what it proved', async () => {
    // two versions of one figure, one chart and one manifest each
    expect(await verifyVersions(await twoVersions())).toMatchObject({
      ...{ versions: 2, files: 6, problems: [] },
      manifests: [{ version: '1.0.0' }, { version: '1.1.0' }],
    });
  });

  it('finds nothing to prove where nothing was written', async () => {
    const folder = join(await temporaryFolder(), 'wages');
    expect(await verifyVersions(folder)).toMatchObject({
      versions: 0,
      problems: [{ code: 'OUTPUT_MISSING' }],
    });
  });

  it.each(Object.entries(DAMAGES))('finds %s', async (_name, [damage, expected]) => {
    const folder = await twoVersions();
    await damage(folder);
    const { problems } = await verifyVersions(folder);
    const told = problems.map(
      ({ severity, code, place }) => `${severity} ${code} ${place.file.slice(folder.length + 1)}`,
    );
    expect(told).toEqual(expected);
  });

  it('finds every flipped bit of every file', async () => {
    const folder = await twoVersions();
    const files = await filesUnder(folder);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.nat(7), async (file, position, bit) => {
        const whole = await readFile(file);
        const damaged = Buffer.from(whole);
        const at = position % damaged.length;
        damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << bit), at);
        await writeFile(file, damaged);
        const { problems } = await verifyVersions(folder);
        await writeFile(file, whole);
        expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect((await verifyVersions(folder)).problems).toEqual([]);
  });
});

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
