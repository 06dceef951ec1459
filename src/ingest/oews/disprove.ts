import { type Problem, problemAt } from '../../records/problem.ts';
import type { SourceStatement } from '../../source/sidecar.ts';
import { isOewsCode, SOC_CODE } from './codes.ts';
import type { OewsColumn } from './columns.ts';
import { familyOf } from './family.ts';
import { knownRelease } from './known-releases.ts';
import type { TopCode } from './legend.ts';
import type { OewsLayout } from './locate.ts';
import { releaseEvidence } from './release.ts';
import type { OewsSurvey } from './survey.ts';

/** What the cells of a table, taken together, say against its sidecar. */
export function disprove(
  file: string,
  layout: OewsLayout,
  sidecar: SourceStatement,
  survey: OewsSurvey,
): readonly Problem[] {
  const at = (row: number, column: OewsColumn) =>
    ({ kind: 'cell', file, sheet: layout.sheet.name, row, column: column.toUpperCase() }) as const;
  return [
    ...otherRelease(file, layout, sidecar, survey),
    ...otherFacts(file, layout, sidecar),
    ...otherFamily(at, sidecar, survey),
    ...otherClassification(at, sidecar, survey),
    ...(sidecar.extractOf === undefined ? incomplete(file, sidecar.release, survey) : []),
  ];
}

type PlaceOfCell = (row: number, column: OewsColumn) => Problem['place'];

function otherRelease(
  file: string,
  { sheet, fieldsTitle }: OewsLayout,
  { extractOf, release: expected }: SourceStatement,
  survey: OewsSurvey,
): readonly Problem[] {
  return releaseEvidence(extractOf?.sheet ?? sheet.name, fieldsTitle, survey)
    .filter(({ release }) => release !== expected)
    .map(({ release, says }) =>
      problemAt({ kind: 'file', file }, 'RELEASE_MISMATCH', { found: release, expected, evidence: says }),
    );
}

/** SIDECAR_INVALID for a method or a top code that is not that of the release. */
function otherFacts(
  file: string,
  { legend }: OewsLayout,
  { release, method, topCode }: SourceStatement,
): readonly Problem[] {
  const known = knownRelease(release);
  const defined = legend ?? known?.topCode ?? null;
  const details = [
    ...(known === undefined || known.method === method
      ? []
      : [`method: ${method}, expected ${known.method}`]),
    ...(topCode === null || defined === null || sameTopCode(topCode, defined)
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
  const others = [...survey.families].filter(([found]) => found !== family);
  return others.map(([found, { first }]) => {
    const args = { found: table === family ? found : table, expected: family };
    return problemAt(at(first.row, first.column), 'FAMILY_MISMATCH', args);
  });
}

function otherClassification(
  at: PlaceOfCell,
  { classification: expected }: SourceStatement,
  { classifications, codes }: OewsSurvey,
): readonly Problem[] {
  const others = [...classifications].filter(([found]) => found !== expected);
  const problems = others.map(([found, row]) =>
    classifications.size > 1
      ? problemAt(at(row, 'occ_code'), 'CLASSIFICATION_MIXED', { found: `${expected} and ${found}` })
      : problemAt(at(row, 'occ_code'), 'CLASSIFICATION_MISMATCH', { found, expected }),
  );
  if (others.length > 0) return problems;
  const unknown = [...codes].filter(([code]) => SOC_CODE.test(code) && !isOewsCode(code));
  return unknown.map(([code, row]) => {
    const found = `no classification known here (${code})`;
    return problemAt(at(row, 'occ_code'), 'CLASSIFICATION_MISMATCH', { found, expected }, 'warning');
  });
}

/** A whole national table has one total, every level, and ends in the last major groups. */
function incomplete(
  file: string,
  release: string,
  { rows, codes, levels, totals }: OewsSurvey,
): readonly Problem[] {
  const place = { kind: 'file', file } as const;
  const lacking = [
    ...(totals.length === 1 ? [] : [`${totals.length} rows of 00-0000 instead of one`]),
    ...([...codes.keys()].some((code) => code.startsWith('53-7'))
      ? []
      : ['no row of 53-7xxx, where a national table ends']),
    ...(levels.size === 5 ? [] : [`only the levels ${[...levels.keys()].join(', ')}`]),
  ];
  const problems = lacking.map((detail) => problemAt(place, 'TRUNCATED', { detail }));
  const known = knownRelease(release);
  if (known !== undefined && known.nationalRows !== rows) {
    problems.push(problemAt(place, 'ROWS_MISSING', { found: rows, expected: known.nationalRows }, 'warning'));
  }
  return problems;
}
