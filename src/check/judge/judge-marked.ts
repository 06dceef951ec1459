import type { Superseded } from '../../records/claim.ts';
import type { Fact } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { WrittenNumber } from '../numbers/number.ts';
import { compareQuoted } from './compare.ts';
import type { Finding } from './finding.ts';
import { bareFinding } from './not-a-claim.ts';
import { printLike } from './print-number.ts';
import { isCorrected, supersededWith } from './supported.ts';
import { valueWithdrawn } from './withdrawn.ts';

/** Judge a number that the text itself, or an annotation, ties to a figure's row: that row and nothing else. */
export function judgeMarked(number: WrittenNumber, figure: string, facts: Facts): Finding {
  const fact = facts.marked(figure);
  if (fact === undefined) {
    const unknown = bareFinding('unverifiable', { code: 'FIGURE_UNKNOWN', args: { figure } });
    return { ...unknown, value: number.value, precision: number.step };
  }
  const { quantity, measure, period, subject, unit, geography } = fact;
  const scale = unit === 'usd_thousands_per_year' && number.value >= 1000 ? 1 / 1000 : 1;
  const quoted = { value: number.value * scale, step: number.step * scale, qualifier: number.qualifier };
  const comparison = compareQuoted(quoted, quantity);
  const named = { title: subject.title, measure, period };
  const found: Partial<Finding> = {
    value: number.value,
    precision: number.step,
    measure,
    subject,
    unit,
    period,
    geography,
    actual: quantity.kind === 'value' ? quantity.value : null,
    lineage: fact.lineage(),
  };
  if (comparison === 'match') {
    const args = { ...named, isCorrected: isCorrected(fact) };
    const supported = bareFinding('supported', { code: 'CLAIM_SUPPORTED', args });
    return { ...supported, ...found, superseded: supersededBy(number, scale, fact, facts) };
  }
  const key = { measure, unit, soc: subject.soc, period };
  const withdrawn = facts.withdrawn(key).find((one) => compareQuoted(quoted, one.fact.quantity) === 'match');
  if (withdrawn !== undefined) {
    const now = quantity.kind === 'value' ? printLike(number, quantity.value / scale) : null;
    const explanation = valueWithdrawn(named, withdrawn, number.quote, now);
    return { ...bareFinding('contradicted', explanation), ...found, suggestion: now };
  }
  if (comparison === 'boundAsExact' && quantity.kind === 'atLeast') {
    const atLeast = printLike(number, quantity.atLeast);
    const explanation = { code: 'BOUND_QUOTED_AS_EXACT', args: { ...named, atLeast } } as const;
    return { ...bareFinding('contradicted', explanation), ...found, suggestion: `at least ${atLeast}` };
  }
  if (quantity.kind === 'value') {
    const actual = printLike(number, quantity.value);
    const explanation = { code: 'VALUE_CONTRADICTED', args: { ...named, actual } } as const;
    return { ...bareFinding('contradicted', explanation), ...found, suggestion: actual };
  }
  const reason = quantity.kind === 'absent' ? quantity.reason : quantity.kind;
  const missing = { kind: 'absent', reason } as const;
  return { ...bareFinding('unverifiable', { code: 'NO_SOURCE', args: { missing } }), ...found };
}

/** What the newest release says of the same statistic of the same occupation, where the marked row is of an older one. */
function supersededBy(number: WrittenNumber, scale: number, fact: Fact, facts: Facts): Superseded | null {
  const latest = facts.releases.at(-1);
  if (latest === undefined || !facts.releases.includes(fact.period) || fact.period === latest) return null;
  const { measure, unit, subject } = fact;
  const [newer, ...others] = facts.find({ measure, unit, soc: subject.soc, period: latest });
  if (newer?.quantity.kind !== 'value' || others.length > 0) return null;
  return supersededWith(number, newer.quantity.value / scale, latest);
}
