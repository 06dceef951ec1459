import type { Report } from '../cell-report.ts';
import { BLANKS, NO_WAGE, type NumberColumn } from './cells.ts';
import type { OewsColumn } from './columns.ts';
import { numberReader, type NumberReader } from './row-cells.ts';
import type { OewsTableContext } from './table-context.ts';

/** What a row counts, beside wages. */
type CountField = 'employment' | 'employmentRse' | 'meanWageRse' | ShareField;
type ShareField = 'jobsPerThousand' | 'locationQuotient' | 'industryShare' | 'reportingShare';

const NO_EMPLOYMENT: NumberColumn['markers'] = { '**': 'employmentNotAvailable' };
/** A share of something is blank in the tables that have its column for other families only. */
const NO_SHARE: NumberColumn['markers'] = { ...NO_EMPLOYMENT, ...BLANKS };

/** More than there are people in the country. */
const MOST_JOBS = 1e9;

interface CountColumn {
  readonly column: OewsColumn;
  readonly decimals: number;
  readonly most: number;
  readonly isPositive: boolean;
  readonly markers: NumberColumn['markers'];
  readonly expected: string;
}

const COUNT_COLUMNS: Readonly<Record<CountField, CountColumn>> = {
  employment: {
    ...{ column: 'tot_emp', decimals: 0, most: MOST_JOBS, isPositive: true, markers: NO_EMPLOYMENT },
    expected: 'a whole number of jobs or “**”',
  },
  employmentRse: {
    ...{ column: 'emp_prse', decimals: 1, most: 100, isPositive: false, markers: NO_EMPLOYMENT },
    expected: 'a percent with at most one decimal or “**”',
  },
  meanWageRse: {
    ...{ column: 'mean_prse', decimals: 1, most: 100, isPositive: false, markers: NO_WAGE },
    expected: 'a percent with at most one decimal or “*”',
  },
  jobsPerThousand: {
    ...{ column: 'jobs_1000', decimals: 3, most: 1000, isPositive: false, markers: NO_SHARE },
    expected: 'jobs per 1,000 with at most three decimals, “**” or nothing',
  },
  locationQuotient: {
    ...{ column: 'loc_quotient', decimals: 2, most: 10_000, isPositive: false, markers: NO_SHARE },
    expected: 'a ratio with at most two decimals, “**” or nothing',
  },
  industryShare: {
    ...{ column: 'pct_total', decimals: 2, most: 100, isPositive: false, markers: NO_SHARE },
    expected: 'a percent with at most two decimals, “**” or nothing',
  },
  reportingShare: {
    ...{ column: 'pct_rpt', decimals: 0, most: 100, isPositive: false },
    ...{ markers: { ...NO_SHARE, '~': 'belowHalfPercent' } },
    expected: 'a whole percent, “~”, “**” or nothing',
  },
};

/** In OES tables the rows of groups have "#" for employment that is not published, and nothing at all in divisions. */
const OES_MARKERS: NumberColumn['markers'] = { '#': 'employmentNotAvailable', '': 'blank' };

/** Readers of the columns that hold jobs, relative standard errors and shares. */
export function countReaders(
  context: OewsTableContext,
  report: Report,
): Readonly<Record<CountField, NumberReader>> {
  const isOes = context.header.layout === 'oes';
  const readerOf = (field: CountField) => {
    const { column, expected, ...holds } = COUNT_COLUMNS[field];
    const markers = isOes ? { ...holds.markers, ...OES_MARKERS } : holds.markers;
    return numberReader(context, column, { ...holds, markers, topCode: null }, expected, report);
  };
  return {
    employment: readerOf('employment'),
    employmentRse: readerOf('employmentRse'),
    meanWageRse: readerOf('meanWageRse'),
    jobsPerThousand: readerOf('jobsPerThousand'),
    locationQuotient: readerOf('locationQuotient'),
    industryShare: readerOf('industryShare'),
    reportingShare: readerOf('reportingShare'),
  };
}
