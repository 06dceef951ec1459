import path from 'node:path';
import { type Examined, examine } from '../ingest/examine.ts';
import { type KnownOewsIdentity, officialName } from '../ingest/oews/describe.ts';
import { extractRows } from '../ingest/oews/extract.ts';
import type { Checked, Problem } from '../records/problem.ts';
import { isWithin } from '../soc/within.ts';
import { digestOfText } from '../source/digest.ts';
import type { Sidecar } from '../source/sidecar.ts';
import type { StoredContent } from '../source/store.ts';
import type { TableFile } from '../source/table.ts';
import { type Context, UsageError } from './command.ts';

export interface AddOptions {
  /** keep these occupations only (a group keeps everything under it), as an extract */
  readonly extract?: readonly string[];
  readonly url?: string;
  readonly licence?: string;
  /** record a publisher's revision of a file already there */
  readonly accept?: boolean;
}

/** A file named on the command line, and where it is. */
export interface NamedFile {
  readonly file: string;
  readonly location: string;
}

/** A file ready to be put into `raw/`. */
export interface PreparedSource {
  readonly identity: KnownOewsIdentity;
  readonly stored: string;
  readonly content: StoredContent;
  readonly sidecar: Sidecar;
}

/** Everything that `add` writes, made and checked before anything is written. */
export async function prepareSource(
  { today }: Context,
  { file, location }: NamedFile,
  options: AddOptions,
): Promise<Checked<PreparedSource>> {
  const examined = await examine(file, location);
  if (examined.kind !== 'read') return { ok: false, problems: refusalOf(examined) };
  const { identity, table, problems: warnings } = examined;
  const { url = examined.statement.url, licence = examined.statement.licence } = options;
  const sidecar: Sidecar = { retrieved: today, ...examined.statement, url, licence };
  const folder = `raw/${sidecar.dataset}/${sidecar.release}`;
  const official = officialName(identity);
  const extractName = `${identity.family}.csv`;
  if (options.extract === undefined) {
    const name = sidecar.extractOf === undefined ? withFormat(official, table.format) : extractName;
    const value = { identity, stored: `${folder}/${name}`, content: { path: location }, sidecar };
    return { ok: true, value, warnings };
  }
  const { sheet } = identity;
  if (sheet === null) throw new UsageError(`${file}: an extract is made from the official workbook`);
  const extract = await extractRows(table, keepsAny(options.extract));
  if (!extract.ok) return extract;
  const own = { name: official, sheet, sha256: sidecar.sha256 };
  const { copyOf: extractOf = own, ...rest } = sidecar;
  const value = {
    identity,
    stored: `${folder}/${extractName}`,
    content: { text: extract.value },
    sidecar: { ...rest, ...digestOfText(extract.value), extractOf },
  };
  return { ok: true, value, warnings };
}

/** An official workbook that was saved as CSV keeps its name with the other ending. */
function withFormat(name: string, format: TableFile['format']): string {
  return `${path.parse(name).name}.${format}`;
}

/** Why a file does not come in: what is wrong with it, or that nobody here can read it. */
function refusalOf({ problems }: Exclude<Examined, { kind: 'read' }>): readonly Problem[] {
  const refused = problems.some(({ severity }) => severity === 'error');
  return refused ? problems : problems.map((problem) => ({ ...problem, severity: 'error' }));
}

function keepsAny(codes: readonly string[]): (soc: string) => boolean {
  return (soc) => codes.some((code) => isWithin(soc, code));
}
