import { type ProjectionRow, projectedQuantities, type PublishedWord } from '../../records/projection-row.ts';
import type { PublishedQuantity } from '../../records/quantity.ts';
import { keepsAny, OCCUPATION_KEYS } from '../occupation-keys.ts';
import type { RecordKind } from '../table-kind.ts';
import { isSearchExport } from './describe.ts';
import { examineProjections } from './examine-projections.ts';
import { extractProjections } from './extract.ts';
import { readProjections } from './read-projections.ts';

/** The Employment Projections: occupation workbooks, and exports of the search tool. */
export const PROJECTIONS: RecordKind<'projections'> = {
  dataset: 'projections',
  examine: (table, _beside, { projections }) => examineProjections(table, projections),
  holds: ({ dataset }) => dataset === 'projections',
  isPicked: (_statement, tableName) => isSearchExport(tableName),
  read: readProjections,
  extract: {
    ...OCCUPATION_KEYS,
    isOfficialFormat: () => true,
    fileName: (_statement, name) => (isSearchExport(name) ? 'search-export.csv' : 'occupations.csv'),
    make: (table, codes) => extractProjections(table, keepsAny(codes)),
  },
  traits: {
    keyOf: ({ release, occupation: { soc } }) => `${release} ${soc}`,
    isOfOneRelease: true,
    periodOf: ({ release }) => release,
    quantitiesOf: projectedQuantities,
    wordsOf,
  },
};

function wordsOf(row: ProjectionRow): readonly (readonly [column: string, text: string])[] {
  const { occupation, medianWage, education, experience, training } = row;
  return [
    ['code', occupation.soc],
    ['title', occupation.title],
    ['type', occupation.level],
    ['median annual wage', `${medianWage.year} ${textOf(medianWage.annual)}`],
    ['education', textOf(education)],
    ['experience', textOf(experience)],
    ['training', textOf(training)],
  ];
}

function textOf(published: PublishedQuantity | PublishedWord<string>): string {
  switch (published.kind) {
    case 'value':
      return String(published.value);
    case 'atLeast':
      return `>=${published.atLeast}`;
    case 'withheld':
      return published.marker;
  }
}
