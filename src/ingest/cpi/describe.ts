import { releaseName } from '../../records/release.ts';
import type { SourceStatement } from '../../source/sidecar.ts';
import { SERIES } from './series.ts';

/** What FRED calls the file. */
export const CPI_FILE = `${SERIES}.csv`;

/**
 * What the sidecar of the CPI-U says of it. It has no releases of its own: a download is known by its last month.
 *
 * @param first  "1913-01"
 * @param last   "2025-07"
 */
export function describeCpi(first: string, last: string): Omit<SourceStatement, 'bytes' | 'sha256'> {
  return {
    publisher: 'BLS',
    dataset: 'cpi',
    family: 'cpi-u',
    release: last,
    referencePeriod: `${releaseName(first)} to ${releaseName(last)}`,
    classification: 'all items, U.S. city average',
    method: 'not seasonally adjusted, 1982-84 = 100',
    url: `https://fred.stlouisfed.org/graph/fredgraph.csv?id=${SERIES}`,
    licence: 'US government work, public domain',
    citation:
      'U.S. Bureau of Labor Statistics, Consumer Price Index for All Urban Consumers (CUUR0000SA0), ' +
      `to ${releaseName(last)}, retrieved from FRED`,
    publish: 'all',
    topCode: null,
    coarsePercentiles: false,
  };
}
