import type { z } from 'zod';
import { problemAt, type Result } from '../records/problem.ts';

/** A written JSON document, when it is what its schema says; OUTPUT_INVALID otherwise, with the first fields at fault. */
export function parseOutput<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
): Result<z.infer<Schema>> {
  const json = parseJson(text);
  if (!json.ok) return invalid(file, json.detail);
  const { success, data, error } = schema.safeParse(json.value);
  if (success) return { ok: true, value: data };
  return invalid(file, schemaFaults(error));
}

/** The first fields that are not as a schema says, each with what it expected. */
export function schemaFaults({ issues }: z.core.$ZodError): string {
  const faults = issues.slice(0, 3).map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  return faults.join('; ');
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; detail: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

function invalid(file: string, detail: string): Result<never> {
  return { ok: false, problem: problemAt({ kind: 'file', file }, 'OUTPUT_INVALID', { detail }) };
}
