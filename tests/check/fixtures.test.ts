import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotationsSchema } from '../../src/check/annotations.ts';
import { checkArticle } from '../../src/check/check-article.ts';
import type { Article } from '../../src/check/document/document.ts';
import type { CheckedClaim } from '../../src/records/claim.ts';
import { claimMessage } from '../../src/report/claim-wording.ts';
import { FIGURES } from './figures.ts';
import { oewsFacts } from './oews-facts.ts';

/** Each folder holds an article and what the check says of it; a new case is a new folder. */
const FIXTURES = new URL('../fixtures/check/', import.meta.url);
const CASES = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface Expected {
  /** every claim in order, each with the fields that matter here */
  readonly claims: readonly Partial<CheckedClaim>[];
  readonly annotations?: unknown;
}

const facts = oewsFacts(FIGURES);

describe('checkArticle finds in the article', () => {
  it.each(CASES)('%s what is expected', (name) => {
    const article = articleOf(name);
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, FIXTURES), 'utf8')) as Expected;
    const annotations = annotationsSchema.parse(expected.annotations ?? {});
    const { claims } = checkArticle(article, facts, {
      wording: claimMessage,
      today: '2026-11-23',
      annotations,
    });
    expect(claims.map(({ quote, verdict, code }) => `${quote} ${verdict} ${code}`)).toEqual(
      expected.claims.map(({ quote, verdict, code }) => `${quote} ${verdict} ${code}`),
    );
    expect(claims).toMatchObject(expected.claims);
  });

  it.each(CASES)('%s every number at its place in the source', (name) => {
    const article = articleOf(name);
    const { claims } = checkArticle(article, facts, { wording: claimMessage, all: true });
    const lines = article.text.split('\n');
    for (const { line, column, endLine, endColumn, quote } of claims) {
      expect(endLine).toBe(line);
      const written = (lines[line - 1] ?? '').slice(column - 1, endColumn - 1);
      expect(asRead(written)).toBe(quote);
    }
  });
});

function articleOf(name: string): Article {
  const isMarkdown = existsSync(new URL(`${name}/article.md`, FIXTURES));
  const file = isMarkdown ? 'article.md' : 'article.txt';
  const text = readFileSync(new URL(`${name}/${file}`, FIXTURES), 'utf8');
  return { file, text, format: isMarkdown ? 'markdown' : 'text' };
}

/** The markup that the fixtures use inside numbers, taken away. */
function asRead(written: string): string {
  return written
    .replace('&#36;', '$')
    .replaceAll('*', '')
    .replace(/[\\\u00AD]/g, '');
}
