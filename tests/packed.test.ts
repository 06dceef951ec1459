import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as library from 'laborfigures';
import { buildXls, numberCell } from './source/xls/build-xls.ts';
import { ROOT } from './source-files.ts';

const SHIPPED =
  /^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md|bin\/laborfigures\.js|docs\/.+\.md|dist\/.+\.(?:js|d\.ts|json))$/;

const NAMES = Object.keys(library).sort();
/** An importer that names everything the package promises, and misuses one name to see that it has a type. */
const CONSUMER = `
import { ${NAMES.join(', ')} } from 'laborfigures';
import manifest from 'laborfigures/package.json' with { type: 'json' };

export const promised = { ${NAMES.join(', ')} };
export const version: string = manifest.version;
// @ts-expect-error growth is measured between two levels
annualGrowth();
`;

/** An importer's project: the tarball unpacked beside the dependencies of the checkout, and no network. */
const project = mkdtempSync(join(tmpdir(), 'laborfigures-packed-'));
const installed = join(project, 'node_modules', 'laborfigures');
let packed: readonly string[] = [];

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'bin', 'build.js')], { stdio: 'pipe' });
  const tarball = packInto(project);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball.filename, '-C', installed, '--strip-components=1'], { cwd: project });
  packed = tarball.files.map(({ path }) => path).sort();
  for (const name of Object.keys(readPackage().dependencies)) linkFromCheckout(name);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
}, 60_000);

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('the packed package', () => {
  it('holds the binary, dist/ and the documents, and nothing else', () => {
    expect(packed.filter((path) => !SHIPPED.test(path))).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining([
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'bin/laborfigures.js',
        'dist/cli/main.js',
        'dist/index.d.ts',
        'dist/index.js',
        'docs/sentinels.md',
        'package.json',
      ]),
    );
  });

  it('exports under plain Node what src/index.ts exports', () => {
    const script = "console.log(JSON.stringify(Object.keys(await import('laborfigures'))))";
    const { stdout, stderr } = runNode('--input-type=module', '--eval', script);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(NAMES);
  });

  it('has types that a strict importer compiles against', () => {
    writeFileSync(join(project, 'consumer.ts'), CONSUMER);
    const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['--strict', '--module', 'nodenext', '--noEmit', '--resolveJsonModule'];
    const { stdout, status } = runNode(compiler, ...options, 'consumer.ts');
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  }, 60_000);

  it('reads an .xls with nothing but what it depends on', () => {
    const records = [numberCell(0, 0, 15), numberCell(0, 1, 1252)];
    writeFileSync(join(project, 'old.xls'), buildXls({ sheets: [{ name: 'S', records }] }));
    const script = `
      const { openTable } = await import(${JSON.stringify(pathToFileURL(join(installed, 'dist/source/open-table.js')))});
      const { value } = await openTable('old.xls', 'old.xls');
      await value.scan(value.sheets[0], ({ cells }) => console.log(JSON.stringify(cells)));`;
    const { stdout, stderr } = runNode('--input-type=module', '--eval', script);
    expect({ stdout, stderr }).toEqual({ stdout: '[15,1252]\n', stderr: '' });
  });

  it('shows the help of its binary', () => {
    const { stdout, stderr, status } = runNode(join(installed, 'bin', 'laborfigures.js'), '--help');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('laborfigures');
  });
});

interface Tarball {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

function packInto(folder: string): Tarball {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const listing = execFileSync('npm', args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [tarball] = JSON.parse(listing) as [Tarball];
  return tarball;
}

function readPackage(): { readonly dependencies: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as ReturnType<typeof readPackage>;
}

function linkFromCheckout(name: string): void {
  const link = join(project, 'node_modules', name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', name), link, 'junction');
}

function runNode(...args: readonly string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
}
