import path from 'node:path';
import { readLatest } from '../outputs/read-version.ts';
import type { CheckedClaim } from '../records/claim.ts';
import type { FigureFile } from '../records/figure.ts';
import { printable } from '../records/printable.ts';
import type { Problem } from '../records/problem.ts';
import type { ExplainDocument } from '../report/explain.ts';
import { EXPLANATIONS } from '../report/explanations.ts';
import { reportProblems } from '../report/problems.ts';
import { parseSocCode } from '../soc/code.ts';
import { articlesWithOutput } from './articles-with-output.ts';
import { checkArticles } from './check-articles.ts';
import { type CommandResult, type Context, UsageError } from './command.ts';
import { EXIT } from './exit.ts';
import { gatherFacts } from './gather-facts.ts';
import { readArticles } from './read-articles.ts';

const CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const PLACE = /^(?<file>.+?):(?<line>\d+)(?::(?<column>\d+))?$/;

/**
 * Explain a figure, a number in an article, or what the code of a finding means.
 *
 * @param query  "median-wage", "median-wage/15-1252@2025-05", "article.md:19", "article.md:19:41", "PERIOD_STALE"
 */
export async function explain(
  context: Context,
  query: string,
  factsFolders: readonly string[],
): Promise<CommandResult<ExplainDocument>> {
  const code = query.toUpperCase();
  if (Object.hasOwn(EXPLANATIONS, code) || CODE.test(query)) return explainCode(code);
  if (parseSocCode(query) !== null) {
    throw new UsageError(`${query} is an occupation: laborfigures lookup ${query}`);
  }
  const { file, line, column } = PLACE.exec(query)?.groups ?? {};
  if (file === undefined) return explainFigure(context, query);
  const place = { file, line: Number(line), column: column === undefined ? null : Number(column) };
  return explainPlace(context, query, place, factsFolders);
}

function explainCode(query: string): CommandResult<ExplainDocument> {
  const meanings: Readonly<Record<string, string>> = EXPLANATIONS;
  const meaning = Object.hasOwn(meanings, query) ? meanings[query] : undefined;
  if (meaning === undefined) {
    throw new UsageError(`no code “${query}”; a check prints the codes of what it finds, as PERIOD_STALE`);
  }
  return { exit: EXIT.ok, document: { schemaVersion: 1, query, kind: 'code', meaning } };
}

async function explainFigure({ root }: Context, query: string): Promise<CommandResult<ExplainDocument>> {
  const [id = '', ...rest] = query.split('/');
  const key = rest.length === 0 ? null : rest.join('/');
  const seen: string[] = [];
  for (const article of await articlesWithOutput(root)) {
    const latest = await readLatest(path.join(root, 'output', article));
    if (!latest.ok) return refused(query, latest.problems);
    if (latest.value === null) continue;
    const { figures, manifest } = latest.value;
    const figure = figures.find((one) => one.id === id);
    if (figure === undefined) {
      seen.push(...figures.map((one) => one.id));
      continue;
    }
    const { version } = manifest;
    const file = `output/${article}/${version}/figures/${id}.json`;
    const { title, definition, sources } = figure;
    const about = { schemaVersion: 1, query, kind: 'figure', article, version, file } as const;
    return { exit: EXIT.ok, document: { ...about, title, definition, sources, rows: rowsOf(figure, key) } };
  }
  throw new UsageError(`no figure “${id}”; there are ${seen.join(', ') || 'none yet: run refresh'}`);
}

function refused(query: string, problems: readonly Problem[]): CommandResult<ExplainDocument> {
  const document = { schemaVersion: 1, query, kind: 'refused', problems: reportProblems(problems) } as const;
  return { exit: EXIT.data, document };
}

function rowsOf({ id, rows }: FigureFile, key: string | null) {
  const wanted = key === null ? rows : rows.filter((row) => row.key === key);
  if (wanted.length > 0) return wanted;
  throw new UsageError(
    `figure ${id} has no row “${key ?? ''}”; it has ${rows.map((row) => row.key).join(', ')}`,
  );
}

interface NumberPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number | null;
}

async function explainPlace(
  context: Context,
  query: string,
  { file, line, column }: NumberPlace,
  factsFolders: readonly string[],
): Promise<CommandResult<ExplainDocument>> {
  const articles = await readArticles(context, [{ file }]);
  const facts = await gatherFacts(context, factsFolders);
  if (!facts.ok) return refused(query, facts.problems);
  const { claims } = checkArticles(context, articles, facts.value, true);
  const onLine = claims.filter((claim) => claim.line <= line && line <= claim.endLine);
  const there = onLine.filter(
    (claim) => column === null || (claim.column <= column && column < claim.endColumn),
  );
  if (there.length === 0) throw noNumber(query, onLine.length > 0 ? onLine : nearest(claims, line));
  return { exit: EXIT.ok, document: { schemaVersion: 1, query, kind: 'text', claims: there } };
}

/** The numbers of the last line before a line, and of the first one after it, that have any. */
function nearest(claims: readonly CheckedClaim[], line: number): readonly CheckedClaim[] {
  const before = Math.max(...claims.map((claim) => claim.line).filter((one) => one < line));
  const after = Math.min(...claims.map((claim) => claim.line).filter((one) => one > line));
  return claims.filter((claim) => claim.line === before || claim.line === after);
}

function noNumber(query: string, others: readonly CheckedClaim[]): UsageError {
  const places = others.map(({ line, column, quote }) => `“${printable(quote)}” at ${line}:${column}`);
  const seen = places.length === 0 ? 'the article has none' : `the nearest are ${places.join(', ')}`;
  return new UsageError(`no number stands at ${query}; ${seen}`);
}
