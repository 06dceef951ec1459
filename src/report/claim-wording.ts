import { periodName } from '../records/release.ts';
import type { Measure } from '../records/measure.ts';
import type { Explanation, FindingArgs, MissingSource } from '../check/judge/finding.ts';
import type { NotAClaim } from '../check/reading/claim.ts';

const MEASURES: Readonly<Record<Measure, string>> = {
  median_annual_wage: 'median wage',
  mean_annual_wage: 'mean wage',
  p10: '10th percentile wage',
  p25: '25th percentile wage',
  p75: '75th percentile wage',
  p90: '90th percentile wage',
  employment: 'employment',
  employment_change: 'change in employment',
  projected_growth: 'projected growth',
  openings: 'openings',
  posting_growth: 'growth of postings',
  posting_count: 'number of postings',
  wage_growth: 'wage growth',
  wage_gap: 'wage gap',
  index_level: 'index level',
  other: 'a number of this kind',
};

const FORMS: Readonly<Record<NotAClaim, string>> = {
  year: 'a year',
  date: 'a date',
  time: 'a time of day',
  duration: 'a duration',
  ordinal: 'an ordinal',
  listNumber: 'a list number',
  socCode: 'a SOC code',
  version: 'a version',
  partOfName: 'part of a name',
  percentileName: 'part of a percentile’s name',
  confidenceLevel: 'a confidence level',
  address: 'part of an address',
  code: 'code',
  count: 'a count of other things',
  price: 'an amount that is no wage',
  share: 'a percentage of other things',
  ignored: 'ignored, as the article’s author asks',
};

/** What a finding says to the author of the article: what is wrong, and what to do next. */
export function claimMessage({ code, args }: Explanation): string {
  switch (code) {
    case 'CLAIM_SUPPORTED':
      return `${capital(named(args))}: as ${args.isCorrected ? 'corrected in corrections.json' : 'published'}.`;
    case 'VALUE_CONTRADICTED':
      return `${capital(named(args))} is ${args.actual}. Write ${args.actual}.`;
    case 'VALUE_WITHDRAWN':
      return valueWithdrawn(args);
    case 'SUBJECT_MISLABELLED':
      return otherSubject(args);
    case 'MEASURE_MISLABELLED':
      return (
        `The number is the ${MEASURES[args.measure]} of ${args.title}; ` +
        `the ${MEASURES[args.written]} is ${args.actual}. Change the number or the statistic.`
      );
    case 'PERIOD_MISLABELLED':
      return (
        `The number is of ${periodName(args.period)}, not of ${periodName(args.written)}, ` +
        `when it was ${args.actual}. Change the number or the date.`
      );
    case 'GEOGRAPHY_MISLABELLED':
      return `The number is the national one, not that of ${args.written}. Change the place.`;
    case 'PERIOD_STALE':
      return stalePeriod(args);
    case 'PROJECTION_STALE':
      return (
        `Projections through ${args.through} have been replaced ${times(args.newer)}; the newest are those of ` +
        `${args.newest}. Update the sentence from them.`
      );
    case 'BOUND_QUOTED_AS_EXACT':
      return `The source publishes only “${args.atLeast} or more” here. Write “at least ${args.atLeast}”.`;
    case 'NO_SOURCE':
      return missingSource(args.missing);
    case 'SUBJECT_UNCLEAR':
      return unclearSubject(args.candidates, args.nearest);
    case 'MEASURE_UNCLEAR':
      return args.of === 'wage'
        ? `The text does not say which statistic of ${args.title} this is. Name it: “median”, “mean” or a percentile.`
        : `The text does not say what of ${args.title} changed. Name it: postings, employment or pay.`;
    case 'PERIOD_UNCLEAR':
      return args.candidates.length > 0
        ? `The number may be of ${args.candidates.join(' or ')}. Put the date right beside it.`
        : `The text does not say of when this is. Name the release${args.latest === null ? '' : `, as “${args.latest}”`}.`;
    case 'NOT_COMPARABLE':
      return `No such change can be stated: ${args.reason}.`;
    case 'CLAIM_EXEMPT':
      return `Exempt${args.expires === null ? '' : ` until ${args.expires}`}: ${args.reason}`;
    case 'EXEMPTION_EXPIRED':
      return `The exemption ended on ${args.expires}. Check the number again, then renew or remove it. (${args.reason})`;
    case 'EXEMPTION_UNUSED':
      return `No open or wrong claim “${args.quote}” stands here any more. Remove its exemption.`;
    case 'TOO_FEW_CLAIMS':
      return `The article makes ${args.found} claims that can be seen; at least ${args.expected} are expected.`;
    case 'FIGURE_UNKNOWN':
      return `No figure has the row “${args.figure}”. Correct the mark, or run refresh.`;
    case 'NOT_A_CLAIM':
      return `No claim: ${FORMS[args.reason]}.`;
  }
}

function named({ title, measure, period }: { title: string; measure: Measure; period: string }): string {
  const when = period.includes('/') ? `from ${periodName(period)}` : `in ${periodName(period)}`;
  return `the ${MEASURES[measure]} of ${title} ${when}`;
}

function otherSubject({ written, right, actual }: FindingArgs['SUBJECT_MISLABELLED']): string {
  return actual === null
    ? `The number is that of ${right}, not of “${written}”. Name ${right}.`
    : `The number is that of ${right}; ${written} has ${actual}. Change the number or the occupation.`;
}

function valueWithdrawn(args: FindingArgs['VALUE_WITHDRAWN']): string {
  const { was, now, place, retrieved, revised } = args;
  const then = `${capital(named(args))} was ${was} in the file retrieved on ${retrieved} (${place})`;
  return now === null
    ? `${then}; the revision retrieved on ${revised} publishes no number there. Remove it.`
    : `${then}; the publisher revised it: ${now} in the file retrieved on ${revised}. Write ${now}.`;
}

function stalePeriod({ period, meant, isSaid, actual }: FindingArgs['PERIOD_STALE']): string {
  const [of, then] = [periodName(period), periodName(meant)];
  return isSaid
    ? `The number is of ${of}; in ${then} it was ${actual}. Update it.`
    : `The number is of ${of} and the text gives no date. Write ${actual} (${then}), or say “${of}”.`;
}

function missingSource(missing: MissingSource): string {
  switch (missing.kind) {
    case 'measure':
      return `No source at hand gives ${MEASURES[missing.measure]}. Add one, or exempt the number with its source.`;
    case 'occupation':
      return `No source at hand has ${missing.title} for the nation. Add one, or exempt the number with its source.`;
    case 'period':
      return `No source at hand has ${missing.title} in ${periodName(missing.period)}. Add that release.`;
    case 'restriction':
      return `The national estimates do not show “${missing.restriction}” apart. Exempt the number with its source.`;
    case 'profile':
      return (
        `“${missing.title}” is a profile of the Occupational Outlook Handbook that joins ${missing.soc.join(' and ')}; ` +
        'no source at hand has it. Name one of the two occupations.'
      );
    case 'otherPublisher':
      return 'The text names another source, which is not at hand. Exempt the number with that source.';
    case 'absent':
      return `No source at hand has a number for this: ${missing.reason}.`;
    case 'unattributed':
      return `BLS publishes ${missing.actual} for ${missing.title}. If this number is another source’s, name that source.`;
    case 'bound':
      return `The source says only “${missing.atLeast} or more”, which neither confirms nor refutes the number.`;
  }
}

function unclearSubject(candidates: readonly string[], nearest: readonly string[]): string {
  if (nearest.length > 0) {
    return `No occupation is published as ${candidates.join(' or ')}. Name the occupation meant: ${nearest.join(', ')}.`;
  }
  if (candidates.length === 0) {
    return 'The text does not say whose number this is. Name the occupation beside it.';
  }
  return `The number may be that of ${candidates.join(' or ')}. Name the occupation right beside it.`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
