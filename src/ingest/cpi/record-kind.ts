import type { RecordKind } from '../table-kind.ts';
import { examineCpi } from './examine-cpi.ts';
import { extractCpi } from './extract.ts';
import { readCpi } from './read-cpi.ts';

/** The Consumer Price Index for All Urban Consumers, month by month. */
export const CPI: RecordKind<'cpi'> = {
  dataset: 'cpi',
  examine: (table, _beside, { cpi }) => examineCpi(table, cpi),
  holds: ({ dataset }) => dataset === 'cpi',
  isPicked: () => false,
  read: readCpi,
  extract: {
    keys: 'the year to begin with, as 1997',
    isKey: (key) => /^\d{4}$/.test(key),
    isOfficialFormat: () => true,
    fileName: () => 'cpi-u.csv',
    make: (table, years) => extractCpi(table, years.toSorted()[0] ?? ''),
  },
  traits: {
    keyOf: ({ month }) => month,
    isOfOneRelease: false,
    periodOf: ({ month }) => month,
    quantitiesOf: ({ index }) => [index],
    wordsOf: ({ month }) => [['observation_date', month]],
  },
};
