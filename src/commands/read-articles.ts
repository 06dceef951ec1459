import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Annotations, annotationsSchema, NO_ANNOTATIONS } from '../check/annotations.ts';
import type { Article, ArticleFormat } from '../check/document/document.ts';
import { LONGEST_ARTICLE_BYTES } from '../check/document/read-article.ts';
import { type Context, UsageError } from './command.ts';
import { jsonBeside } from './json-beside.ts';
import { namedFile } from './named-file.ts';

/** An article to check. */
export interface ArticleFile {
  /** as findings name it */
  readonly file: string;
  /** the text's bytes, where they are at hand already (standard input); else the file is read */
  readonly bytes?: Uint8Array;
  /** fewer claims than this are a finding */
  readonly minClaims?: number;
}

/** An article at hand, with what its author says of its numbers. */
export interface ArticleText extends Article {
  readonly annotations: Annotations;
  readonly minClaims: number;
}

const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
};

/**
 * Read articles, each with the annotations of the `claims.json` beside it.
 *
 * @throws {UsageError} for an article that is not there, is no text in UTF-8 or is too long, and for a wrong
 *         `claims.json`
 */
export function readArticles(
  { root }: Pick<Context, 'root'>,
  files: readonly ArticleFile[],
): Promise<readonly ArticleText[]> {
  return Promise.all(
    files.map(async ({ file, bytes, minClaims = 0 }) => {
      const content = bytes ?? (await readFile(await namedFile(root, file)));
      const format = articleFormat(file);
      const text = textOf(file, content);
      return { file, format, text, minClaims, annotations: await annotationsBeside(root, file) };
    }),
  );
}

function articleFormat(file: string): ArticleFormat {
  const format = FORMATS[path.extname(file).toLowerCase()];
  if (format !== undefined) return format;
  throw new UsageError(`${file}: articles in ${Object.keys(FORMATS).join(', ')} can be checked so far`);
}

function textOf(file: string, bytes: Uint8Array): string {
  if (bytes.length > LONGEST_ARTICLE_BYTES) {
    throw new UsageError(`${file}: expected at most ${LONGEST_ARTICLE_BYTES} bytes, found ${bytes.length}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(`${file}: expected text in UTF-8`, { cause });
  }
}

async function annotationsBeside(root: string, file: string): Promise<Annotations> {
  const beside = path.join(path.dirname(file), 'claims.json');
  return (await jsonBeside(root, beside, annotationsSchema)) ?? NO_ANNOTATIONS;
}
