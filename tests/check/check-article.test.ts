import { describe, expect, it } from 'vitest';
import { annotationsSchema } from '../../src/check/annotations.ts';
import { checkArticle } from '../../src/check/check-article.ts';
import { claimMessage } from '../../src/report/claim-wording.ts';
import { oewsFacts } from './oews-facts.ts';
import { stepsOf } from './steps.ts';

const facts = Object.freeze(oewsFacts());
const options = Object.freeze({ wording: claimMessage });

const PARAGRAPH = `## Data scientists in May 2025

According to BLS, data scientists earned a median of $120,230 in May 2025, software developers earned $135,980 and
research scientists ($140,300) more. Employment of data scientists was 262,440; postings grew 18% since 2023.

| Occupation | Median, May 2024 | 2025 |
| --- | --- | --- |
| Data Scientists | $112,590 | $120,230 |

- **$135,980** for software developers, 13 percent more than data scientists

`;

function markdown(text: string) {
  return Object.freeze({ file: 'article.md', text, format: 'markdown' as const });
}

describe('checkArticle', () => {
  it('gives the check result of the contract', () => {
    const article = markdown('BLS says data scientists earned a median of $112,590 in May 2024.\n');
    expect(checkArticle(article, facts, options)).toMatchInlineSnapshot(`
      {
        "claims": [
          {
            "actual": 112590,
            "code": "CLAIM_SUPPORTED",
            "column": 45,
            "endColumn": 53,
            "endLine": 1,
            "file": "article.md",
            "geography": "US",
            "line": 1,
            "lineage": [
              {
                "cell": "P167",
                "column": "A_MEDIAN",
                "row": 167,
                "sha256": "sha256 of national_M2024_dl.xlsx",
                "sheet": "national_M2024_dl",
                "source": "national_M2024_dl.xlsx",
                "text": "112590",
              },
            ],
            "measure": "median_annual_wage",
            "message": "The median wage of Data Scientists in May 2024: as published.",
            "period": "2024-05",
            "precision": 10,
            "quote": "$112,590",
            "severity": "warning",
            "subject": {
              "role": "data_scientist",
              "soc": [
                "15-2051",
              ],
              "title": "Data Scientists",
            },
            "suggestion": null,
            "superseded": {
              "period": "2025-05",
              "suggestion": "$120,230 (May 2025)",
              "value": 120230,
            },
            "unit": "usd_per_year",
            "value": 112590,
            "verdict": "supported",
          },
        ],
        "schemaVersion": 1,
        "summary": {
          "claims": 1,
          "contradicted": 0,
          "exempt": 0,
          "mislabelled": 0,
          "notClaims": 1,
          "numbers": 2,
          "stale": 0,
          "superseded": 1,
          "supported": 1,
          "unverifiable": 0,
        },
      }
    `);
  });

  it('is the same twice', () => {
    const article = markdown(PARAGRAPH);
    expect(checkArticle(article, facts, options)).toEqual(checkArticle(article, facts, options));
  });

  it('lists the numbers that are no claims only when asked', () => {
    const article = markdown('In 2025 there were 12 of them.');
    expect(checkArticle(article, facts, options).claims).toEqual([]);
    const { claims, summary } = checkArticle(article, facts, { ...options, all: true });
    expect(claims.map(({ code }) => code)).toEqual(['NOT_A_CLAIM', 'NOT_A_CLAIM']);
    expect(summary).toMatchObject({ numbers: 2, claims: 0, notClaims: 2 });
  });

  it('says when there are fewer claims than expected', () => {
    const { claims, summary } = checkArticle(markdown('No number.'), facts, { ...options, minClaims: 1 });
    expect(claims).toMatchObject([{ code: 'TOO_FEW_CLAIMS', line: 1, column: 1, value: null }]);
    expect(summary.claims).toBe(0);
  });

  it('refuses an article over 5 MiB', () => {
    expect(() => checkArticle(markdown('é'.repeat(3 * 1024 * 1024)), facts, options)).toThrow(RangeError);
  });

  it.each([
    ['2025-08-27', '2023-33'],
    ['2026-11-23', '2025-35'],
  ])('counts projections released by %s: the newest is %s', (today, newest) => {
    const article = markdown('BLS projects strong growth through 2032.');
    const { claims } = checkArticle(article, facts, { ...options, today });
    expect(claims).toMatchObject([{ code: 'PROJECTION_STALE', value: null }]);
    expect(claims[0]?.message).toContain(newest);
  });

  it.each([
    ['Markdown', (times: number) => markdown(PARAGRAPH.repeat(times))],
    [
      'plain text',
      (times: number) => ({ file: 'a.txt', text: PARAGRAPH.repeat(times), format: 'text' as const }),
    ],
    [
      'one endless line',
      (times: number) => markdown('data scientists earned $112,590 and '.repeat(30 * times)),
    ],
    ['one endless number', (times: number) => markdown('1,234'.repeat(100 * times))],
    ['an endless list', (times: number) => markdown('- $112,590 for data scientists\n'.repeat(20 * times))],
  ])('takes at most about twice the steps for twice the length of %s', (_, article) => {
    const once = stepsOf(() => checkArticle(article(20), facts, options));
    const twice = stepsOf(() => checkArticle(article(40), facts, options));
    expect(once).toBeGreaterThan(1000);
    expect(twice / once).toBeLessThan(2.2);
  });
});

describe('annotationsSchema', () => {
  it.each([
    ['nothing', {}],
    [
      'an anchor with words on both sides',
      { ignore: [{ quote: '$5', prefix: 'a', suffix: 'b', reason: 'r' }] },
    ],
    [
      'an exemption that ends',
      { exempt: [{ quote: '$5', source: 's', reason: 'r', expires: '2027-01-01' }] },
    ],
  ])('takes %s', (_, document) => {
    expect(annotationsSchema.safeParse(document).success).toBe(true);
  });

  it.each([
    ['a line instead of a quote', { ignore: [{ line: 3, reason: 'r' }] }],
    ['an exemption without a source', { exempt: [{ quote: '$5', reason: 'r' }] }],
    ['an end that is no date', { exempt: [{ quote: '$5', source: 's', reason: 'r', expires: 'soon' }] }],
    ['a word of its own', { skip: [] }],
  ])('refuses %s', (_, document) => {
    expect(annotationsSchema.safeParse(document).success).toBe(false);
  });
});
