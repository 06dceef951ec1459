import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A module of the repository, parsed. */
export interface SourceFile {
  /** from the root, with `/` between folders: "src/records/place.ts" */
  readonly path: string;
  readonly text: string;
  readonly syntax: ts.SourceFile;
}

/** A module named by another: `import`, `export … from`, `import()` or a type's `import('…')`. */
export interface Import {
  readonly specifier: string;
  /** with the module, when the code gets there, or never: types are erased */
  readonly loaded: 'eagerly' | 'lazily' | 'never';
}

/** Paths of the files under a folder of the repository, from the root, sorted. */
export function filesUnder(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => slashed(relative(ROOT, join(entry.parentPath, entry.name)))).sort();
}

/** The TypeScript modules under a folder of the repository. */
export function sourceFilesUnder(folder: string): SourceFile[] {
  return filesUnder(folder)
    .filter((path) => path.endsWith('.ts'))
    .map(readSourceFile);
}

export function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, text, syntax: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

export function importsOf({ syntax }: SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteral(specifier)) {
      found.push({ specifier: specifier.text, loaded: loadingOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return found;
}

/** The path that a relative specifier names, from the root; undefined for a package. */
export function resolveRelative(from: SourceFile, specifier: string): string | undefined {
  return specifier.startsWith('.') ? slashed(join(dirname(from.path), specifier)) : undefined;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  const isImportCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImportCall ? node.arguments[0] : undefined;
}

function loadingOf(node: ts.Node): Import['loaded'] {
  if (ts.isCallExpression(node)) return 'lazily';
  const isType =
    ts.isImportTypeNode(node) ||
    (ts.isExportDeclaration(node) && node.isTypeOnly) ||
    (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  return isType ? 'never' : 'eagerly';
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
