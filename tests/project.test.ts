import { existsSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  filesUnder,
  importsOf,
  readSourceFile,
  resolveRelative,
  ROOT,
  sourceFilesUnder,
} from './source-files.ts';
import type { SourceFile } from './source-files.ts';

/** Which stages a stage may import, beside itself. Data flows one way; imports run against it only. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  records: [],
  soc: ['records'],
  source: ['records'],
  measures: ['records', 'soc'],
  ingest: ['records', 'soc', 'source'],
  roles: ['records', 'soc'],
  engine: ['records', 'source', 'ingest', 'roles'],
  figures: ['records', 'roles', 'measures'],
  outputs: ['records', 'figures'],
  check: ['records', 'soc', 'roles', 'measures', 'figures', 'outputs'],
  report: ['records', 'figures', 'check', 'outputs'],
};
const LIBRARY = [...Object.keys(STAGES), 'pipeline.ts', 'commands'];

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...STAGES,
  'pipeline.ts': LIBRARY,
  commands: LIBRARY,
  'index.ts': LIBRARY,
  cli: [...LIBRARY, 'index.ts'],
};

/** Which stages may load a package: zod stands at the edges, commander in the command line. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli'],
  'date-fns': ['measures', 'ingest', 'check', 'figures'],
  papaparse: ['source', 'ingest'],
  'remark-frontmatter': ['check'],
  'remark-gfm': ['check'],
  'remark-parse': ['check'],
  unified: ['check'],
  yauzl: ['source'],
  zod: ['source', 'figures', 'outputs', 'check', 'commands', 'cli'],
  // optional peers: loaded where they are needed, never with the module
  tsx: ['commands', 'cli', 'pipeline.ts'],
  vega: ['figures', 'outputs'],
  'vega-lite': ['figures', 'outputs'],
};

/** What `laborfigures` promises to an importer, types included. */
const PUBLIC_NAMES: readonly string[] = [
  'Annotations',
  'Area',
  'Article',
  'Bridge',
  'CellOrigin',
  'CheckOptions',
  'CheckResult',
  'CheckSummary',
  'Checked',
  'CheckedClaim',
  'CpiMonth',
  'ClaimCode',
  'Correction',
  'Comparability',
  'Correspondence',
  'Explanation',
  'Facts',
  'FigureDefinition',
  'FigureFile',
  'FigureRow',
  'FigureRowDraft',
  'Flag',
  'HeldRecords',
  'Holdings',
  'Industry',
  'Interval',
  'JudgedGrowth',
  'Level',
  'Lineage',
  'Measure',
  'NearestOccupation',
  'Occupation',
  'OccupationLevel',
  'OewsRow',
  'Pipeline',
  'Problem',
  'ProblemCode',
  'ProjectionRow',
  'ProjectionWage',
  'PublishedQuantity',
  'PublishedWord',
  'Quantity',
  'ROLES',
  'ReleaseSelector',
  'Revision',
  'Role',
  'RoleId',
  'Sidecar',
  'Source',
  'SourceFacts',
  'Statistic',
  'Subject',
  'TableOrigin',
  'Unit',
  'Verdict',
  'WageDistribution',
  'annualGrowth',
  'applyCorrections',
  'bridge',
  'changeFlags',
  'checkArticle',
  'claimMessage',
  'comparability',
  'correspondence',
  'defineFigure',
  'definePipeline',
  'difference',
  'factsFrom',
  'findOccupations',
  'gap',
  'isNational',
  'judgedGrowth',
  'levelOf',
  'lineageOf',
  'listSources',
  'newCode',
  'notDistinguishable',
  'oews',
  'parseSocCode',
  'postings',
  'problemMessage',
  'ratio',
  'readHoldings',
  'readOews',
  'relativeChange',
  'releaseName',
  'runFigure',
  'runPipeline',
  'scanOews',
];

const LONGEST_MODULE = 350;
/** Tables made by a script: data, read by nobody. */
const GENERATED = [
  'src/soc/crosswalk-2000-2010.ts',
  'src/soc/crosswalk-2010-2018.ts',
  'src/soc/hybrid-2019.ts',
  'src/soc/occupations-2000.ts',
  'src/soc/occupations-2010.ts',
  'src/soc/structure-2018.ts',
];
const MOST_DEPENDENCIES = 14;
const LARGEST_RAW_FILE = 1.5 * 1024 * 1024;

interface PackageJson {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const source = sourceFilesUnder('src');
const manifest = readJson('package.json') as PackageJson;
const packagesLoaded = source.flatMap((file) =>
  importsOf(file)
    .filter(({ specifier, loaded }) => isPackage(specifier) && loaded !== 'never')
    .map(({ specifier, loaded }) => ({ name: nameOf(specifier), by: file.path, loaded })),
);

describe('the stages of src/', () => {
  it('are all in the table', () => {
    const stages = new Set(source.map(({ path }) => stageOf(path)));
    expect([...stages].filter((stage) => !Object.hasOwn(MAY_IMPORT, stage))).toEqual([]);
  });

  it('import what the table allows', () => {
    const foreign = source.flatMap((file) => {
      const allowed = [stageOf(file.path), ...(MAY_IMPORT[stageOf(file.path)] ?? [])];
      const modules = importedModules(file).filter((path) => !allowed.includes(stageOf(path)));
      return modules.map((path) => `${file.path} imports ${path}`);
    });
    expect(foreign).toEqual([]);
  });

  it('load the packages that are theirs', () => {
    const foreign = packagesLoaded.filter(({ name, by }) => !PACKAGES[name]?.includes(stageOf(by)));
    expect(foreign).toEqual([]);
  });

  it('load an optional package only where the code needs it', () => {
    const optional = packagesLoaded.filter(({ name }) => name in manifest.peerDependencies);
    expect(optional.filter(({ loaded }) => loaded === 'eagerly')).toEqual([]);
  });

  it('name Node modules as such', () => {
    const bare = source.flatMap(importsOf).filter(({ specifier }) => builtinModules.includes(specifier));
    expect(bare).toEqual([]);
  });

  it('have no import cycle', () => {
    expect(importCycle(source)).toEqual([]);
  });

  it('are the folders of src/, named after stages and not after kinds of code', () => {
    const kinds = source.filter(({ path }) =>
      /\b(?:utils?|helpers?|services?|types|common|misc)\b/.test(path),
    );
    expect(kinds.map(({ path }) => path)).toEqual([]);
  });

  it(`hold no module of more than ${LONGEST_MODULE} lines`, () => {
    const written = source.filter(({ path }) => !GENERATED.includes(path));
    const long = written.filter(({ text }) => text.split('\n').length - 1 > LONGEST_MODULE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('src/index.ts', () => {
  const path = 'src/index.ts';

  it('re-exports names and does nothing else', () => {
    const others = readSourceFile(path).syntax.statements.filter((statement) => !namedReExports(statement));
    expect(others.map((statement) => statement.getText())).toEqual([]);
  });

  it('promises exactly these names', () => {
    const exports = readSourceFile(path).syntax.statements.flatMap((node) => namedReExports(node) ?? []);
    expect(exports.map(({ name }) => name.text).sort()).toEqual([...PUBLIC_NAMES].sort());
  });

  it('promises no function without a docstring', () => {
    const modules = importedModules(readSourceFile(path)).map(readSourceFile);
    const bare = modules.flatMap(undocumentedFunctions);
    expect(bare.filter((name) => PUBLIC_NAMES.includes(name))).toEqual([]);
  });
});

describe('pipelines/', () => {
  it('import the public names, and what lies beside them', () => {
    const foreign = sourceFilesUnder('pipelines').flatMap((file) => {
      const article = file.path.split('/').slice(0, 2).join('/');
      const modules = importsOf(file).map(({ specifier }) => resolveRelative(file, specifier) ?? specifier);
      const others = modules.filter((name) => name !== 'laborfigures' && !name.startsWith(`${article}/`));
      return others.map((name) => `${file.path} imports ${name}`);
    });
    expect(foreign).toEqual([]);
  });
});

describe('the text of the repository', () => {
  const SELF = 'tests/project.test.ts';
  const folders = ['.ci', '.github', 'bench', 'bin', 'pipelines', 'src', 'tests'].filter((folder) =>
    existsSync(join(ROOT, folder)),
  );
  const documents = ['README.md', 'CHANGELOG.md', 'package.json', 'package-lock.json', '.npmrc'];
  const paths = [...folders.flatMap(filesUnder), ...documents.filter((name) => existsSync(join(ROOT, name)))];
  const texts = paths
    .filter((path) => path !== SELF && !path.startsWith('tests/fixtures/'))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

  it.each([
    ['no reminder of unfinished work', /\b(?:TODO|FIXME|XXX)\b/, () => true],
    ['no path of one machine', /(?<![\w.])\/(?:home|root|Users|work)\/|\b[A-Z]:\\Users\b/, () => true],
    ['no registry', /\bregistry\.[a-z]+\.[a-z]+|"resolved": "http/, () => true],
    [
      'no file beside the checkout, but in the tests of real files',
      /\.\.\/shared\b/,
      (path: string) => !path.startsWith('tests/real/') && !path.startsWith('.ci/'),
    ],
  ])('names %s', (_, pattern, applies) => {
    const offending = texts.filter(({ path, text }) => applies(path) && pattern.test(text));
    expect(offending.map(({ path, text }) => `${path}: ${pattern.exec(text)?.[0] ?? ''}`)).toEqual([]);
  });
});

describe('the dependencies', () => {
  const names = Object.keys(manifest.dependencies);
  const lockfile = readJson('package-lock.json') as Lockfile;
  const locked = Object.entries(lockfile.packages).filter(([path]) => path !== '');

  it(`are at most ${MOST_DEPENDENCIES}, each with its stages`, () => {
    expect(names.length).toBeLessThanOrEqual(MOST_DEPENDENCIES);
    expect(Object.keys(PACKAGES).sort()).toEqual(
      [...names, ...Object.keys(manifest.peerDependencies)].sort(),
    );
  });

  it.each(names)('%s runs nothing when it is installed', (name) => {
    const { scripts = {} } = readJson(join('node_modules', name, 'package.json')) as PackageJson;
    expect(Object.keys(scripts).filter((script) => /^(?:pre|post)?install$/.test(script))).toEqual([]);
  });

  it('bring nothing that runs when it is installed', () => {
    const running = locked.filter(([, it]) => it.hasInstallScript && !it.dev && !it.devOptional);
    expect(running.map(([path]) => path)).toEqual([]);
  });

  it('are locked by integrity, from no host', () => {
    const loose = locked.filter(([, it]) => it.integrity === undefined || it.resolved !== undefined);
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});

describe('raw/', () => {
  it('holds extracts, none over 1.5 MB', () => {
    const large = filesUnder('raw').filter((path) => statSync(join(ROOT, path)).size > LARGEST_RAW_FILE);
    expect(large).toEqual([]);
  });
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** "measures" of "src/measures/ratio.ts", "index.ts" of "src/index.ts". */
function stageOf(path: string): string {
  return path.split('/')[1]!;
}

function importedModules(file: SourceFile): string[] {
  return importsOf(file).flatMap(({ specifier }) => resolveRelative(file, specifier) ?? []);
}

function isPackage(specifier: string): boolean {
  return !specifier.startsWith('.') && !specifier.startsWith('node:') && !builtinModules.includes(specifier);
}

/** "vega" of "vega/build/vega.js", "@duckdb/node-api" of itself. */
function nameOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The first cycle found, as the paths along it; empty where there is none. */
function importCycle(files: readonly SourceFile[]): readonly string[] {
  const imports = new Map(files.map((file) => [file.path, importedModules(file)]));
  const done = new Set<string>();
  const search = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    done.add(path);
    return firstFilled(imports.get(path) ?? [], (next) => search(next, [...trail, path]));
  };
  return firstFilled([...imports.keys()], (path) => search(path, []));
}

function firstFilled<T>(items: readonly T[], list: (item: T) => readonly T[]): readonly T[] {
  for (const item of items) {
    const found = list(item);
    if (found.length > 0) return found;
  }
  return [];
}

function undocumentedFunctions({ syntax }: SourceFile): string[] {
  const functions = syntax.statements.filter((node) => ts.isFunctionDeclaration(node));
  const bare = functions.filter((node) => ts.getJSDocCommentsAndTags(node).length === 0);
  return bare.flatMap(({ name }) => name?.text ?? []);
}

/** The names of `export { … } from '…'`; undefined for any other statement. */
function namedReExports(statement: ts.Statement): readonly ts.ExportSpecifier[] | undefined {
  const isReExport = ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
  if (!isReExport || !statement.exportClause || !ts.isNamedExports(statement.exportClause)) return undefined;
  return [...statement.exportClause.elements];
}
