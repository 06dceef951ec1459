import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Facts } from '../../src/check/facts.ts';
import { factsFrom } from '../../src/check/facts.ts';
import type { FigureFile } from '../../src/records/figure.ts';
import type { OccupationLevel } from '../../src/records/occupation.ts';
import type { OewsRow, WageDistribution } from '../../src/records/oews-row.ts';
import type { TableOrigin } from '../../src/records/origin.ts';
import type { PublishedQuantity } from '../../src/records/quantity.ts';

/**
 * Rows of the national tables of May 2023 to 2025, taken from the official workbooks with openpyxl: the computer and
 * mathematical occupations and a few others. `source_row` is the row in the workbook.
 */
const TABLE = new URL('../fixtures/check/oews.csv', import.meta.url);
const TOP_CODES = { usd_per_hour: 115, usd_per_year: 239_200 };

/** The facts that the tests of the check are judged by. */
export function oewsFacts(figures: readonly FigureFile[] = []): Facts {
  return factsFrom({ rows: oewsRows(), figures });
}

export function oewsRows(): readonly OewsRow[] {
  const { data } = Papa.parse<string[]>(readFileSync(TABLE, 'utf8'), { skipEmptyLines: true });
  const [header = [], ...rows] = data;
  return rows.map((cells) => oewsRow(header, cells));
}

function oewsRow(header: readonly string[], cells: readonly string[]): OewsRow {
  const text = (column: string) => cells[header.indexOf(column)] ?? '';
  const release = text('release');
  const name = `national_M${release.slice(0, 4)}_dl.xlsx`;
  const table: TableOrigin = { source: name, sha256: `sha256 of ${name}`, sheet: name.slice(0, -5), header };
  const quantity = (column: string, topCode: number): PublishedQuantity => {
    const origin = {
      table,
      row: Number(text('source_row')),
      column: header.indexOf(column),
      text: text(column),
    };
    return text(column) === '#'
      ? { kind: 'atLeast', atLeast: topCode, from: [origin] }
      : { kind: 'value', value: Number(text(column)), from: [origin] };
  };
  const wages = (prefix: string, topCode: number): WageDistribution => ({
    mean: quantity(`${prefix}_MEAN`, topCode),
    p10: quantity(`${prefix}_PCT10`, topCode),
    p25: quantity(`${prefix}_PCT25`, topCode),
    median: quantity(`${prefix}_MEDIAN`, topCode),
    p75: quantity(`${prefix}_PCT75`, topCode),
    p90: quantity(`${prefix}_PCT90`, topCode),
  });
  const unread: PublishedQuantity = { kind: 'withheld', reason: 'blank', marker: '', from: [] };
  return {
    source: {
      name,
      sha256: table.sha256,
      publisher: 'BLS',
      dataset: 'oews',
      family: 'national',
      release,
      classification: 'SOC 2018',
      method: 'MB3',
      citation: `U.S. Bureau of Labor Statistics, OEWS, ${release}`,
      coarsePercentiles: false,
    },
    release,
    area: { code: '99', title: 'U.S.', type: '1', state: 'US' },
    industry: { naics: '000000', title: 'Cross-industry', group: 'cross-industry' },
    ownership: '1235',
    occupation: {
      soc: text('OCC_CODE'),
      title: text('OCC_TITLE'),
      level: text('O_GROUP') as OccupationLevel,
    },
    employment: quantity('TOT_EMP', 0),
    employmentRse: unread,
    annualWage: wages('A', TOP_CODES.usd_per_year),
    hourlyWage: wages('H', TOP_CODES.usd_per_hour),
    meanWageRse: unread,
    ...{ jobsPerThousand: unread, locationQuotient: unread, industryShare: unread, reportingShare: unread },
  };
}
