import type { FigureFile, FigureRow } from '../../src/records/figure.ts';
import type { SourceFacts } from '../../src/records/source.ts';

export const SHA256_2024 = '24'.repeat(32);
export const SHA256_2025 = '25'.repeat(32);

/** A row without its number: a test adds the state it is about. */
export const ROW_WITHOUT_NUMBER: Omit<FigureRow, 'state'> = {
  key: '15-1252@2024-05',
  label: 'Software Developers, May 2024',
  measure: 'median_annual_wage',
  subject: { soc: ['15-1252'], role: null, title: 'Software Developers' },
  unit: 'usd_per_year',
  period: '2024-05',
  geography: 'US',
  flags: [],
  lineage: [
    {
      source: 'national_M2024_dl.xlsx',
      sha256: SHA256_2024,
      sheet: 'national_M2024_dl',
      row: 212,
      column: 'A_MEDIAN',
      cell: 'AB212',
      text: '133080',
    },
  ],
};

/** The May 2024 median of software developers, as the publisher's table prints it, changed where a test needs it. */
export function row(change: Partial<FigureRow> = {}): FigureRow {
  return { ...ROW_WITHOUT_NUMBER, state: 'value', value: 133080, ...change };
}

/** The row of one occupation in one release. */
export function rowOf(soc: string, period: string, value: number): FigureRow {
  return row({
    key: `${soc}@${period}`,
    label: `${soc}, ${period}`,
    subject: { soc: [soc], role: null, title: soc },
    period,
    value,
  });
}

export function figure(change: Partial<FigureFile> = {}): FigureFile {
  return {
    $schema: 'urn:laborfigures:schema:figure:1',
    schemaVersion: 1,
    id: 'median-wage',
    title: 'Median annual wage by occupation',
    definition: 'A_MEDIAN of the national cross-industry table, detailed occupations, as published',
    unit: 'usd_per_year',
    note: null,
    sources: [{ citation: 'BLS, OEWS May 2024', release: '2024-05', sha256: SHA256_2024 }],
    rows: [row()],
    ...change,
  };
}

export function source(release: string, sha256: string): SourceFacts {
  return {
    name: `national_M${release.slice(0, 4)}_dl.xlsx`,
    sha256,
    publisher: 'BLS',
    dataset: 'oews',
    family: 'national',
    release,
    classification: 'SOC 2018',
    method: 'MB3',
    coarsePercentiles: false,
    citation: `BLS, OEWS ${release}`,
  };
}
