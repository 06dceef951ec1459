import type { Statement } from '../reading/claim.ts';
import type { SubjectReading } from '../reading/read-subject.ts';
import type { NamedSubject } from '../reading/subjects.ts';

/** The code of an occupation and that of the one it is compared with. */
export type ComparedCodes = readonly [soc: string, against: string];

/**
 * The two occupations of a gap. Where the text says who is ahead, in that order; "the gap between A and B" says only
 * which two, and either may be the base of a percentage.
 */
export function comparedSubjects(
  subject: SubjectReading,
  statement: Extract<Statement, { kind: 'gap' }>,
): readonly ComparedCodes[] {
  const [first, second, ...others] = namesOf(subject, statement.against);
  const [soc, against] = [onlyCode(first), onlyCode(second)];
  if (soc === null || against === null || others.length > 0) return [];
  return statement.isOrdered
    ? [[soc, against]]
    : [
        [soc, against],
        [against, soc],
      ];
}

function namesOf(subject: SubjectReading, against: NamedSubject | null): readonly NamedSubject[] {
  if (subject.kind === 'several') return subject.subjects;
  return subject.kind === 'named' && against !== null ? [subject.subject, against] : [];
}

function onlyCode(subject: NamedSubject | undefined): string | null {
  const [soc, ...joined] = subject?.soc ?? [];
  return soc !== undefined && joined.length === 0 ? soc : null;
}
