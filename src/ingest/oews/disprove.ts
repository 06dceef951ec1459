import { OCCUPATION_LEVELS } from '../../records/occupation.ts';
import { type Problem, problemAt } from '../../records/problem.ts';
import type { SourceStatement } from '../../source/sidecar.ts';
import { foreignCodeProblems } from './classification.ts';
import type { OewsColumn } from './columns.ts';
import { familyOf } from './family.ts';
import { knownTable } from './known-tables.ts';
import type { TopCode } from './legend.ts';
import type { LocatedTable } from './locate.ts';
import { namedTable } from './names.ts';
import { releaseEvidence } from './release-evidence.ts';
import { releaseFacts } from './releases.ts';
import type { RowFamily } from './row-family.ts';
import type { OewsSurvey } from './survey.ts';

/** What the cells of a table, taken together, say against its sidecar. */
export function disprove(
  file: string,
  located: LocatedTable,
  sidecar: SourceStatement,
  survey: OewsSurvey,
): readonly Problem[] {
  if (survey.rows === 0) {
    return [problemAt({ kind: 'file', file }, 'TRUNCATED', { detail: 'no row under its header' })];
  }
  const at = (row: number, column: OewsColumn) =>
    ({ kind: 'cell', file, sheet: located.sheet.name, row, column: column.toUpperCase() }) as const;
  return [
    ...otherRelease(file, located, sidecar, survey),
    ...otherFacts(file, located, sidecar),
    ...otherFamily(at, sidecar, survey),
    ...otherClassification(at, sidecar, survey),
    ...retypedColumns(at, survey),
    ...(isWhole(sidecar) ? incomplete(file, located, sidecar, survey) : []),
  ];
}

/** Whether a file is to have every row of its table. */
export function isWhole({ extractOf, part }: SourceStatement): boolean {
  return extractOf === undefined && part === undefined;
}

type PlaceOfCell = (row: number, column: OewsColumn) => Problem['place'];

function otherRelease(
  file: string,
  { sheet, fields, preamble }: LocatedTable,
  { extractOf, release: expected }: SourceStatement,
  { totals, years }: OewsSurvey,
): readonly Problem[] {
  const telling = {
    ...{ sheet: extractOf?.sheet ?? sheet.name, fieldsTitle: fields?.title ?? null },
    ...{ preamble, totals, years: [...years.keys()] },
  };
  return releaseEvidence(telling)
    .filter(({ release }) => release !== expected)
    .map(({ release, says }) =>
      problemAt({ kind: 'file', file }, 'RELEASE_MISMATCH', { found: release, expected, evidence: says }),
    );
}

/** SIDECAR_INVALID for a method or a top code that is not that of the release. */
function otherFacts(
  file: string,
  { fields }: LocatedTable,
  { release, method, topCode }: SourceStatement,
): readonly Problem[] {
  const known = releaseFacts(release);
  const defined = known === undefined ? (fields?.legend ?? null) : known.topCode;
  const details = [
    ...(known === undefined || known.method === method
      ? []
      : [`method: ${method}, expected ${known.method}`]),
    ...(topCode === null ||
    defined === null ||
    known?.isLeastTopCode === true ||
    sameTopCode(topCode, defined)
      ? []
      : [`topCode: ${topCodeInWords(topCode)}, expected ${topCodeInWords(defined)}`]),
  ];
  return details.map((detail) => problemAt({ kind: 'file', file }, 'SIDECAR_INVALID', { detail }));
}

function sameTopCode(a: TopCode, b: TopCode): boolean {
  return a.annual === b.annual && a.hourly === b.hourly;
}

function topCodeInWords({ annual, hourly }: TopCode): string {
  return `$${annual} per year and $${hourly} per hour`;
}

function otherFamily(at: PlaceOfCell, { family }: SourceStatement, survey: OewsSurvey): readonly Problem[] {
  const table = familyOf(survey);
  const others = [...survey.families].filter(
    ([found]) => !(ROW_FAMILIES[family] ?? [family]).includes(found),
  );
  return others.map(([found, { first }]) => {
    const args = { found: table === family ? found : table, expected: family };
    return problemAt(at(first.row, first.column), 'FAMILY_MISMATCH', args);
  });
}

const BY_INDUSTRY: readonly RowFamily[] = ['national', 'industry', 'ownership'];

/** The families of rows that a table can hold, where they are not those of its own name alone. */
const ROW_FAMILIES: Readonly<Record<string, readonly string[]>> = {
  industry: BY_INDUSTRY,
  all: [...BY_INDUSTRY, 'state', 'metro', 'nonmetro'],
};

function otherClassification(
  at: PlaceOfCell,
  { classification }: SourceStatement,
  { signs }: OewsSurvey,
): readonly Problem[] {
  const placed = [...signs].map(([code, row]) => [code, at(row, 'occ_code')] as const);
  return foreignCodeProblems(placed, classification);
}

/** COLUMN_RETYPED, a note, for a column of codes in which a program has put numbers. */
function retypedColumns(at: PlaceOfCell, { retyped }: OewsSurvey): readonly Problem[] {
  return [...retyped].map(([column, row]) => problemAt(at(row, column), 'COLUMN_RETYPED', {}, 'note'));
}

/** What a whole table has: a national one its total, every level and the last major groups; a known one all its rows. */
function incomplete(
  file: string,
  { header }: LocatedTable,
  { release, family }: SourceStatement,
  survey: OewsSurvey,
): readonly Problem[] {
  const place = { kind: 'file', file } as const;
  const lacking = family === 'national' ? lackingInNational(header, survey) : [];
  const problems = lacking.map(({ words }) => problemAt(place, 'TRUNCATED', { detail: words }));
  problems.push(...areasMissing(file, family, survey));
  const [industryGroup = ''] = survey.industryGroups.keys();
  const known = knownTable({ release, family, industryGroup });
  if (known !== undefined && known.rows !== survey.rows) {
    const args = { found: survey.rows, expected: known.rows };
    problems.push(problemAt(place, 'ROWS_MISSING', args, 'warning'));
  }
  return problems;
}

/** Fewer areas than any table by area has had: 51 states, over 380 metropolitan and over 130 nonmetropolitan areas. */
const FEWEST_AREAS: Readonly<Record<string, number>> = { state: 50, metro: 300, nonmetro: 100 };

/** AREAS_MISSING, a warning, for a table under an official name that has only some areas, or some without their total. */
function areasMissing(file: string, family: string, { areas }: OewsSurvey): readonly Problem[] {
  const fewest = FEWEST_AREAS[family];
  if (fewest === undefined || !namedTable(file).isOfficial) return [];
  const untotalled = [...areas].filter(([, totals]) => totals === 0).map(([code]) => code);
  const details = [
    ...(areas.size < fewest ? [`${areas.size} areas, where such a table has ${fewest} or more`] : []),
    ...(untotalled.length > 0
      ? [`no row of all occupations in ${untotalled.length} areas, the first of them ${untotalled[0]}`]
      : []),
  ];
  const place = { kind: 'file', file } as const;
  return details.map((detail) => problemAt(place, 'AREAS_MISSING', { detail }, 'warning'));
}

/** What a national table lacks to be whole. */
export interface Lack {
  readonly of: 'total' | 'end' | 'levels';
  readonly words: string;
}

export function lackingInNational(
  { layout, hasLevels }: LocatedTable['header'],
  { codes, levels, totals }: OewsSurvey,
): readonly Lack[] {
  const last = layout === 'oes' ? '98' : '53-7';
  const lacks: Lack[] = [];
  if (totals.length !== 1) {
    lacks.push({ of: 'total', words: `${totals.length} rows of 00-0000 instead of one` });
  }
  if (![...codes.keys()].some((code) => code.startsWith(last))) {
    lacks.push({ of: 'end', words: `no row of ${last}xxx, where a national table ends` });
  }
  if (hasLevels && levels.size !== OCCUPATION_LEVELS.length) {
    lacks.push({ of: 'levels', words: `only the levels ${[...levels.keys()].join(', ')}` });
  }
  return lacks;
}
