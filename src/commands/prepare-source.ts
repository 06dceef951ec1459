import path from 'node:path';
import { type ExaminedFile, examine } from '../ingest/examine.ts';
import type { Read } from '../ingest/examined.ts';
import { recordKindOf } from '../ingest/index.ts';
import { isNational, type OewsRow } from '../records/oews-row.ts';
import type { Checked, Problem } from '../records/problem.ts';
import { digestOfText } from '../source/digest.ts';
import type { ExtractKind } from '../ingest/table-kind.ts';
import type { Sidecar, SourceStatement } from '../source/sidecar.ts';
import type { StoredContent } from '../source/store.ts';
import type { TableFile } from '../source/table.ts';
import { type Context, UsageError } from './command.ts';

export interface AddOptions {
  /** keep these occupations (a group keeps everything under it), or a series from this year on, as an extract */
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
  /** its national rows, where it is a table of OEWS */
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
  { file, identity, table, name, statement, records, problems: warnings }: ExaminedFile & Read,
  today: string,
  options: AddOptions,
): Promise<Checked<PreparedSource>> {
  const whole = { table, name, statement };
  const { url = statement.url, licence = statement.licence } = options;
  const sidecar: Sidecar = { retrieved: today, ...statement, url, licence };
  const kind = extractKindOf(file, statement);
  const folder = `raw/${sidecar.dataset}/${sidecar.release}`;
  const { oews: rows } = records;
  if (options.extract === undefined) {
    const isWhole = sidecar.extractOf === undefined || kind === null;
    const own = isWhole ? `${path.parse(name).name}.${table.format}` : kind.fileName(statement, name);
    const stored = `${folder}/${own}`;
    const value = { identity, stored, content: table.content, sidecar, rows, table: whole };
    return { ok: true, value, warnings };
  }
  const { make, fileName } = requireExtractable(file, table, kind, options.extract);
  const extract = await make(table, options.extract);
  if (!extract.ok) return extract;
  const own = { name, sheet: identity.sheet, sha256: sidecar.sha256 };
  const { copyOf: extractOf = own, ...rest } = sidecar;
  const value = {
    identity,
    stored: `${folder}/${fileName(statement, name)}`,
    content: { text: extract.value },
    sidecar: { ...rest, ...digestOfText(extract.value), extractOf },
    rows,
    table: whole,
  };
  return { ok: true, value, warnings };
}

function extractKindOf(file: string, statement: SourceStatement): ExtractKind | null {
  const kind = recordKindOf(statement);
  if (kind === undefined) throw new TypeError(`prepareSources requires a table of records, got ${file}`);
  return kind.extract;
}

/** @throws {UsageError} for a file that no extract is made from, and for what is none of its keys */
function requireExtractable(
  file: string,
  { format }: Pick<TableFile, 'format'>,
  kind: ExtractKind | null,
  wanted: readonly string[],
): ExtractKind {
  if (kind === null) {
    throw new UsageError(`${file}: a file of its kind is kept whole; add it without --extract`);
  }
  const { isOfficialFormat, isKey, keys } = kind;
  if (!isOfficialFormat(format)) {
    throw new UsageError(`${file}: an extract is made from the official workbook`);
  }
  const wrong = wanted.find((key) => !isKey(key));
  if (wrong !== undefined) throw new UsageError(`--extract ${wrong}: expected ${keys} for ${file}`);
  return kind;
}

/** Why a file does not come in: what is wrong with it, or that nobody here can read it. */
function refusalOf({ problems }: Pick<ExaminedFile, 'problems'>): readonly Problem[] {
  const refused = problems.some(({ severity }) => severity === 'error');
  return refused ? problems : problems.map((problem) => ({ ...problem, severity: 'error' }));
}
