import type { Fact, Facts } from '../facts.ts';
import type { Claim, Statement } from '../reading/claim.ts';
import type { NamedSubject } from '../reading/subjects.ts';
import { statisticsIn } from '../reading/statistics.ts';
import { nearestOccupations } from './claim-subject.ts';
import { compareQuoted } from './compare.ts';
import type { Finding } from './finding.ts';
import { printLike } from './print-number.ts';
import { claimPeriod, findingOf, noSource, unclearSubject } from './unverifiable.ts';

type DifferenceStatement = Extract<Statement, { kind: 'change' | 'gap' }>;

const PER_YEAR = /\b(?:per|a) year\b|\byearly\b|\bannual growth\b|\bannuali[sz]ed\b|\bcompound/i;

/**
 * Judge a growth or a gap against the rows of figures that measure it: same subjects, same period, same statistic. It
 * is contradicted only where one row answers to all of that; otherwise there is no source for it.
 */
export function judgeDifference(claim: Claim, statement: DifferenceStatement, facts: Facts): Finding {
  const { subject } = claim;
  if (subject.kind !== 'named') return unclearSubject(claim, nearestOccupations(subject, facts));
  const measure = statement.kind === 'gap' ? 'wage_gap' : statement.measure;
  if (measure === 'other') {
    const args = { title: subject.subject.title, of: 'change' } as const;
    return findingOf(claim, 'unverifiable', { code: 'MEASURE_UNCLEAR', args });
  }
  const rows = facts
    .findFigures(measure, comparedOccupations(statement, subject.subject), subject.subject.role)
    .filter((fact) => isOfPeriod(fact, claim, facts) && agrees(fact, statement));
  const values = rows.flatMap((fact) => inWrittenUnit(fact, statement));
  const supporting = values.find(({ value }) => fits(claim, statement, value));
  if (supporting !== undefined) return supported(claim, supporting);
  const [only] = values;
  if (only !== undefined && rows.length === 1 && subject.clear) return contradicted(claim, statement, only);
  const [row] = rows;
  if (row?.quantity.kind !== 'absent') return noSource(claim, { kind: 'measure', measure });
  const args = { reason: row.quantity.reason };
  return findingOf(claim, 'unverifiable', { code: 'NOT_COMPARABLE', args });
}

/** The codes a figure's row has: of a gap those of both sides, the one that is paid more or less first. */
function comparedOccupations(statement: DifferenceStatement, subject: NamedSubject): readonly string[] {
  return statement.kind === 'gap' ? [...subject.soc, ...(statement.against?.soc ?? [])] : subject.soc;
}

interface WrittenFact {
  readonly fact: Fact;
  /** in the unit the text writes */
  readonly value: number;
}

function isOfPeriod(fact: Fact, { period }: Claim, facts: Facts): boolean {
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

function fits({ number }: Claim, { direction, unit }: DifferenceStatement, actual: number): boolean {
  const { step, qualifier } = number;
  const value = unit === 'ratio' ? number.value : direction * number.value;
  return compareQuoted({ value, step, qualifier }, { kind: 'value', value: actual }) === 'match';
}

function supported(claim: Claim, { fact, value }: WrittenFact): Finding {
  const { title } = fact.subject;
  const args = { title, measure: fact.measure, period: fact.period };
  return findingOf(
    claim,
    'supported',
    { code: 'CLAIM_SUPPORTED', args },
    {
      subject: fact.subject,
      period: fact.period,
      actual: value,
      lineage: fact.lineage(),
    },
  );
}

/** With a sign where the source moved the other way than the text says. */
function printDifference({ number }: Claim, { direction, unit }: DifferenceStatement, value: number): string {
  const printed = printLike(number, Math.abs(value));
  if (unit === 'ratio' || value * direction >= 0) return printed;
  return `${value < 0 ? '−' : '+'}${printed}`;
}

function contradicted(claim: Claim, statement: DifferenceStatement, { fact, value }: WrittenFact): Finding {
  const actual = printDifference(claim, statement, value);
  const args = { title: fact.subject.title, measure: fact.measure, period: fact.period, actual };
  return findingOf(
    claim,
    'contradicted',
    { code: 'VALUE_CONTRADICTED', args },
    {
      subject: fact.subject,
      period: fact.period,
      actual: value,
      suggestion: actual,
      lineage: fact.lineage(),
    },
  );
}
