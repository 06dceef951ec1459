import { canonicalJson } from '../../src/outputs/canonical-json.ts';
import type { RevisedFile, Revision } from '../../src/records/revision.ts';
import { digestOfText } from '../../src/source/digest.ts';
import { keptSidecarPath, revisionPath } from '../../src/source/history.ts';
import type { Sidecar } from '../../src/source/sidecar.ts';
import { type KeptText, storeSource } from '../../src/source/store.ts';
import { sidecar } from '../ingest/oews/example-table.ts';

export const FILE = 'raw/oews/2024-05/national.csv';

/** What the file says after so many revisions. */
export function textOf(revision: number): string {
  return `OCC_CODE\n${revision}\n`.repeat(20_000);
}

/** Put the file into `raw/` as it is after so many revisions, the one before it being there. */
export async function storeRevision(root: string, revision: number): Promise<void> {
  await storeSource(root, FILE, { text: textOf(revision) }, sidecarOf(revision), historyOf(revision));
}

function sidecarOf(revision: number): Sidecar {
  const stated = sidecar(digestOfText(textOf(revision)));
  if (revision === 0) return stated;
  return { ...stated, revision, replaces: digestOfText(textOf(revision - 1)).sha256 };
}

function historyOf(revision: number): readonly KeptText[] {
  if (revision === 0) return [];
  const kept = JSON.stringify(sidecarOf(revision - 1));
  return [
    { file: keptSidecarPath(FILE, revision - 1), text: kept },
    { file: revisionPath(FILE, revision), text: canonicalJson(exampleRevision(revision)) },
  ];
}

export function exampleRevision(revision: number, change: Partial<Revision> = {}): Revision {
  return {
    schemaVersion: 1,
    dataset: 'oews',
    family: 'national',
    release: '2024-05',
    revision,
    before: fileOf(revision - 1),
    after: fileOf(revision),
    changes: { kind: 'notCompared', reason: 'of no matter here' },
    ...change,
  };
}

function fileOf(revision: number): RevisedFile {
  const { sha256 } = digestOfText(textOf(revision));
  return { sha256, retrieved: '2026-05-16', official: { name: 'national.xlsx', sheet: 'national', sha256 } };
}
