import { describe, expect, it } from 'vitest';
import { subjectFinder } from '../../../src/check/reading/subjects.ts';
import { oewsFacts } from '../oews-facts.ts';

const find = subjectFinder(oewsFacts().occupations);

describe('subjectFinder', () => {
  it.each([
    ['Software Developers', 'title', '15-1252'],
    ['a software developer’s pay', 'title', '15-1252'],
    ['SOFTWARE DEVELOPERS', 'title', '15-1252'],
    ['SOC 15-1252', 'code', '15-1252'],
    ['15-1252.00', 'code', '15-1252'],
    ['research scientists', 'alias', '15-1221'],
    ['Computer & Information Research Scientists', 'title', '15-1221'],
    ['actuaries', 'title', '15-2011'],
    ['an electrician', 'title', '47-2111'],
    ['registered nurses', 'title', '29-1141'],
    ['Software Developers, Quality Assurance Analysts and Testers', 'profile', '15-1252,15-1253'],
    ['machine-learning engineers', 'role', ''],
    ['MLEs', 'role', ''],
  ])('finds in %j a %s: %s', (text, via, soc) => {
    const [mention, ...others] = find(text);
    expect(others).toEqual([]);
    expect(mention?.subject.via).toBe(via);
    expect(mention?.subject.soc.join()).toBe(soc);
  });

  it.each([
    ['software, developers agree'],
    ['data. Scientists say'],
    ['ML models'],
    ['engineers'],
    ['nurses'],
    ['product managers'],
    ['Mr Baker'],
  ])('finds no occupation in %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('joins a title and the code beside it, and keeps the role', () => {
    expect(find('Data Scientists (SOC 15-2051)')).toMatchObject([
      { subject: { via: 'title', soc: ['15-2051'], role: 'data_scientist' }, code: { soc: ['15-2051'] } },
    ]);
  });

  it('hears that only a part of the occupation is meant', () => {
    expect(find('entry-level data scientists')).toMatchObject([{ part: 'entry-level' }]);
  });
});
