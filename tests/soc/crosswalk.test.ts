import { describe, expect, it } from 'vitest';
import { HYBRID, HYBRID_2010, OES, SOC_2000, SOC_2010, SOC_2018 } from '../../src/soc/classifications.ts';
import { correspondence } from '../../src/soc/crosswalk.ts';

/** A correspondence in a line: "merged 15-1132 15-1133 > 15-1256". */
function relation(code: string, from: string, to: string): string {
  const found = correspondence(code, from, to);
  return 'to' in found ? `${found.kind} ${found.from.join(' ')} > ${found.to.join(' ')}` : found.kind;
}

describe('correspondence', () => {
  // rows and notes of oes_2019_hybrid_structure.xlsx ("Code change only", "Hybrid (code & title)")
  it.each([
    ['15-1111', 'recoded 15-1111 > 15-1221'],
    ['15-1121', 'recoded 15-1121 > 15-1211'],
    ['43-5081', 'recoded 43-5081 > 53-7065'],
    ['15-1132', 'merged 15-1132 15-1133 > 15-1256'],
    ['15-1133', 'merged 15-1132 15-1133 > 15-1256'],
    ['15-2090', 'altered 15-2090 > 15-2098'],
    ['15-2091', 'merged 15-2091 15-2099 > 15-2098'],
    ['15-1199', 'merged 15-1199 43-9011 > 15-1299'],
    ['15-1141', 'altered 15-1141 > 15-1245'],
    ['17-3029', 'altered 17-3029 > 17-3098'],
    ['15-2041', 'same 15-2041 > 15-2041'],
    ['15-2031', 'same 15-2031 > 15-2031'],
    ['13-1111', 'same 13-1111 > 13-1111'],
    ['00-0000', 'same 00-0000 > 00-0000'],
  ])('leads %s from SOC 2010 to May 2019', (code, expected) => {
    expect(relation(code, SOC_2010, HYBRID)).toBe(expected);
  });

  it.each([
    ['15-1256', 'split 15-1256 > 15-1252 15-1253'],
    ['15-2098', 'split 15-2098 > 15-2051 15-2099'],
    ['15-1245', 'split 15-1245 > 15-1242 15-1243'],
    ['15-1221', 'same 15-1221 > 15-1221'],
    ['15-1299', 'same 15-1299 > 15-1299'],
    ['15-2041', 'same 15-2041 > 15-2041'],
  ])('leads %s from May 2019 to SOC 2018', (code, expected) => {
    expect(relation(code, HYBRID, SOC_2018)).toBe(expected);
  });

  it.each([
    ['15-2051', HYBRID, 'merged 15-2051 15-2099 > 15-2098'],
    ['15-2051', SOC_2010, 'manyToMany 15-2051 15-2099 > 15-2091 15-2099'],
    ['15-1252', SOC_2010, 'manyToMany 15-1252 15-1253 > 15-1132 15-1133'],
    ['15-1252', SOC_2000, 'manyToMany 15-1252 15-1253 > 15-1031 15-1032'],
    ['15-1221', SOC_2000, 'recoded 15-1221 > 15-1011'],
    ['15-1242', SOC_2010, 'merged 15-1242 15-1243 > 15-1141'],
  ])('leads %s of SOC 2018 back', (code, to, expected) => {
    expect(relation(code, SOC_2018, to)).toBe(expected);
  });

  // soc_2000_to_2010_crosswalk.xls: 15-1051 has rows to 15-1121 and 15-1143, which 15-1071 and 15-1081 share
  it.each([
    ['15-1011', SOC_2010, 'recoded 15-1011 > 15-1111'],
    ['15-1031', SOC_2010, 'recoded 15-1031 > 15-1132'],
    ['15-1031', HYBRID, 'merged 15-1031 15-1032 > 15-1256'],
    ['15-1011', SOC_2018, 'recoded 15-1011 > 15-1221'],
    [
      '15-1051',
      SOC_2010,
      'manyToMany 15-1051 15-1071 15-1081 > 15-1121 15-1122 15-1134 15-1142 15-1143 15-1152',
    ],
    ['11-9011', SOC_2010, 'merged 11-9011 11-9012 > 11-9013'],
    ['29-1111', SOC_2010, 'split 29-1111 > 29-1141 29-1151 29-1161 29-1171'],
    ['15-2041', SOC_2018, 'same 15-2041 > 15-2041'],
    ['15-2031', SOC_2018, 'same 15-2031 > 15-2031'],
    ['13-1111', SOC_2018, 'same 13-1111 > 13-1111'],
  ])('leads %s of SOC 2000 on', (code, to, expected) => {
    expect(relation(code, SOC_2000, to)).toBe(expected);
  });

  it.each([
    ['15-2041', SOC_2010, 'same 15-2041 > 15-2041'],
    ['15-1132', SOC_2010, 'same 15-1132 > 15-1132'],
    ['15-1111', SOC_2000, 'recoded 15-1111 > 15-1011'],
    ['15-1150', SOC_2010, 'unknown'],
    ['15-1179', SOC_2000, 'unknown'],
    ['15-1799', HYBRID, 'unknown'],
    ['15-1121', SOC_2010, 'unknown'],
  ])('knows of May 2010 what SOC 2000 and SOC 2010 agree on: %s', (code, to, expected) => {
    expect(relation(code, HYBRID_2010, to)).toBe(expected);
  });

  it.each([
    ['15-0000', SOC_2010, HYBRID, 'merged 15-0000 43-9011 > 15-0000'],
    ['15-0000', HYBRID, SOC_2018, 'same 15-0000 > 15-0000'],
    ['15-1100', SOC_2010, HYBRID, 'merged 15-1100 43-9011 > 15-1200'],
    ['29-0000', SOC_2010, SOC_2018, 'split 29-0000 > 19-5011 19-5012 29-0000'],
    ['17-0000', SOC_2010, SOC_2018, 'same 17-0000 > 17-0000'],
    ['29-1210', HYBRID, SOC_2018, 'noSuchCode'],
  ])('follows the group %s by its occupations', (code, from, to, expected) => {
    expect(relation(code, from, to)).toBe(expected);
  });

  it.each([
    ['13-1020', SOC_2010, HYBRID, 'same 13-1020 > 13-1020'],
    ['13-1021', SOC_2010, HYBRID, 'merged 13-1021 13-1022 13-1023 > 13-1020'],
    ['25-3098', SOC_2010, HYBRID, 'recoded 25-3098 > 25-3031'],
    ['25-3099', SOC_2010, HYBRID, 'split 25-3099 > 25-3031 25-3097'],
    ['21-1018', SOC_2010, SOC_2018, 'same 21-1018 > 21-1018'],
    ['11-2031', SOC_2010, HYBRID, 'recoded 11-2031 > 11-2030'],
    ['11-2031', SOC_2010, SOC_2018, 'split 11-2031 > 11-2032 11-2033'],
    ['11-2030', HYBRID, SOC_2018, 'same 11-2030 > 11-2030'],
  ])('knows what OEWS publishes together: %s', (code, from, to, expected) => {
    expect(relation(code, from, to)).toBe(expected);
  });

  // soc_2010_to_2018_crosswalk.xlsx has a row 51-9199 to 51-9161, the OEWS map has none
  it('never takes a code for the same that lost or gained a part', () => {
    expect(correspondence('51-9199', SOC_2010, SOC_2018)).toEqual({
      kind: 'altered',
      from: ['51-9199'],
      to: ['51-9199'],
      moved: [
        ['51-9199', '51-9161'],
        ['51-9199', '51-9162'],
      ],
      hybrids: [],
    });
    expect(relation('51-4011', SOC_2010, HYBRID)).toBe('altered 51-4011 > 51-9161');
    expect(correspondence('15-1132', SOC_2010, HYBRID)).toMatchObject({
      moved: [['15-1199', '15-1253']],
      hybrids: ['15-1256'],
    });
  });

  it.each([
    ['15-1256', SOC_2018, SOC_2010, { kind: 'noSuchCode', code: '15-1256', classification: SOC_2018 }],
    ['15-1252', SOC_2010, HYBRID, { kind: 'noSuchCode', code: '15-1252', classification: SOC_2010 }],
    ['25102', OES, SOC_2000, { kind: 'unknown', code: '25102' }],
    ['55-3016', SOC_2010, HYBRID, { kind: 'unknown', code: '55-3016' }],
    ['15-1252', SOC_2018, 'SOC 2028', { kind: 'unknown', code: '15-1252' }],
  ])('says that %s leads nowhere', (code, from, to, expected) => {
    expect(correspondence(code, from, to)).toEqual(expected);
  });

  it('leaves a code itself within one classification', () => {
    expect(relation('15-1150', HYBRID_2010, HYBRID_2010)).toBe('same 15-1150 > 15-1150');
  });
});
