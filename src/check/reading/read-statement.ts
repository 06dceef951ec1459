import { bareStatement } from './bare-statement.ts';
import type { StatementReading } from './claim.ts';
import { dollarStatement } from './dollar-statement.ts';
import { percentStatement } from './percent-statement.ts';
import { otherSubject } from './other-subject.ts';
import { WAGE } from './statement-words.ts';
import type { Surroundings } from './surroundings.ts';

const LARGEST_RATIO = 100;

/** Read what kind of thing a number states, from its unit and the words around it. */
export function readStatement(around: Surroundings): StatementReading {
  switch (around.number.unit) {
    case 'usd':
      return dollarStatement(around);
    case 'other_currency':
      return otherCurrencyStatement(around);
    case 'percent':
    case 'percentage_points':
      return percentStatement(around, around.number.unit);
    case 'ratio':
      return ratioStatement(around);
    case 'none':
      return bareStatement(around);
  }
}

/** What would be pay in dollars is no number of ours in another currency. */
function otherCurrencyStatement(around: Surroundings): StatementReading {
  const inDollars = dollarStatement(around);
  return inDollars.kind === 'notAClaim' ? inDollars : { kind: 'other', unit: null };
}

/** "1.2 times the pay of data scientists" */
function ratioStatement({ number, near, hasOwnSubject, sentence, subject }: Surroundings): StatementReading {
  const isGap = hasOwnSubject && WAGE.test(near) && number.value < LARGEST_RATIO;
  if (!isGap) return { kind: 'notAClaim', reason: 'count' };
  const against = otherSubject(sentence, subject);
  return {
    kind: 'gap',
    unit: 'ratio',
    direction: 1,
    statistic: null,
    perYear: false,
    isOrdered: true,
    against,
  };
}
