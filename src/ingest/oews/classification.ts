import { classificationsOfCode } from './codes.ts';
import type { OewsSurvey } from './survey.ts';

/**
 * The classification that all telling codes of a table belong to.
 *
 * @returns null where none tells, or they tell of several
 */
export function classificationOf({ signs }: Pick<OewsSurvey, 'signs'>): string | null {
  const [first = [], ...others] = [...signs.keys()].map(classificationsOfCode);
  const common = first.filter((one) => others.every((classifications) => classifications.includes(one)));
  return common.length === 1 ? (common[0] ?? null) : null;
}
