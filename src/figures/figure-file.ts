import { z } from 'zod';
import { MEASURES, ROLE_IDS, UNITS } from '../records/measure.ts';
import { NAME } from '../records/name.ts';
import { FLAGS } from '../records/quantity.ts';

/** The name of the figure file's schema, version 1: what a figure says in `$schema`. */
export const FIGURE_SCHEMA = 'urn:laborfigures:schema:figure:1';

const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const unit = z.enum(UNITS);

const subject = z.strictObject({ soc: z.array(text), role: z.enum(ROLE_IDS).nullable(), title: text });

const lineage = z.strictObject({
  source: text,
  sha256,
  sheet: text.nullable(),
  row: z.int().positive(),
  column: z.string(),
  cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/),
  text: z.string(),
  correction: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('corrected'), text: z.string(), reason: text }),
      z.strictObject({ kind: z.literal('explained'), reason: text }),
    ])
    .exactOptional(),
});

const commonFields = {
  key: text,
  label: text,
  measure: z.enum(MEASURES),
  subject,
  unit,
  period: text,
  geography: text,
  flags: z.array(z.enum(FLAGS)),
  lineage: z.array(lineage),
};

/** An estimate has its interval; a measured number without one is a `value`. */
const interval = {
  low: z.number(),
  high: z.number(),
  widestLow: z.number().exactOptional(),
  widestHigh: z.number().exactOptional(),
};

const row = z.discriminatedUnion('state', [
  z.strictObject({ ...commonFields, state: z.literal('value'), value: z.number() }),
  z.strictObject({ ...commonFields, state: z.literal('estimate'), value: z.number(), ...interval }),
  z.strictObject({ ...commonFields, state: z.literal('atLeast'), atLeast: z.number() }),
  z.strictObject({ ...commonFields, state: z.literal('atMost'), atMost: z.number() }),
  z.strictObject({ ...commonFields, state: z.literal('between'), low: z.number(), high: z.number() }),
  z.strictObject({
    ...commonFields,
    state: z.enum(['withheld', 'notComparable', 'notAvailable']),
    reason: text,
  }),
]);

/** A figure file as it is read back: `FigureFile` of records/, where `state` says which fields a row has. */
export const figureFileSchema = z.strictObject({
  $schema: text,
  schemaVersion: z.literal(1),
  id: z.string().regex(NAME),
  title: text,
  definition: text,
  unit,
  note: text.nullable(),
  sources: z.array(z.strictObject({ citation: text, release: text, sha256 })),
  rows: z.array(row).refine((rows) => new Set(rows.map(({ key }) => key)).size === rows.length, {
    error: 'the key of each row must be its own',
  }),
});

/** The JSON Schema (draft 2020-12) of a figure file, for those who read it with other tools. */
export function figureFileJsonSchema(): object {
  return { $id: FIGURE_SCHEMA, title: 'A laborfigures figure file', ...z.toJSONSchema(figureFileSchema) };
}
