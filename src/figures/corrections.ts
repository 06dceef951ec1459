import { z } from 'zod';
import { OCCUPATION_LEVELS } from '../records/occupation.ts';

/** The name of the schema of `corrections.json`, version 1. */
const CORRECTIONS_SCHEMA = 'urn:laborfigures:schema:corrections:1';

const text = z.string().min(1).max(500);

/** Which cell is meant, what it says until the publisher repairs it, and why the line is there. */
const commonFields = {
  dataset: z.literal('oews'),
  release: z.string().regex(/^\d{4}(-\d{2})?$/),
  family: text.default('national'),
  soc: text,
  /** needed only where a broad and a detailed row share the code */
  level: z.enum(OCCUPATION_LEVELS).optional(),
  /** the column's heading, "A_MEDIAN" */
  column: text,
  /** the cell as published, before the fix: "1202300" */
  found: z.string().max(100),
  reason: text,
  /** who published the cell: "BLS" */
  provider: text,
  /** whether the publisher knows */
  status: z.enum(['notReported', 'reported', 'confirmed']),
};

/** `corrected` is what should stand in the cell; `explained` says that it is right although it moves implausibly. */
const correction = z.union([
  z.strictObject({ ...commonFields, corrected: z.union([z.number().nonnegative(), z.enum(['*', '**'])]) }),
  z.strictObject({ ...commonFields, explained: z.literal(true) }),
]);

/** `corrections.json` of an article: the known errors of its sources. */
export const correctionsSchema = z.array(correction);

export type Correction = z.infer<typeof correction>;

/** The JSON Schema (draft 2020-12) of `corrections.json`, for editors. */
export function correctionsJsonSchema(): object {
  const schema = z.toJSONSchema(correctionsSchema, { io: 'input' });
  return { $id: CORRECTIONS_SCHEMA, title: 'The corrections of a laborfigures article', ...schema };
}
