import type { OewsSurvey } from './survey.ts';

/**
 * The family of tables that these rows make up: "national", "industry", "state" …, "all" for several.
 *
 * A few rows of another family make no other table of a national one: those rows are wrong in it.
 */
export function familyOf({ families, rows }: OewsSurvey): string {
  const national = families.get('national')?.rows ?? 0;
  if (national > rows / 2) return 'national';
  const kinds = [...families.keys()];
  const [only = 'unknown'] = kinds;
  if (kinds.length <= 1) return only;
  return kinds.every((kind) => kind === 'national' || kind === 'industry') ? 'industry' : 'all';
}
