import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/figures/apply-corrections.ts';
import { type Correction, correctionsJsonSchema, correctionsSchema } from '../../src/figures/corrections.ts';
import { figureRow } from '../../src/figures/figure-row.ts';
import type { OewsRow } from '../../src/records/oews-row.ts';
import { oewsRow } from './example-rows.ts';

const FILE = 'pipelines/wages/corrections.json';
/** The row of an occupation, of which one cell is at hand: the median. */
function rowWith(release: string, median: number): OewsRow {
  const { annualWage, ...rest } = oewsRow(release, '15-2051', median);
  const none = { kind: 'withheld', reason: 'notInTable', marker: '', from: [] } as const;
  const wages = { mean: none, p10: none, p25: none, median: none, p75: none, p90: none };
  return {
    ...rest,
    ...{ employment: none, employmentRse: none, meanWageRse: none, hourlyWage: wages },
    ...{ jobsPerThousand: none, locationQuotient: none, industryShare: none, reportingShare: none },
    annualWage: { ...wages, median: annualWage.median },
  };
}

/** 15-2051 in May 2025 with a median that lacks a digit. */
const ROWS: readonly OewsRow[] = [rowWith('2024-05', 112_590), rowWith('2025-05', 12_023)];

function entry(change: object = {}): Correction {
  const whole = {
    ...{ dataset: 'oews', release: '2025-05', soc: '15-2051', column: 'A_MEDIAN', found: '12023' },
    ...{ corrected: 120_230, reason: 'a digit is missing', provider: 'BLS', status: 'reported' },
    ...change,
  };
  const [correction] = correctionsSchema.parse([JSON.parse(JSON.stringify(whole))]);
  return correction!;
}

function medianOf(rows: readonly OewsRow[], release: string) {
  return rows.find((row) => row.release === release)?.annualWage.median;
}

function applied(...corrections: readonly Correction[]) {
  const outcome = applyCorrections(ROWS, corrections, FILE);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

describe('applyCorrections', () => {
  it('puts the value in place of the known error, which it still comes from', () => {
    const rows = applied(entry());
    expect(medianOf(rows, '2025-05')).toMatchObject({
      kind: 'value',
      value: 120_230,
      from: [
        { text: '12023', correction: { kind: 'corrected', text: '120230', reason: 'a digit is missing' } },
      ],
    });
    expect(medianOf(rows, '2024-05')).toBe(medianOf(ROWS, '2024-05'));
  });

  it('tells the reader of a figure, in a flag and in the lineage', () => {
    const row = figureRow(
      {
        ...{ key: 'a', label: 'a', measure: 'median_annual_wage', period: '2025-05' },
        subject: { soc: ['15-2051'], role: null, title: 'Data Scientists' },
        quantity: medianOf(applied(entry()), '2025-05')!,
      },
      'usd_per_year',
    );
    expect(row).toMatchObject({
      value: 120_230,
      flags: ['corrected'],
      lineage: [{ cell: 'B2', text: '12023', correction: { kind: 'corrected' } }],
    });
  });

  it('can say that nothing should stand there', () => {
    expect(medianOf(applied(entry({ corrected: '*' })), '2025-05')).toMatchObject({
      kind: 'withheld',
      marker: '*',
    });
  });

  it('leaves a value that is explained as it is', () => {
    const explained = entry({ corrected: undefined, explained: true });
    expect(medianOf(applied(explained), '2025-05')).toMatchObject({
      value: 12_023,
      from: [{ correction: { kind: 'explained' } }],
    });
  });

  it.each<[string, readonly Correction[], string]>([
    ['the publisher repaired', [entry({ found: '12024' })], 'CORRECTION_OUTDATED'],
    ['no row has', [entry({ soc: '15-9999' })], 'CORRECTION_UNMATCHED'],
    ['no release at hand has', [entry({ release: '2026-05' })], 'CORRECTION_UNMATCHED'],
    ['no column has', [entry({ column: 'A_MODE' })], 'CORRECTION_UNMATCHED'],
    ['another family has', [entry({ family: 'state' })], 'CORRECTION_UNMATCHED'],
    ['another entry speaks of', [entry(), entry()], 'CORRECTION_AMBIGUOUS'],
  ])('refuses a correction of what %s', (_, corrections, code) => {
    const outcome = applyCorrections(ROWS, corrections, FILE);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code, place: { file: FILE } }] });
  });

  it('wants the level where a broad and a detailed row share the code', () => {
    const broad = rowWith('2025-05', 12_023);
    const rows = [...ROWS, { ...broad, occupation: { ...broad.occupation, level: 'broad' as const } }];
    const outcome = (correction: Correction) => applyCorrections(rows, [correction], FILE);
    expect(outcome(entry())).toMatchObject({
      problems: [{ code: 'CORRECTION_AMBIGUOUS', args: { cells: 2 } }],
    });
    expect(outcome(entry({ level: 'detailed' })).ok).toBe(true);
  });
});

describe('correctionsSchema', () => {
  it.each([
    ['neither a value nor a word for it', { corrected: undefined }],
    ['both', { explained: true }],
    ['a status nobody knows', { status: 'soon' }],
    ['no reason', { reason: '' }],
    ['a number as text', { corrected: '120230' }],
  ])('refuses %s', (_, change) => {
    expect(() => entry(change)).toThrow();
  });

  it('is told as JSON Schema, where the family may be left out', () => {
    const schema = JSON.stringify(correctionsJsonSchema());
    expect(schema).toContain('urn:laborfigures:schema:corrections:1');
    expect(schema).not.toMatch(/"required":\[[^\]]*"family"/);
  });
});
