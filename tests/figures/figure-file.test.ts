import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { figureFileJsonSchema, figureFileSchema } from '../../src/figures/figure-file.ts';
import type { FigureFile } from '../../src/records/figure.ts';
import { figure, row, ROW_WITHOUT_NUMBER } from '../outputs/example-figures.ts';

const VALID: Readonly<Record<string, FigureFile>> = {
  'a value': figure(),
  'no row at all': figure({ rows: [] }),
  'an estimate with its intervals': figure({
    rows: [row({ state: 'estimate', low: 1, high: 3, widestLow: 0.5, widestHigh: 3.5 })],
  }),
  'a bound from below': figure({ rows: [{ ...ROW_WITHOUT_NUMBER, state: 'atLeast', atLeast: 239200 }] }),
  'a bound from above': figure({ rows: [{ ...ROW_WITHOUT_NUMBER, state: 'atMost', atMost: 12.5 }] }),
  'two bounds': figure({ rows: [{ ...ROW_WITHOUT_NUMBER, state: 'between', low: 1, high: 2 }] }),
  'a number held back': figure({
    rows: [{ ...ROW_WITHOUT_NUMBER, state: 'withheld', reason: 'no estimate' }],
  }),
  flags: figure({ rows: [row({ flags: ['coarse', 'carried'] })] }),
  'a source without sheets': figure({
    rows: [row({ lineage: row().lineage.map((entry) => ({ ...entry, sheet: null })) })],
  }),
};

/** Told apart by the row's state, which the type in records/ leaves open. */
const INVALID: Readonly<Record<string, unknown>> = {
  'a value without its number': figure({ rows: [{ ...ROW_WITHOUT_NUMBER, state: 'value' }] }),
  'an estimate without an interval': figure({ rows: [row({ state: 'estimate' })] }),
  'a value with a bound': figure({ rows: [row({ atLeast: 1 })] }),
  'a number that is held back and given': figure({
    rows: [row({ state: 'withheld', reason: 'no estimate' })],
  }),
  'an unknown state': figure({ rows: [{ ...row(), state: 'guessed' as 'value' }] }),
  'a sha256 in capitals': figure({
    sources: [{ citation: 'c', release: '2025-05', sha256: 'A'.repeat(64) }],
  }),
  'an id that leaves its folder': figure({ id: '../secret' }),
  'an unknown field': { ...figure(), colour: 'red' },
  'a later schema': { ...figure(), schemaVersion: 2 },
};

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(figureFileJsonSchema());

describe('figureFileSchema', () => {
  it('describes the record that the stages share', () => {
    expectTypeOf<z.infer<typeof figureFileSchema>>().toExtend<FigureFile>();
    expectTypeOf<keyof z.infer<typeof figureFileSchema>>().toEqualTypeOf<keyof FigureFile>();
  });

  it.each(Object.entries(VALID))('accepts %s', (_name, file) => {
    expect(figureFileSchema.safeParse(file).error).toBeUndefined();
    expect(figureFileSchema.parse(file)).toEqual(file);
  });

  it.each(Object.entries(INVALID))('refuses %s', (_name, file) => {
    expect(figureFileSchema.safeParse(file).success).toBe(false);
  });

  it('refuses two rows of one key', () => {
    expect(figureFileSchema.safeParse(figure({ rows: [row(), row()] })).success).toBe(false);
  });
});

describe('figureFileJsonSchema', () => {
  it.each(Object.entries(VALID))('accepts %s', (_name, file) => {
    validate(file);
    expect(validate.errors).toBeNull();
  });

  it.each(Object.entries(INVALID))('refuses %s', (_name, file) => {
    expect(validate(file)).toBe(false);
  });
});
