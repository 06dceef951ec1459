import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { OCCUPATION_LEVELS } from '../records/occupation.ts';
import { type Checked, checked, type Problem, problemAt } from '../records/problem.ts';
import type { Revision } from '../records/revision.ts';
import { keptSidecarPath, revisionPath } from './history.ts';
import type { Source } from './raw.ts';
import { readSidecar, type Sidecar } from './sidecar.ts';

const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const row = z.strictObject({
  area: text,
  industry: z.string(),
  industryGroup: z.string(),
  ownership: z.string(),
  soc: text,
  level: z.enum(OCCUPATION_LEVELS),
  title: z.string(),
});

const publishedText = z.strictObject({
  row: z.int().positive(),
  cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/),
  text: z.string(),
});

const cell = z.strictObject({
  kind: z.enum(['changed', 'withdrawn', 'published']),
  row,
  column: text,
  before: publishedText,
  after: publishedText.nullable(),
});

const file = z.strictObject({
  sha256,
  retrieved: z.iso.date(),
  official: z.strictObject({ name: text, sheet: text.nullable(), sha256 }),
});

/** What lies beside a revised file: `Revision` of records/. */
const revisionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  dataset: text,
  family: text,
  release: text,
  revision: z.int().positive(),
  before: file,
  after: file,
  changes: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('compared'),
      cells: z.array(cell),
      rowsAdded: z.array(row),
      rowsRemoved: z.array(row),
    }),
    z.strictObject({ kind: z.literal('notCompared'), reason: text }),
  ]),
});

/**
 * The revisions of a source, oldest first, proved to be a chain: each replaced the file that the kept sidecar before it
 * describes.
 *
 * @returns none for a source that was never revised; REVISION_BROKEN where a link is missing or is not what it should be
 */
export async function readRevisions(source: Source): Promise<Checked<readonly Revision[]>> {
  const problems: Problem[] = [];
  const revisions: Revision[] = [];
  let after = source.sidecar;
  for (let number = after.revision ?? 0; number > 0; number -= 1) {
    const link = await readLink(source, number, after);
    if (!link.ok) {
      problems.push(...link.problems);
      break;
    }
    revisions.unshift(link.value.revision);
    after = link.value.before;
  }
  return checked(revisions, problems);
}

interface Link {
  readonly revision: Revision;
  /** the sidecar of the file that was replaced */
  readonly before: Sidecar;
}

async function readLink(
  { file: name, path }: Source,
  number: number,
  after: Sidecar,
): Promise<Checked<Link>> {
  const revision = await readRevision(revisionPath(name, number), revisionPath(path, number));
  if (!revision.ok) return revision;
  const kept = keptSidecarPath(name, number - 1);
  const before = await readKept(kept, keptSidecarPath(path, number - 1));
  if (!before.ok) return before;
  const stated = revision.value;
  const links: readonly (readonly [string, boolean])[] = [
    [`${kept} is not of the file that revision ${number} replaces`, before.value.sha256 === after.replaces],
    [`${kept} is not of revision ${number - 1}`, (before.value.revision ?? 0) === number - 1],
    [`it speaks of revision ${stated.revision}`, stated.revision === number],
    ['it speaks of another file that was replaced', stated.before.sha256 === before.value.sha256],
  ];
  const broken = links.filter(([, holds]) => !holds).map(([detail]) => detail);
  if (broken.length > 0) return brokenAt(revisionPath(name, number), broken.join('; '));
  return { ok: true, value: { revision: stated, before: before.value }, warnings: [] };
}

async function readRevision(name: string, path: string): Promise<Checked<Revision>> {
  const content = await readFile(path, 'utf8').catch(absent);
  if (content === null) return brokenAt(name, 'it is not there');
  let document: unknown;
  try {
    document = JSON.parse(content);
  } catch (error) {
    return brokenAt(name, String(error));
  }
  const parsed = revisionSchema.safeParse(document);
  if (parsed.success) return { ok: true, value: parsed.data, warnings: [] };
  const faults = parsed.error.issues
    .slice(0, 3)
    .map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  return brokenAt(name, faults.join('; '));
}

async function readKept(name: string, path: string): Promise<Checked<Sidecar>> {
  return readSidecar(name, path).catch((error: unknown) => {
    absent(error);
    return brokenAt(name, 'it is not there');
  });
}

function absent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

function brokenAt(name: string, detail: string): Checked<never> {
  return { ok: false, problems: [problemAt({ kind: 'file', file: name }, 'REVISION_BROKEN', { detail })] };
}
