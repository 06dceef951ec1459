import { releaseName } from '../records/release.ts';
import type { Correspondence, Related } from '../soc/crosswalk.ts';
import { grouped } from '../soc/links.ts';

/** What a crosswalk says of an occupation between two releases, and the classifications of these. */
export interface CrosswalkReading {
  readonly correspondence: Correspondence;
  /** "2020-05" */
  readonly from: { readonly release: string; readonly classification: string };
  readonly to: { readonly release: string; readonly classification: string };
}

/** Why an occupation of one release is not that of another, in words: what was counted together, and what apart. */
export function crosswalkSentence(reading: CrosswalkReading): string {
  const { correspondence, from, to } = reading;
  switch (correspondence.kind) {
    case 'noSuchCode':
      return `${correspondence.classification} has no ${correspondence.code}`;
    case 'unknown':
      return (
        `the classification changed from ${from.classification} to ${to.classification}, ` +
        `and no map at hand leads from one ${correspondence.code} to the other`
      );
    default:
      return [
        relationClause(correspondence, reading),
        ...movedClauses(correspondence),
        ...hybridClauses(correspondence),
      ].join(', ');
  }
}

function relationClause({ kind, from, to }: Related, reading: CrosswalkReading): string {
  const [codes, others] = [listed(from), listed(to)];
  const [earlier, later] = [releaseName(reading.from.release), releaseName(reading.to.release)];
  switch (kind) {
    case 'same':
    case 'recoded':
      return `${codes} of ${earlier} is ${others} of ${later}`;
    case 'altered':
      return `${others} of ${later} does not count the same jobs as ${codes} of ${earlier}`;
    case 'merged':
      return `${codes} of ${earlier} were published together as ${others} in ${later}`;
    case 'split':
      return `${others} of ${later} were published together as ${codes} in ${earlier}`;
    case 'manyToMany':
      return `${others} of ${later} divide the jobs of ${codes} of ${earlier} otherwise`;
  }
}

function movedClauses({ moved }: Related): readonly string[] {
  return [...grouped(moved)].map(([code, others]) => {
    const parts = others.length === 1 ? `a part of ${code} is` : `parts of ${code} are`;
    return `and ${parts} counted in ${listed(others)} under SOC 2018`;
  });
}

function hybridClauses({ hybrids }: Related): readonly string[] {
  const areHybrids = hybrids.length === 1 ? 'is a hybrid' : 'are hybrids';
  return hybrids.length === 0 ? [] : [`and ${listed(hybrids)} ${areHybrids} of both classifications`];
}

/** Codes in a sentence: "15-1252 and 15-1253". */
export function listed(codes: readonly string[]): string {
  const last = codes.at(-1) ?? '';
  return codes.length < 2 ? last : `${codes.slice(0, -1).join(', ')} and ${last}`;
}
