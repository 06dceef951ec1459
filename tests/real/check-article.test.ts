import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { checkArticle } from '../../src/check/check-article.ts';
import { factsFrom } from '../../src/check/facts.ts';
import type { CheckedClaim, CheckResult } from '../../src/records/claim.ts';
import { claimMessage } from '../../src/report/claim-wording.ts';
import { readNational } from './national.ts';
import { describeShared, sharedFolder } from './shared.ts';

/** The published article whose errors were analysed by hand, against the official workbooks of May 2024 and 2025. */
describeShared('checkArticle on the first article', 'article', (folder) => {
  const national = sharedFolder('data/oews/national');
  let result: CheckResult;

  beforeAll(async () => {
    if (national === null) throw new Error('the shared article is at hand, the workbooks beside it are not');
    const rows = [...(await readNational(national, 2024)), ...(await readNational(national, 2025))];
    const file = 'ml-engineer-vs-data-scientist.txt';
    const text = readFileSync(join(folder, file), 'utf8');
    const article = { file, text, format: 'text' } as const;
    const facts = factsFrom({ rows, figures: [] });
    result = checkArticle(article, facts, { wording: claimMessage, all: true, today: '2026-11-23' });
  }, 60_000);

  const claimsOf = () => result.claims.filter(({ verdict }) => verdict !== 'not_a_claim');

  // medians of both releases as openpyxl reads them: A_MEDIAN of 15-1252, 15-2051 and 15-1221
  it.each([
    [19, 110, '$133,080', '15-1252', '$135,980 (May 2025)'],
    [19, 141, '$112,590', '15-2051', '$120,230 (May 2025)'],
    [19, 176, '$140,910', '15-1221', '$140,300 (May 2025)'],
    [31, 1, '$133,080', '15-1252', '$135,980 (May 2025)'],
    [34, 1, '$112,590', '15-2051', '$120,230 (May 2025)'],
    [390, 165, '$112,590', '15-2051', '$120,230 (May 2025)'],
    [390, 329, '$140,910', '15-1221', '$140,300 (May 2025)'],
  ])(
    'line %d, column %d: %s of %s is supported, and superseded by %s',
    (line, column, quote, soc, suggestion) => {
      expect(claimAt(line, column)).toMatchObject({
        quote,
        verdict: 'supported',
        subject: { soc: [soc] },
        measure: 'median_annual_wage',
        period: '2024-05',
        superseded: { period: '2025-05', suggestion },
      });
    },
  );

  it('line 390: the title of a profile over the code of one occupation is one mislabelled claim', () => {
    expect(claimAt(390, 253)).toMatchObject({
      quote: '$133,080',
      verdict: 'mislabelled',
      code: 'SUBJECT_MISLABELLED',
      suggestion: 'Software Developers (15-1252): $133,080 (May 2024)',
    });
    expect(claimsOf().filter(({ verdict }) => verdict === 'mislabelled')).toHaveLength(1);
  });

  it('line 180: a projection through 2032 is stale', () => {
    expect(claimAt(180, 91)).toMatchObject({
      quote: 'through 2032',
      value: null,
      verdict: 'stale',
      code: 'PROJECTION_STALE',
    });
  });

  it.each([
    [23, 58, '30'],
    [23, 61, '40%'],
    [25, 102, '52%'],
    [394, 64, '35%'],
    [394, 119, '18%'],
  ])('line %d, column %d: no source can say anything of %s', (line, column, quote) => {
    expect(claimAt(line, column)).toMatchObject({
      quote,
      verdict: 'unverifiable',
      actual: null,
      lineage: [],
    });
  });

  it('accuses nothing else and takes nothing else for a claim', () => {
    expect(result.summary).toEqual({
      numbers: 95,
      claims: 14,
      supported: 7,
      superseded: 7,
      contradicted: 0,
      stale: 1,
      mislabelled: 1,
      unverifiable: 5,
      exempt: 0,
      notClaims: 81,
    });
  });

  function claimAt(line: number, column: number): CheckedClaim | undefined {
    return claimsOf().find((claim) => claim.line === line && claim.column === column);
  }
});
