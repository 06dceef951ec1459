import { describe, expect, it } from 'vitest';
import {
  describeOews,
  hasOfficialName,
  isKnown,
  officialName,
  oewsIdentity,
} from '../../../src/ingest/oews/describe.ts';
import type { OewsIdentity } from '../../../src/ingest/oews/identify.ts';

const IDENTITY: OewsIdentity = Object.freeze({
  family: 'national',
  release: '2024-05',
  isReleaseByName: false,
  isTopCodeUnknown: false,
  classification: 'SOC 2018',
  method: 'MB3',
  topCode: { annual: 239_200, hourly: 115 },
  sheet: 'national_M2024_dl',
  columns: ['OCC_CODE'],
  rows: 1403,
});

describe('isKnown', () => {
  it.each([
    ['everything', {}, true],
    ['no release', { release: null }, false],
    ['no classification', { classification: null }, false],
    ['no sheet', { sheet: null }, true],
  ])('judges an identity with %s', (_, change, expected) => {
    expect(isKnown({ ...IDENTITY, ...change })).toBe(expected);
  });
});

describe('oewsIdentity', () => {
  it('leaves out what only the reader of tables needs', () => {
    expect(oewsIdentity(IDENTITY)).toEqual({
      ...{ publisher: 'BLS', dataset: 'oews', family: 'national', release: '2024-05' },
      ...{ classification: 'SOC 2018', sheet: 'national_M2024_dl', columns: ['OCC_CODE'], rows: 1403 },
    });
  });
});

describe('describeOews', () => {
  // FORMAT.md, §1: the programme's name in titles, and when a release had no month
  it.each([
    ['1997', '1997', 'Occupational Employment Statistics', 'oes97nat'],
    ['2003-11', 'November 2003', 'Occupational Employment Statistics', 'oesn03nat'],
    ['2019-05', 'May 2019', 'Occupational Employment Statistics', 'oesm19nat'],
    ['2020-05', 'May 2020', 'Occupational Employment and Wage Statistics', 'oesm20nat'],
  ])('cites %s as the agency would', (release, referencePeriod, programme, archive) => {
    expect(describeOews({ ...IDENTITY, release, classification: 'SOC 2018' })).toMatchObject({
      release,
      referencePeriod,
      url: `https://www.bls.gov/oes/special-requests/${archive}.zip`,
      citation: `U.S. Bureau of Labor Statistics, ${programme}, ${referencePeriod}`,
      publish: 'all',
    });
  });
});

describe('officialName', () => {
  it.each([
    ['national', false, 'my table.csv', 'national_M2024_dl.xlsx'],
    ['national', true, 'my table.csv', 'my table.csv'],
    ['metro', false, 'downloads/MSA_M2024_dl.xlsx', 'MSA_M2024_dl.xlsx'],
    ['state', false, 'C:\\data\\state_M2024_dl.xlsx', 'state_M2024_dl.xlsx'],
    ['nonmetro', false, 'oesm24ma.zip > oesm24ma/BOS_M2024_dl.xlsx', 'BOS_M2024_dl.xlsx'],
    ['industry', false, 'oesm24in4.zip > nat3d_M2024_dl.xlsx', 'nat3d_M2024_dl.xlsx'],
  ])('of a table of the family %s (part: %s) that came as %s', (family, isPart, file, name) => {
    expect(officialName({ family, release: '2024-05', isPart }, file)).toBe(name);
  });
});

describe('hasOfficialName', () => {
  it.each([
    ['national_M2024_dl.xlsx', true],
    ['raw/oews/2024-05/national_M2024_dl.csv', true],
    ['national.csv', false],
    ['MSA_2021_Los_Angeles_slice.csv', false],
  ])('judges %s', (file, expected) => {
    expect(hasOfficialName(file)).toBe(expected);
  });
});
