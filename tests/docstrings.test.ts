import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFilesUnder } from './source-files.ts';
import type { SourceFile } from './source-files.ts';

/** An `@example` of a docstring: TypeScript in which `expression; // => result` says what the expression gives. */
interface Example {
  /** "src/records/origin.ts:48" */
  readonly place: string;
  readonly path: string;
  readonly code: string;
}

const examples = sourceFilesUnder('src').flatMap(examplesOf);

describe('an example in a docstring', () => {
  it.each(examples.map((example) => [example.place, example] as const))(
    '%s gives what it says',
    async (_, example) => {
      const module = (await import(pathToFileURL(join(ROOT, example.path)).href)) as Record<string, unknown>;
      const outcomes = await run(example.code, module);
      expect(outcomes).not.toEqual([]);
      for (const { actual, expected } of outcomes) expect(actual).toEqual(expected);
    },
  );
});

function examplesOf({ path, syntax }: SourceFile): Example[] {
  const tags = new Set<ts.JSDocTag>();
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node)) if (tag.tagName.text === 'example') tags.add(tag);
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return [...tags].map((tag) => {
    const { line } = syntax.getLineAndCharacterOfPosition(tag.getStart());
    return { place: `${path}:${line + 1}`, path, code: ts.getTextOfJSDocComment(tag.comment) ?? '' };
  });
}

interface Outcome {
  readonly actual: unknown;
  readonly expected: unknown;
}

/** Run an example with the names of its module in scope; one outcome for each `// =>`. */
async function run(code: string, scope: Readonly<Record<string, unknown>>): Promise<readonly Outcome[]> {
  const body = `return (async () => { const outcomes = []; ${recording(code)} return outcomes; })();`;
  const script = ts.transpile(body, { target: ts.ScriptTarget.ES2022 });
  const example = compileFunction(script, Object.keys(scope)) as (...values: unknown[]) => Promise<Outcome[]>;
  return example(...Object.values(scope));
}

/** The statements of an example, each `expression; // => result` turned into one that records both. */
function recording(code: string): string {
  const { statements } = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const lines = statements.map((statement) => {
    const [comment] = ts.getTrailingCommentRanges(code, statement.end) ?? [];
    const result = comment && /^\/\/ => (.+)$/.exec(code.slice(comment.pos, comment.end))?.[1];
    if (!result || !ts.isExpressionStatement(statement)) return statement.getText();
    return `outcomes.push({ actual: await (${statement.expression.getText()}), expected: ${result} });`;
  });
  return lines.join('\n');
}
