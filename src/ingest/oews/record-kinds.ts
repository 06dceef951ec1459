import path from 'node:path';
import { areaKey, quantitiesOf } from '../../records/oews-row.ts';
import { keepsAny, OCCUPATION_KEYS } from '../occupation-keys.ts';
import type { ExtractKind, RecordKind } from '../table-kind.ts';
import { examineOews } from './examine-oews.ts';
import { extractOews } from './extract.ts';
import { examineQueryExport } from './query-export/examine-query-export.ts';
import { readQueryExport } from './query-export/read-query-export.ts';
import { readOewsTable } from './read-oews-table.ts';

const QUERY_EXPORT = 'query-export';

type OewsKind = RecordKind<'oews'>;

const TRAITS: OewsKind['traits'] = {
  // a query export gives no level where a broad code is a detailed occupation too
  keyOf: ({ release, area, industry, ownership, occupation: { soc, level } }) =>
    [release, areaKey(area), industry.naics, ownership, soc, level].join(' '),
  isOfOneRelease: true,
  periodOf: ({ release }) => release,
  quantitiesOf,
  wordsOf: ({ occupation }) => [
    ['OCC_CODE', occupation.soc],
    ['OCC_TITLE', occupation.title],
    ['O_GROUP', occupation.level],
  ],
};

const EXTRACT: ExtractKind = {
  ...OCCUPATION_KEYS,
  isOfficialFormat: (format) => format !== 'csv',
  fileName: ({ family, part }, name) => {
    const isNationalTable = family === 'national' && part === undefined;
    return isNationalTable ? 'national.csv' : `${path.parse(name).name}-extract.csv`;
  },
  make: (table, codes) => extractOews(table, keepsAny(codes)),
};

/** The published tables of OEWS. */
export const OEWS_TABLES: OewsKind = {
  dataset: 'oews',
  examine: (table, beside, { oews }) => examineOews(table, beside, oews),
  holds: ({ dataset, family }) => dataset === 'oews' && family !== QUERY_EXPORT,
  isPicked: ({ part }) => part === true,
  read: readOewsTable,
  extract: EXTRACT,
  traits: TRAITS,
};

/** What somebody asked the query system of OEWS for: a part of the estimates as it is. */
export const OEWS_QUERY_EXPORTS: OewsKind = {
  dataset: 'oews',
  examine: (table, _beside, { oews }) => examineQueryExport(table, oews),
  holds: ({ dataset, family }) => dataset === 'oews' && family === QUERY_EXPORT,
  isPicked: () => true,
  read: readQueryExport,
  extract: null,
  traits: TRAITS,
};
