import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../src/check/check-article.ts';
import { checkText } from '../../src/report/check-text.ts';
import { claimMessage } from '../../src/report/claim-wording.ts';
import { plain } from '../../src/report/paint.ts';
import { oewsFacts } from '../check/oews-facts.ts';

const ARTICLE = `According to BLS, data scientists earned a median of $112,590 in May 2024.

Software developers earned a median of $133,800 in May 2024, and statisticians one of $105,650 in May 2025.
ML engineers earn $200,000.
`;

describe('checkText', () => {
  it('gives a line to each finding, with its cell, and ends with what was measured', () => {
    const article = { file: 'pay.md', text: ARTICLE, format: 'markdown' } as const;
    const result = checkArticle(article, oewsFacts(), { wording: claimMessage });
    expect(checkText(result, plain)).toMatchInlineSnapshot(`
      "pay.md:1:54  supported CLAIM_SUPPORTED “$112,590”: The median wage of Data Scientists in May 2024: as published. Superseded: now $120,230 (May 2025). [national_M2024_dl.xlsx > national_M2024_dl > P167: 112590]
      pay.md:3:40  contradicted VALUE_CONTRADICTED “$133,800”: The median wage of Software Developers in May 2024 is $133,080. Write $133,080. [national_M2024_dl.xlsx > national_M2024_dl > P151: 133080]
      pay.md:4:19  unverifiable SUBJECT_UNCLEAR “$200,000”: No occupation is published as ML Engineer. Name the occupation meant: Software Developers (15-1252), Data Scientists (15-2051), Computer and Information Research Scientists (15-1221), Computer Occupations, All Other (15-1299).
      7 numbers, 4 claims: 2 supported (1 superseded), 1 contradicted, 1 unverifiable; 3 are no claims
      "
    `);
  });

  it('lists every number when the result does', () => {
    const article = { file: 'pay.txt', text: 'In 2025 there were 12.', format: 'text' } as const;
    const result = checkArticle(article, oewsFacts(), { wording: claimMessage, all: true });
    expect(checkText(result, plain)).toMatchInlineSnapshot(`
      "pay.txt:1:4  not_a_claim NOT_A_CLAIM “2025”: No claim: a year.
      pay.txt:1:20  not_a_claim NOT_A_CLAIM “12”: No claim: a count of other things.
      2 numbers, 0 claims; 2 are no claims
      "
    `);
  });

  it('says of one number that it is no claim', () => {
    const article = { file: 'pay.txt', text: 'It was 2025.', format: 'text' } as const;
    const result = checkArticle(article, oewsFacts(), { wording: claimMessage });
    expect(checkText(result, plain)).toBe('1 number, 0 claims; 1 is no claim\n');
  });
});
