import { describe, expect, it } from 'vitest';
import { parseSocCode } from '../../src/soc/code.ts';

describe('parseSocCode', () => {
  it.each([
    ['15-1252', '15-1252', 'detailed', ['15-0000', '15-1200', '15-1250']],
    ['151252', '15-1252', 'detailed', ['15-0000', '15-1200', '15-1250']],
    ['15-1252.00', '15-1252', 'detailed', ['15-0000', '15-1200', '15-1250']],
    ['15-1299.08', '15-1299', 'detailed', ['15-0000', '15-1200', '15-1290']],
    ['15-2051', '15-2051', 'detailed', ['15-0000', '15-2000', '15-2050']],
    ['15-1250', '15-1250', 'broad', ['15-0000', '15-1200']],
    ['15-0000', '15-0000', 'major', []],
    ['00-0000', '00-0000', 'total', []],
  ])('reads %s', (text, soc, level, parents) => {
    expect(parseSocCode(text)).toEqual({ soc, level, parents });
  });

  it.each([
    ['15-1200, a minor group', '15-1200', 'minor', ['15-0000']],
    ['31-1100, a minor group', '31-1100', 'minor', ['31-0000']],
    ['51-5100, a minor group', '51-5100', 'minor', ['51-0000']],
    ['29-1229, which 29-1210 runs to', '29-1229', 'detailed', ['29-0000', '29-1000', '29-1210']],
    ['51-5111', '51-5111', 'detailed', ['51-0000', '51-5100', '51-5110']],
  ])('knows where digits mislead: %s', (_, soc, level, parents) => {
    expect(parseSocCode(soc)).toEqual({ soc, level, parents });
  });

  it.each([
    ['developers and testers of May 2019', '15-1256', ['15-0000', '15-1200', '15-1250']],
    ['data scientists and others of May 2019', '15-2098', ['15-0000', '15-2000', '15-2090']],
    ['an aggregation of OEWS', '51-2028', ['51-0000', '51-2000', '51-2020']],
    ['physicians of May 2019, whose digits name no broad group', '29-1228', ['29-0000', '29-1000']],
    ['a code of the SOC 2010', '15-1132', ['15-0000']],
  ])('places by digits what the structure does not have: %s', (_, soc, parents) => {
    expect(parseSocCode(soc)).toEqual({ soc, level: 'detailed', parents });
  });

  it.each([
    ['no code', 'Data Scientists'],
    ['an empty text', ''],
    ['a blank around it', ' 15-1252'],
    ['a line feed behind it', '15-1252\n'],
    ['an en dash', '15–1252'],
    ['full-width digits', '１５-1252'],
    ['a digit less', '15-125'],
    ['a digit more', '15-12521'],
    ['an older five-digit code', '25105'],
    ['an O*NET suffix of one digit', '15-1252.0'],
    ['an O*NET suffix on a group', '15-1250.00'],
    ['a major group that does not exist', '14-1252'],
    ['a part of the total', '00-1252'],
  ])('refuses %s', (_, text) => {
    expect(parseSocCode(text)).toBeNull();
  });
});
