import { readFile } from 'node:fs/promises';
import nodePath from 'node:path';
import { z } from 'zod';
import { type Checked, problemAt } from '../records/problem.ts';
import type { SourceFacts } from '../records/source.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One sheet of the publisher's own file. */
const officialTable = z.strictObject({ name: z.string().min(1), sheet: z.string().min(1), sha256 });
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

/** What a sidecar says of a file's content: all but the day it came in. */
export type SourceStatement = Omit<Sidecar, 'retrieved'>;

/** The path of the sidecar that belongs to a file. */
export function sidecarPath(path: string): string {
  return `${path}.source.json`;
}

/**
 * Where a sidecar waits while its file takes the place of another: whichever of the two sidecars has the sha256 of the
 * bytes that are there is the one that speaks for them, so that both change in one step.
 */
export function waitingSidecarPath(path: string): string {
  const sidecar = sidecarPath(path);
  return nodePath.join(nodePath.dirname(sidecar), `.${nodePath.basename(sidecar)}.tmp`);
}

/** A sidecar as it is written, its fields in the order of the schema. */
export function orderedSidecarText(sidecar: Sidecar): string {
  return `${JSON.stringify(sidecarSchema.parse(sidecar), null, 2)}\n`;
}

/**
 * Read a sidecar.
 *
 * @param file  the sidecar's name in messages
 * @param path  where it is
 * @returns SIDECAR_INVALID where it is no JSON or a field is missing or wrong
 */
export async function readSidecar(file: string, path: string): Promise<Checked<Sidecar>> {
  const place = { kind: 'file', file } as const;
  const text = await readFile(path, 'utf8');
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [problemAt(place, 'SIDECAR_INVALID', { detail: String(error) })] };
  }
  const parsed = sidecarSchema.safeParse(document);
  if (parsed.success) return { ok: true, value: parsed.data, warnings: [] };
  const problems = parsed.error.issues.map(({ path: at, message }) =>
    problemAt(place, 'SIDECAR_INVALID', { detail: `${at.join('.')}: ${message}` }),
  );
  return { ok: false, problems };
}

/** The official table that an extract or a copy stands for; undefined where the file speaks for itself. */
export function stoodFor({ extractOf, copyOf }: SourceStatement): OfficialTable | undefined {
  return extractOf ?? copyOf;
}

/** What later stages speak of; an extract or a copy speaks for the official file it was made from. */
export function sourceFacts(sidecar: SourceStatement, name: string): SourceFacts {
  const { publisher, dataset, family, release, classification, method, citation, coarsePercentiles } =
    sidecar;
  const official = stoodFor(sidecar) ?? { name, sha256: sidecar.sha256 };
  return {
    name: official.name,
    sha256: official.sha256,
    publisher,
    dataset,
    family,
    release,
    classification,
    method,
    citation,
    coarsePercentiles,
  };
}
