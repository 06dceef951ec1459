import { canonicalJson } from './canonical-json.ts';
import type { TextChange } from './figure-change.ts';

/** What each field of a record is to a comparison; total, so that a new field has to be given its part. */
export type FieldParts<Fields, Part extends string> = Readonly<Record<keyof Fields, Part>>;

/** The fields of a record that play one part. */
export function fieldsOf<Fields extends object, Part extends string>(
  record: Fields,
  parts: FieldParts<Fields, Part>,
  part: Part,
): object {
  const partOf = new Map<string, unknown>(Object.entries(parts));
  return Object.fromEntries(Object.entries(record).filter(([field]) => partOf.get(field) === part));
}

/** The fields that differ between two objects, each as a change with its words before and after. */
export function textChanges<Kind extends string>(
  kind: Kind,
  { figure, key }: { readonly figure: string; readonly key: string | null },
  before: object,
  after: object,
): readonly TextChange<Kind>[] {
  const then = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  const fields = [...new Set([...then.keys(), ...now.keys()])].sort();
  return fields
    .map((field) => ({
      kind,
      figure,
      key,
      field,
      before: words(then.get(field)),
      after: words(now.get(field)),
    }))
    .filter((change) => change.before !== change.after);
}

function words(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : canonicalJson(value).trimEnd();
}
