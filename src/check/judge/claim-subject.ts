import type { Subject } from '../../records/measure.ts';
import { ROLES } from '../../roles/index.ts';
import { socOccupation } from '../../soc/structure.ts';
import type { Facts } from '../facts.ts';
import type { SubjectReading } from '../reading/read-subject.ts';
import type { FindingArgs } from './finding.ts';
import type { NamedSubject } from '../reading/subjects.ts';

/** A named subject as the check result writes it. */
function subjectRecord({ soc, role, title }: NamedSubject): Subject {
  return { soc, role, title };
}

/** The subject of a reading as the check result writes it; null where it is not one. */
export function readSubjectRecord(reading: SubjectReading): Subject | null {
  return reading.kind === 'named' ? subjectRecord(reading.subject) : null;
}

/** A title with its code: "Software Developers (15-1252)". */
export function titleWithCode(soc: string, facts: Facts): string {
  const title = titleOf(soc, facts);
  return title === soc ? soc : `${title} (${soc})`;
}

export function titleOf(soc: string, facts: Facts): string {
  const atHand = facts.occupations.find((occupation) => occupation.soc === soc);
  return (atHand ?? socOccupation(soc))?.title ?? soc;
}

/** The occupations that the text may mean: those named, or those nearest to a role that has no code. */
export function nearestOccupations(reading: SubjectReading, facts: Facts): FindingArgs['SUBJECT_UNCLEAR'] {
  if (reading.kind === 'none') return { candidates: [], nearest: [] };
  const subjects = reading.kind === 'named' ? [reading.subject] : reading.subjects;
  const roles = new Set(subjects.filter(({ soc }) => soc.length === 0).map(({ role }) => role));
  const nearest = ROLES.filter(({ id }) => roles.has(id)).flatMap((role) => role.nearest);
  return {
    candidates: subjects.map(({ title }) => title),
    nearest: nearest.map(({ soc }) => titleWithCode(soc, facts)),
  };
}
