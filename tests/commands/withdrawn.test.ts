import { describe, expect, it } from 'vitest';
import { add } from '../../src/commands/add.ts';
import { check } from '../../src/commands/check.ts';
import { nationalTable } from './national-table.ts';
import { type Project, projectFolder } from './project-folder.ts';

/** A project whose table of May 2024 the publisher revised: 15-2051 A_MEDIAN from 112,590 to what is given. */
async function revised(...medians: readonly string[]): Promise<Project> {
  const project = projectFolder('2023-05');
  for (const [index, median] of ['112590', ...medians].entries()) {
    const table = nationalTable().replace(/^.*,15-2051,.*$/m, (row) =>
      row.replace(',112590,', `,${median},`),
    );
    project.write('table.csv', table);
    const context = { ...project.context, today: `2026-05-${16 + index}` };
    const { document } = await add(context, ['table.csv'], { accept: true });
    expect(document.files.map(({ state }) => state)).toEqual([index === 0 ? 'added' : 'revised']);
  }
  return project;
}

async function claimOf({ context, write }: Project, text: string) {
  write('article.md', `${text}\n`);
  const { exit, document } = await check(context, ['article.md'], { facts: [], failOn: 'error' });
  return { exit, claim: document.claims[0] };
}

const MEDIAN = 'In May 2024 the median annual wage of data scientists (15-2051) was';

describe('check of a text that quotes what was revised', () => {
  it('names the revision, the cell and the number that stands now', async () => {
    const { exit, claim } = await claimOf(await revised('113590'), `${MEDIAN} $112,590.`);
    expect({ exit, ...claim }).toMatchObject({
      exit: 1,
      verdict: 'contradicted',
      code: 'VALUE_WITHDRAWN',
      actual: 113_590,
      suggestion: '$113,590',
      lineage: [{ text: '113590' }],
    });
    expect(claim?.message).toBe(
      'The median wage of Data Scientists in May 2024 was $112,590 in the file retrieved on 2026-05-16 ' +
        '(national_M2024_dl.csv > AB38); the publisher revised it: $113,590 in the file retrieved on 2026-05-17. ' +
        'Write $113,590.',
    );
  });

  it.each([
    ['whose statistic is left out', 'In May 2024 data scientists earned $112,590.'],
    ['whose time is left out', 'Data scientists earn a median of $112,590.'],
    ['that is rounded', `${MEDIAN} $112.6k.`],
  ])('knows a number %s', async (_, text) => {
    const { claim } = await claimOf(await revised('113590'), text);
    expect(claim).toMatchObject({ code: 'VALUE_WITHDRAWN' });
  });

  it('says that no number stands there any more', async () => {
    const { claim } = await claimOf(await revised('*'), `${MEDIAN} $112,590.`);
    expect(claim).toMatchObject({ code: 'VALUE_WITHDRAWN', actual: null, suggestion: null });
    expect(claim?.lineage).toMatchObject([{ cell: 'AB38', text: '112590' }]);
    expect(claim?.message).toMatch(/publishes no number there\. Remove it\.$/);
  });

  it.each([
    ['$112,590', '$114,590', 'the first'],
    ['$113,590', '$114,590', 'the second'],
  ])('tells of %s that it is %s after two revisions', async (quote, now) => {
    const { claim } = await claimOf(await revised('113590', '114590'), `${MEDIAN} ${quote}.`);
    expect(claim).toMatchObject({ code: 'VALUE_WITHDRAWN', suggestion: now });
  });

  it.each([
    ['the number that stands now', '$113,590', 'CLAIM_SUPPORTED'],
    ['one that never stood', '$119,590', 'VALUE_CONTRADICTED'],
  ])('judges %s as ever', async (_, quote, code) => {
    const { claim } = await claimOf(await revised('113590'), `${MEDIAN} ${quote}.`);
    expect(claim).toMatchObject({ code });
  });

  it('supports a number that came back', async () => {
    const { claim } = await claimOf(await revised('113590', '112590'), `${MEDIAN} $112,590.`);
    expect(claim).toMatchObject({ code: 'CLAIM_SUPPORTED' });
  });
});
