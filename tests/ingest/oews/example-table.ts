import type { Sidecar } from '../../../src/source/sidecar.ts';

export const SHA256 = '24'.repeat(32);

/** The sidecar of the May 2024 extract, changed where a test needs it. */
export function sidecar(change: Partial<Sidecar> = {}): Sidecar {
  return {
    publisher: 'BLS',
    dataset: 'oews',
    family: 'national',
    release: '2024-05',
    referencePeriod: 'May 2024',
    classification: 'SOC 2018',
    method: 'MB3',
    url: 'https://www.bls.gov/oes/special-requests/oesm24nat.zip',
    retrieved: '2026-01-01',
    licence: 'US government work, public domain',
    citation: 'U.S. Bureau of Labor Statistics, OEWS, May 2024',
    publish: 'all',
    topCode: { annual: 239_200, hourly: 115 },
    coarsePercentiles: false,
    bytes: 0,
    sha256: 'e'.repeat(64),
    extractOf: { name: 'national_M2024_dl.xlsx', sheet: 'national_M2024_dl', sha256: SHA256 },
    ...change,
  };
}
