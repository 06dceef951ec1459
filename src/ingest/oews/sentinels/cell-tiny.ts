import type { Sentinel } from './sentinel.ts';
import { tally } from './tally.ts';
import { textOf } from './wage-cells.ts';

/**
 * In the table by sector of May 2024 percentiles collapse in one of fifty cells under 300 jobs, and in one of two
 * hundred from there on.
 */
const FEW_JOBS = 300;

/** With this error the 90 % interval of the employment reaches from half of it to half as much again (1.645 × 30 %). */
const LARGE_ERROR_PERCENT = 30;

/**
 * An estimate that rests on so few jobs that it says little: under 300 of them, and with a relative standard error of
 * 30 % or more. None to three rows of a national table are such, one of fourteen in the table by sector of May 2024.
 */
export const cellTiny: Sentinel = {
  code: 'CELL_TINY',
  judges: 'row',
  severity: 'note',
  manyAreTheColumn: false,
  watch() {
    const { add, findings } = tally();
    return {
      row({ employment, employmentRse }, row) {
        if (employment.kind !== 'value' || employmentRse.kind !== 'value') return;
        if (!(employment.value < FEW_JOBS && employmentRse.value >= LARGE_ERROR_PERCENT)) return;
        const found = `${textOf(employment)} with an error of ${textOf(employmentRse)} %`;
        const expected = `${FEW_JOBS} or more, or an error under ${LARGE_ERROR_PERCENT} %`;
        add('tot_emp', { row, found, expected });
      },
      findings,
    };
  },
};
