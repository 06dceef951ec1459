import { readFile } from 'node:fs/promises';
import nodePath from 'node:path';
import { type Checked, problemAt } from '../records/problem.ts';
import type { SourceFacts } from '../records/source.ts';
import type { OfficialTable, Sidecar } from './sidecar-schema.ts';

export type { OfficialTable, Sidecar };

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
  const { sidecarSchema } = await import('./sidecar-schema.ts');
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
