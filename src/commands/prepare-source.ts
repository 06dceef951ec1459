import path from 'node:path';
import { type ExaminedFile, examine } from '../ingest/examine.ts';
import type { Read } from '../ingest/examined.ts';
import { extractOews } from '../ingest/oews/extract.ts';
import { isNational, type OewsRow } from '../records/oews-row.ts';
import type { Checked, Problem } from '../records/problem.ts';
import { isWithin } from '../soc/within.ts';
import { digestOfText } from '../source/digest.ts';
import type { Sidecar } from '../source/sidecar.ts';
import type { StoredContent } from '../source/store.ts';
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

/** A table ready to be put into `raw/`. */
export interface PreparedSource {
  readonly identity: Read['identity'];
  readonly stored: string;
  readonly content: StoredContent;
  readonly sidecar: Sidecar;
  /** its national rows */
  readonly rows: readonly OewsRow[];
  /** the table that came in; an extract that is made from it keeps some rows */
  readonly table: Pick<Read, 'table' | 'name' | 'statement'>;
}

/** What became of one file, or of one table of an archive. */
export interface Preparation {
  readonly file: string;
  readonly prepared: Checked<PreparedSource>;
}

/**
 * Everything that `add` writes for a file, made and checked before anything is written: one source, or one for each
 * table of an archive. What an archive holds beside its tables is passed over.
 */
export async function prepareSources(
  { today }: Context,
  { file, location }: NamedFile,
  options: AddOptions,
): Promise<readonly Preparation[]> {
  const examined = await examine(file, location, isNational);
  const tables = examined.filter(({ kind }) => kind === 'read' || kind === 'damaged');
  const preparations: Preparation[] = [];
  for (const one of tables.length === 0 ? examined : tables) {
    const prepared = isRead(one)
      ? await prepareTable(one, today, options)
      : { ok: false as const, problems: refusalOf(one) };
    preparations.push({ file: one.file, prepared });
  }
  return preparations;
}

function isRead(examined: ExaminedFile): examined is ExaminedFile & Read {
  return examined.kind === 'read';
}

async function prepareTable(
  { file, identity, table, name, statement, rows, problems: warnings }: ExaminedFile & Read,
  today: string,
  options: AddOptions,
): Promise<Checked<PreparedSource>> {
  const whole = { table, name, statement };
  const { url = statement.url, licence = statement.licence } = options;
  const sidecar: Sidecar = { retrieved: today, ...statement, url, licence };
  const folder = `raw/${sidecar.dataset}/${sidecar.release}`;
  const stem = path.parse(name).name;
  const isNationalTable = identity.family === 'national' && statement.part === undefined;
  const extractName = isNationalTable ? `${identity.family}.csv` : `${stem}-extract.csv`;
  if (options.extract === undefined) {
    const own = sidecar.extractOf === undefined ? `${stem}.${table.format}` : extractName;
    const stored = `${folder}/${own}`;
    const value = { identity, stored, content: table.content, sidecar, rows, table: whole };
    return { ok: true, value, warnings };
  }
  const { sheet } = identity;
  if (sheet === null) throw new UsageError(`${file}: an extract is made from the official workbook`);
  const extract = await extractOews(table, keepsAny(options.extract));
  if (!extract.ok) return extract;
  const own = { name, sheet, sha256: sidecar.sha256 };
  const { copyOf: extractOf = own, ...rest } = sidecar;
  const value = {
    identity,
    stored: `${folder}/${extractName}`,
    content: { text: extract.value },
    sidecar: { ...rest, ...digestOfText(extract.value), extractOf },
    rows,
    table: whole,
  };
  return { ok: true, value, warnings };
}

/** Why a file does not come in: what is wrong with it, or that nobody here can read it. */
function refusalOf({ problems }: Pick<ExaminedFile, 'problems'>): readonly Problem[] {
  const refused = problems.some(({ severity }) => severity === 'error');
  return refused ? problems : problems.map((problem) => ({ ...problem, severity: 'error' }));
}

function keepsAny(codes: readonly string[]): (soc: string) => boolean {
  return (soc) => codes.some((code) => isWithin(soc, code));
}
