import type { SubjectReading } from './read-subject.ts';
import type { Sentence } from './sentence.ts';
import type { NamedSubject } from './subjects.ts';
import { isSameSubject } from './subjects.ts';

/** The other side of a comparison: the one further subject that the sentence names; null when there is none or several. */
export function otherSubject({ subjects }: Sentence, subject: SubjectReading): NamedSubject | null {
  if (subject.kind !== 'named') return null;
  const others = subjects
    .map((mention) => mention.subject)
    .filter((other) => !isSameSubject(other, subject.subject));
  const [first] = others;
  return first !== undefined && others.every((other) => isSameSubject(other, first)) ? first : null;
}
