import type { Place } from '../../records/place.ts';
import { type Problem, problemAt } from '../../records/problem.ts';
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

/**
 * What the codes of a table say against its classification: CLASSIFICATION_MISMATCH where all are of one other,
 * CLASSIFICATION_MIXED where they are of several; for each other one at its first code.
 *
 * @param signs  codes that tell of their classification, each with where it stands
 */
export function foreignCodeProblems(
  signs: readonly (readonly [code: string, place: Place])[],
  expected: string,
): readonly Problem[] {
  const foreign = signs.filter(([code]) => !classificationsOfCode(code).includes(expected));
  const first = new Map<string, Place>();
  for (const [code, place] of foreign) {
    const [found = ''] = classificationsOfCode(code).slice(-1);
    if (!first.has(found)) first.set(found, place);
  }
  const isMixed = foreign.length < signs.length || first.size > 1;
  return [...first].map(([found, place]) =>
    isMixed
      ? problemAt(place, 'CLASSIFICATION_MIXED', { found: `${expected} and ${found}` })
      : problemAt(place, 'CLASSIFICATION_MISMATCH', { found, expected }),
  );
}
