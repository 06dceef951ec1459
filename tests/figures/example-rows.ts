import type { Holdings } from '../../src/figures/input.ts';
import type { OewsRow, WageDistribution } from '../../src/records/oews-row.ts';
import type { CellOrigin } from '../../src/records/origin.ts';
import type { PublishedQuantity } from '../../src/records/quantity.ts';
import { source } from '../outputs/example-figures.ts';

/** A sha256 of its own for each release: the year sixteen times. */
export function sha256Of(release: string): string {
  return release.slice(0, 4).repeat(16);
}

/** The cell A_MEDIAN of a row of a release's table. */
export function medianCell(release: string, row: number, text: string): CellOrigin {
  const { name, sha256 } = source(release, sha256Of(release));
  const table = { source: name, sha256, sheet: 'national', header: ['OCC_CODE', 'A_MEDIAN'] };
  return Object.freeze({ table: Object.freeze(table), row, column: 1, text });
}

/** The row of an occupation in a national table, of which only the annual median matters. */
export function oewsRow(release: string, soc: string, median: number): OewsRow {
  const number: PublishedQuantity = {
    kind: 'value',
    value: median,
    from: [medianCell(release, 2, String(median))],
  };
  const wages: WageDistribution = {
    ...{ mean: number, p10: number, p25: number },
    ...{ median: number, p75: number, p90: number },
  };
  return Object.freeze({
    source: source(release, sha256Of(release)),
    release,
    area: { code: '99', title: 'U.S.', type: '1', state: 'US' },
    industry: { naics: '000000', title: 'Cross-industry', group: 'cross-industry' },
    ownership: '1235',
    occupation: { soc, title: soc, level: 'detailed' as const },
    ...{ employment: number, employmentRse: number, meanWageRse: number },
    ...{ jobsPerThousand: number, locationQuotient: number, industryShare: number, reportingShare: number },
    ...{ annualWage: wages, hourlyWage: wages },
  });
}

/** Holdings of one occupation in each of these releases. */
export function holdingsOf(...releases: readonly string[]): Holdings {
  const oews = releases.map((release) => oewsRow(release, '15-1252', Number(release.slice(0, 4))));
  return { oews };
}
