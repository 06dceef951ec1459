import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Annotations, annotationsSchema, NO_ANNOTATIONS } from '../check/annotations.ts';
import { checkArticle } from '../check/check-article.ts';
import type { Article, ArticleFormat } from '../check/document/document.ts';
import type { Facts } from '../check/facts.ts';
import { joinResults } from '../check/join-results.ts';
import type { CheckResult } from '../records/claim.ts';
import { claimMessage } from '../report/claim-wording.ts';
import { type Context, UsageError } from './command.ts';

/** An article to check. */
export interface ArticleFile {
  /** as findings name it */
  readonly file: string;
  /** the text, where it is at hand already (standard input); else the file is read */
  readonly text?: string;
  /** fewer claims than this are a finding */
  readonly minClaims?: number;
}

const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
};

/** Whether a file is an article by its name. */
export function articleFormat(file: string): ArticleFormat {
  const format = FORMATS[path.extname(file).toLowerCase()];
  if (format !== undefined) return format;
  throw new UsageError(`${file}: articles in ${Object.keys(FORMATS).join(', ')} can be checked so far`);
}

/**
 * Check articles, each with the annotations of the `claims.json` beside it; the results are one.
 *
 * @param factsFor  the facts that an article is held against
 * @param all       list the numbers that are no claims too
 * @throws {UsageError} for an article that is not there, is not UTF-8 or is too long, and for a wrong `claims.json`
 */
export async function checkFiles(
  { root, today, progress }: Context,
  articles: readonly ArticleFile[],
  factsFor: (file: string) => Facts,
  all = false,
): Promise<CheckResult> {
  const results: CheckResult[] = [];
  for (const { file, text, minClaims = 0 } of articles) {
    progress(`checking ${file}`);
    const article: Article = {
      file,
      format: articleFormat(file),
      text: text ?? (await readText(root, file)),
    };
    const annotations = await annotationsBeside(root, file);
    try {
      const options = { annotations, minClaims, all, today, wording: claimMessage };
      results.push(checkArticle(article, factsFor(file), options));
    } catch (cause) {
      throw cause instanceof RangeError ? new UsageError(`${file}: ${cause.message}`, { cause }) : cause;
    }
  }
  return joinResults(results);
}

async function readText(root: string, file: string): Promise<string> {
  const bytes = await readFile(path.resolve(root, file)).catch((cause: unknown) => {
    throw hasNoFile(cause) ? new UsageError(`${file}: there is no such file`, { cause }) : cause;
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(`${file}: expected text in UTF-8`, { cause });
  }
}

async function annotationsBeside(root: string, file: string): Promise<Annotations> {
  const name = path.join(path.dirname(file), 'claims.json');
  const text = await readFile(path.resolve(root, name), 'utf8').catch((cause: unknown) => {
    if (hasNoFile(cause)) return null;
    throw cause;
  });
  if (text === null) return NO_ANNOTATIONS;
  const parsed = annotationsSchema.safeParse(documentOf(name, text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  throw new UsageError(`${name}: ${faults.join('; ')}`);
}

function documentOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${name}: expected JSON: ${String(cause)}`, { cause });
  }
}

function hasNoFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
