import type { Measure } from '../../records/measure.ts';
import type { Fact } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { Claim, Statement } from '../reading/claim.ts';
import type { NamedSubject } from '../reading/subjects.ts';
import { statisticsIn } from '../reading/statistics.ts';
import { nearestOccupations, titleWithCode } from './claim-subject.ts';
import { compareQuoted } from './compare.ts';
import { derivedFacts } from './derived-facts.ts';
import type { Finding } from './finding.ts';
import { missingEnd } from './missing-end.ts';
import { printLike } from './print-number.ts';
import { claimPeriod, findingOf, noSource, unclearSubject } from './unverifiable.ts';
import { isCorrected } from './supported.ts';

type DifferenceStatement = Extract<Statement, { kind: 'change' | 'gap' }>;

const PER_YEAR = /\b(?:per|a) year\b|\byearly\b|\bannual growth\b|\bannuali[sz]ed\b|\bcompound/i;

/**
 * Judge a growth or a gap against the figures that measure it, else against what follows from the published levels:
 * same subjects, same period, same statistic. It is contradicted only where the text leaves none of that open.
 */
export function judgeDifference(claim: Claim, statement: DifferenceStatement, facts: Facts): Finding {
  const { subject } = claim;
  if (subject.kind === 'none' || (subject.kind === 'several' && statement.kind === 'change')) {
    return unclearSubject(claim, nearestOccupations(subject, facts));
  }
  const missing = missingOccupation(claim, statement, facts);
  if (missing !== null) return noSource(claim, { kind: 'occupation', title: titleWithCode(missing, facts) });
  const measure = measureOfDifference(statement);
  if (measure === 'other') {
    const title = subject.kind === 'named' ? subject.subject.title : '';
    return findingOf(claim, 'unverifiable', { code: 'MEASURE_UNCLEAR', args: { title, of: 'change' } });
  }
  const figures = figureFacts(claim, statement, facts);
  const derived = figures.length > 0 ? [] : derivedFacts(claim, statement, facts);
  const answering = [...figures, ...derived.filter((fact) => agrees(fact, statement))];
  const values = answering.flatMap((fact) => inWrittenUnit(fact, statement));
  const supporting = values.find(({ value }) => fits(claim, statement, value));
  if (supporting !== undefined) return supported(claim, supporting);
  const [first] = values;
  if (first !== undefined && canRefute(claim, answering, figures.length > 0)) {
    return contradicted(claim, statement, first);
  }
  return unanswered(claim, measure, answering, facts);
}

/** The first occupation of a change or a gap that nothing at hand is about. */
function missingOccupation({ subject }: Claim, statement: DifferenceStatement, facts: Facts): string | null {
  if (subject.kind !== 'named') return null;
  return figureCodes(statement, subject.subject).find((soc) => !facts.covers(soc)) ?? null;
}

function measureOfDifference(statement: DifferenceStatement): Measure {
  return statement.kind === 'gap' ? 'wage_gap' : statement.measure;
}

/** Why no fact tells whether the claim is right. */
function unanswered(claim: Claim, measure: Measure, answering: readonly Fact[], facts: Facts): Finding {
  const { subject } = claim;
  if (subject.kind === 'several') return unclearSubject(claim, nearestOccupations(subject, facts));
  const quantity = answering[0]?.quantity;
  if (quantity?.kind !== 'absent') {
    const isOfLevels = measure === 'wage_growth' || measure === 'employment_change';
    return (isOfLevels ? missingEnd(claim, facts) : null) ?? noSource(claim, { kind: 'measure', measure });
  }
  const { isBreak, reason } = quantity;
  if (!isBreak) return noSource(claim, { kind: 'absent', reason });
  return findingOf(claim, 'unverifiable', { code: 'NOT_COMPARABLE', args: { reason } });
}

/** The rows of figures about the same subjects and period. */
function figureFacts({ subject, period }: Claim, statement: DifferenceStatement, facts: Facts) {
  if (subject.kind !== 'named') return [];
  return facts
    .findFigures(
      measureOfDifference(statement),
      figureCodes(statement, subject.subject),
      subject.subject.role,
    )
    .filter((fact) => isOfPeriod(fact, period, facts) && agrees(fact, statement) && speaks(fact, statement));
}

/** The codes a figure's row has: of a gap those of both sides, the one that is paid more or less first. */
function figureCodes(statement: DifferenceStatement, subject: NamedSubject): readonly string[] {
  return statement.kind === 'gap' ? [...subject.soc, ...(statement.against?.soc ?? [])] : subject.soc;
}

/**
 * Whether the facts that answer refute what none of them supports: a figure's only row, or levels of the time and
 * the publisher that the text itself names.
 */
function canRefute(
  { subject, period, attribution, statement }: Claim,
  answering: readonly Fact[],
  isFigure: boolean,
): boolean {
  if (subject.kind !== 'named' || !subject.clear) return false;
  if (isFigure) return answering.length === 1;
  const isDated = ['span', 'since', 'lasting', 'stated'].includes(period.kind);
  const isOfNow = statement.kind === 'gap' && period.kind === 'implied';
  const isOrdered = statement.kind !== 'gap' || statement.isOrdered;
  return (isDated || isOfNow) && isOrdered && (attribution === 'oews' || attribution === 'publisher');
}

/** Whether a fact says something in the unit written, be it why there is no number. */
function speaks(fact: Fact, statement: DifferenceStatement): boolean {
  return fact.quantity.kind === 'absent' || inWrittenUnit(fact, statement).length > 0;
}

interface WrittenFact {
  readonly fact: Fact;
  /** in the unit the text writes */
  readonly value: number;
}

function isOfPeriod(fact: Fact, period: Claim['period'], facts: Facts): boolean {
  const latest = facts.releases.at(-1);
  if (period.kind === 'since') return fact.period === `${period.from}/${latest ?? ''}`;
  if (period.kind === 'implied') return latest !== undefined && fact.period === latest;
  return fact.period === claimPeriod(period);
}

/** A row about the mean does not answer a text about the median, nor a yearly rate a change over the whole time. */
function agrees({ words, period }: Fact, { statistic, perYear }: DifferenceStatement): boolean {
  if (!spansOneYear(period) && PER_YEAR.test(words.figure) !== perYear) return false;
  if (statistic === null) return true;
  const ofRow = statisticsIn(words.row);
  const named = ofRow.length > 0 ? ofRow : statisticsIn(words.figure);
  return named.length === 0 || named.some((mention) => mention.statistic === statistic);
}

/** Over one year the yearly rate is the change itself. */
function spansOneYear(period: string): boolean {
  const [from = '', to = ''] = period.split('/');
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) === 1;
}

function inWrittenUnit(fact: Fact, { unit }: DifferenceStatement): WrittenFact[] {
  if (fact.quantity.kind !== 'value') return [];
  const { value } = fact.quantity;
  if (fact.unit === unit) return [{ fact, value }];
  if (fact.unit === 'ratio' && unit === 'percent') return [{ fact, value: (value - 1) * 100 }];
  if (fact.unit === 'percent' && unit === 'ratio') return [{ fact, value: 1 + value / 100 }];
  return [];
}

function fits({ number }: Claim, statement: DifferenceStatement, actual: number): boolean {
  const { step, qualifier } = number;
  const isUnsigned = statement.unit !== 'ratio' && number.value > 0;
  const value = isUnsigned ? statement.direction * number.value : number.value;
  const isSigned = statement.kind === 'change' || statement.isOrdered;
  return isSigned && value < 0
    ? matches({ value: -value, step, qualifier }, -actual)
    : matches({ value, step, qualifier }, isSigned ? actual : Math.abs(actual));
}

function matches(quoted: Parameters<typeof compareQuoted>[0], actual: number): boolean {
  return compareQuoted(quoted, { kind: 'value', value: actual }) === 'match';
}

function supported(claim: Claim, { fact, value }: WrittenFact): Finding {
  const { title } = fact.subject;
  const named = { title, measure: fact.measure, period: fact.period };
  const args = { ...named, isCorrected: isCorrected(fact) };
  return findingOf(claim, 'supported', { code: 'CLAIM_SUPPORTED', args }, foundIn(fact, value));
}

function contradicted(claim: Claim, statement: DifferenceStatement, { fact, value }: WrittenFact): Finding {
  const actual = printDifference(claim, statement, value);
  const args = { title: fact.subject.title, measure: fact.measure, period: fact.period, actual };
  return findingOf(
    claim,
    'contradicted',
    { code: 'VALUE_CONTRADICTED', args },
    { ...foundIn(fact, value), suggestion: actual },
  );
}

function foundIn(fact: Fact, actual: number): Partial<Finding> {
  return { subject: fact.subject, period: fact.period, actual, lineage: fact.lineage() };
}

/** With a sign where the source moved the other way than the text says. */
function printDifference({ number }: Claim, { direction, unit }: DifferenceStatement, value: number): string {
  const printed = printLike(number, Math.abs(value));
  if (unit === 'ratio' || value * direction >= 0) return printed;
  return `${value < 0 ? '−' : '+'}${printed}`;
}
