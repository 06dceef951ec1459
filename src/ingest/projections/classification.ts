import { type Problem, problemAt } from '../../records/problem.ts';
import { classificationOf } from '../oews/classification.ts';
import { classificationsOfCode } from '../oews/codes.ts';

/** The classification that some codes give away; null where none tells, or they tell of several. */
export function classificationIn(codes: readonly string[]): string | null {
  return classificationOf({ signs: new Map(tellingCodes(codes).map((soc, index) => [soc, index])) });
}

/** CLASSIFICATION_MIXED where codes are of no one classification, CLASSIFICATION_MISMATCH where they are of another. */
export function classificationProblems(
  file: string,
  codes: readonly string[],
  expected: string,
): readonly Problem[] {
  const telling = tellingCodes(codes);
  if (telling.length === 0) return [];
  const place = { kind: 'file', file } as const;
  const found = classificationIn(codes);
  if (found === null) {
    const told = new Set(telling.map((soc) => classificationsOfCode(soc).join(' or ')));
    return [problemAt(place, 'CLASSIFICATION_MIXED', { found: [...told].join(' and ') })];
  }
  return found === expected ? [] : [problemAt(place, 'CLASSIFICATION_MISMATCH', { found, expected })];
}

function tellingCodes(codes: readonly string[]): readonly string[] {
  return codes.filter((soc) => classificationsOfCode(soc).length > 0);
}
