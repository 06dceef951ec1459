import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { UsageError } from './command.ts';
import { isAbsence } from './named-file.ts';

/**
 * What an author wrote beside an article or a pipeline, "claims.json".
 *
 * @param root  the folder that messages name the file from
 * @returns null where there is no such file
 * @throws {UsageError} for a file that is no JSON, or is not as its schema says
 */
export async function jsonBeside<Schema extends z.ZodType>(
  root: string,
  name: string,
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  const text = await readFile(path.resolve(root, name), 'utf8').catch((cause: unknown) => {
    if (isAbsence(cause)) return null;
    throw cause;
  });
  if (text === null) return null;
  const parsed = schema.safeParse(documentOf(name, text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  throw new UsageError(`${name}: ${faults.join('; ')}`);
}

function documentOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${name}: expected JSON: ${String(cause)}`, { cause });
  }
}
