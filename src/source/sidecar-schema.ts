import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One sheet of the publisher's own file; a file that has no sheets (CSV) is one itself. */
const officialTable = z.strictObject({
  name: z.string().min(1),
  sheet: z.string().min(1).nullable(),
  sha256,
});
export type OfficialTable = z.infer<typeof officialTable>;

const topCode = z.strictObject({
  /** US dollars per year */
  annual: z.number().positive(),
  /** US dollars per hour */
  hourly: z.number().positive(),
});

/** Who published a file, when, under which licence, and what its release is. */
export const sidecarSchema = z.strictObject({
  publisher: z.string().min(1),
  dataset: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/),
  family: z.string().min(1),
  release: z.string().regex(/^\d{4}(-\d{2})?$/),
  referencePeriod: z.string().min(1),
  classification: z.string().min(1),
  method: z.string().min(1),
  url: z.url(),
  retrieved: isoDate,
  licence: z.string().min(1),
  citation: z.string().min(1),
  publish: z.enum(['all', 'aggregates', 'none']),
  bytes: z.int().nonnegative(),
  sha256,
  /** the wage that this release prints as "#"; null where it prints none */
  topCode: topCode.nullable(),
  /** whether the published percentiles bunch at a few values, so that their growth says nothing */
  coarsePercentiles: z.boolean(),
  /** how many times the publisher revised the file since it first came in */
  revision: z.int().positive().optional(),
  /** of the file whose place this one took */
  replaces: sha256.optional(),
  extractOf: officialTable.optional(),
  /** of a file that a program saved again: the official one, which has the same cells in the same places */
  copyOf: officialTable.optional(),
  /** some rows of a table that somebody kept, and not the whole of it */
  part: z.literal(true).optional(),
  sample: z.literal(true).optional(),
});

export type Sidecar = z.infer<typeof sidecarSchema>;

/** A sidecar as it is written, its fields in the order of the schema. */
export function orderedSidecarText(sidecar: Sidecar): string {
  return `${JSON.stringify(sidecarSchema.parse(sidecar), null, 2)}\n`;
}
