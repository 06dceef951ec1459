import type { OewsRow } from '../../../records/oews-row.ts';
import type { Sentinel } from './sentinel.ts';
import { tally } from './tally.ts';
import { doubtful } from './wage-cells.ts';

/**
 * A relative standard error is withheld with its estimate and, but for seven rows of 1997, never else. Where employment
 * is withheld, the error of the mean wage may be too: so it is with the groups of 1997.
 */
export const errorApart: Sentinel = {
  code: 'ERROR_APART',
  judges: 'row',
  severity: 'warning',
  manyAreTheColumn: true,
  watch() {
    const { add, findings } = tally();
    const expected = (estimate: string) => `an error where ${estimate} has an estimate, and only there`;
    return {
      row(record, row) {
        const { employment, employmentRse, meanWageRse } = record;
        if ((employment.kind === 'withheld') !== (employmentRse.kind === 'withheld')) {
          add('emp_prse', doubtful(row, employmentRse, expected('TOT_EMP')));
        }
        if (isMeanErrorApart(record)) {
          add('mean_prse', doubtful(row, meanWageRse, expected('A_MEAN or H_MEAN')));
        }
      },
      findings,
    };
  },
};

function isMeanErrorApart({ annualWage, hourlyWage, employment, meanWageRse }: OewsRow): boolean {
  const noMean = annualWage.mean.kind === 'withheld' && hourlyWage.mean.kind === 'withheld';
  const noError = meanWageRse.kind === 'withheld';
  if (noMean === noError) return false;
  return noMean || employment.kind === 'value';
}
