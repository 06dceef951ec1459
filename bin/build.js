/**
 * Bring dist/ up to date with src/: compile when anything under src/ is newer than the last build, else do nothing.
 *
 * The compiler writes into a folder of its own and each finished file is renamed into place, so a run beside this
 * one meets whole files only. The entry comes last and carries the time the build began: a build that was cut short,
 * or that missed an edit, is found stale by the next run.
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FAULT_OF_OURS = 70;
const ENTRY = join('cli', 'main.js');

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

if (modified(join(dist, ENTRY)) < lastEdit()) await build();

async function build() {
  process.stderr.write('laborfigures: src/ has changed, building dist/ …\n');
  const began = new Date();
  const scratch = join(root, '.laborfigures');
  mkdirSync(scratch, { recursive: true });
  const fresh = mkdtempSync(join(scratch, 'build-'));
  const { status, stdout, stderr } = await compile(fresh);
  if (status === 0) {
    await writeSchemas(fresh);
    utimesSync(join(fresh, ENTRY), began, began);
    putInPlace(fresh);
  }
  rmSync(fresh, { recursive: true, force: true });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}laborfigures: dist/ could not be built from src/\n`);
  process.exit(FAULT_OF_OURS);
}

/** @param {string} folder  a complete build, which gets the JSON Schemas of what the library writes */
async function writeSchemas(folder) {
  const address = (/** @type {string} */ name) => pathToFileURL(join(folder, name)).href;
  /** @type {{ figureFileJsonSchema: () => object }} */
  const figures = await import(address('figures/figure-file.js'));
  /** @type {{ correctionsJsonSchema: () => object }} */
  const corrections = await import(address('figures/corrections.js'));
  /** @type {{ canonicalJson: (value: unknown) => string }} */
  const outputs = await import(address('outputs/canonical-json.js'));
  mkdirSync(join(folder, 'schemas'));
  const schemas = {
    'figure.json': figures.figureFileJsonSchema(),
    'corrections.json': corrections.correctionsJsonSchema(),
  };
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(join(folder, 'schemas', name), outputs.canonicalJson(schema));
  }
}

/** @param {string} folder  where the compiled files go */
async function compile(folder) {
  const { spawnSync } = await import('node:child_process'); // costs every run 2 ms when loaded above
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [compiler, '--project', join(root, 'tsconfig.build.json'), '--outDir', folder];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

/** @param {string} folder  a complete build; what it no longer holds leaves dist/ */
function putInPlace(folder) {
  const files = filesIn(folder);
  for (const file of [...files.filter((name) => name !== ENTRY), ENTRY]) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    renameSync(join(folder, file), join(dist, file));
  }
  const kept = new Set(files);
  for (const file of filesIn(dist)) if (!kept.has(file)) rmSync(join(dist, file), { force: true });
}

/** @param {string} folder */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** The newest time under src/; a folder's own time tells of files that were removed. */
function lastEdit() {
  const source = join(root, 'src');
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' });
  return Math.max(modified(source), ...names.map((name) => modified(join(source, name))));
}

/** @param {string} path */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
