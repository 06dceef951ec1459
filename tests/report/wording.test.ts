import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/records/place.ts';
import { type Problem, type ProblemArgs, type ProblemCode, problemAt } from '../../src/records/problem.ts';
import { reportProblems } from '../../src/report/problems.ts';
import { placeInWords, problemMessage } from '../../src/report/wording.ts';

const FILE = Object.freeze({ kind: 'file', file: 'raw/oews/2024-05/national.csv' } as const);

/** What each problem might say; the type asks for every code. */
const MOVES = {
  ...{ from: '2024-05', to: '2025-05', occupations: 1_401, moved: 27 },
  examples: [{ statistic: 'employment', soc: '15-2051', before: 233_440, after: 320_000, change: 0.3708 }],
};

const EXAMPLES: { readonly [Code in ProblemCode]: ProblemArgs[Code] } = {
  FILE_EMPTY: {},
  FILE_MISSING: {},
  FORMAT_UNEXPECTED: { found: 'an HTML page titled “Access Denied”', expected: 'an Excel workbook' },
  ZIP_DAMAGED: { entry: 'xl/workbook.xml', detail: 'its CRC is wrong' },
  XLS_DAMAGED: { detail: 'sheet national_dl breaks off' },
  LIMIT_EXCEEDED: { what: 'entries', found: 1_001, limit: 1_000 },
  XML_REFUSED: { entry: 'xl/worksheets/sheet1.xml', detail: 'it has a DOCTYPE' },
  CELL_UNREADABLE: { found: '12k', expected: 'a whole number of jobs or “**”' },
  ENCODING_UNEXPECTED: { found: 'UTF-16 text', expected: 'UTF-8 text' },
  ROW_WIDTH: { found: 31, expected: 32 },
  TRUNCATED: { detail: 'no row of 53-7xxx, where a national table ends' },
  SIDECAR_INVALID: { detail: 'release: Invalid string' },
  SIDECAR_MISSING: {},
  FOLDER_MISMATCH: { expected: 'raw/oews/2025-05/' },
  SOURCE_UNFINISHED: {},
  REVISION_BROKEN: { detail: 'it is not there' },
  YEARLY_MOVES: { ...MOVES, far: 0 },
  YEARLY_MOVES_IMPLAUSIBLE: { ...MOVES, moved: 1_201, far: 1_150 },
  RELEASE_UNMOVED: { release: '2026-05', other: '2025-05', occupations: 1_375, unmoved: 1_374 },
  FIGURE_IMPLAUSIBLE: {
    figure: 'median-wage/15-2051@2025-05',
    ...{ from: '2024-05', to: '2025-05' },
    level: { statistic: 'median', soc: '15-2051', before: 112_590, after: 12_023, change: -0.8932 },
  },
  CORRECTION_UNMATCHED: { entry: 'A_MEDIAN of 15-2051, 2025-05' },
  CORRECTION_AMBIGUOUS: { entry: 'A_MEDIAN of 15-2051, 2025-05', cells: 2 },
  CORRECTION_OUTDATED: { entry: 'A_MEDIAN of 15-2051, 2025-05', found: '120230', expected: '12023' },
  SHA256_MISMATCH: { found: 'ab12', expected: 'cd34' },
  SOURCE_MISSING: { name: 'national_M2023_dl.xlsx', release: '2023-05' },
  HEADER_MISSING: { wanted: 'OCC_CODE and TOT_EMP in one row', seen: 'no such row in Sheet1' },
  PREAMBLE_MISSING: { lacking: 'area, occupation, period' },
  HEADER_DUPLICATE: { name: 'OCC_CODE', first: 'I', second: 'J' },
  COLUMN_MISSING: { names: 'A_MEDIAN', seen: 'OCC_CODE, A_MEDAIN' },
  COLUMN_UNKNOWN: { name: 'my note' },
  COLUMN_RETYPED: {},
  COLUMN_NOT_PUBLISHED: { names: 'A_PCT10, A_PCT25' },
  ROW_DUPLICATE: { key: '15-1252 detailed', firstRow: 7 },
  ROW_CONFLICT: { key: '15-1252 detailed', firstRow: 7 },
  ROWS_MISSING: { found: 854, expected: 1_403 },
  OFFICIAL_BYTES_DIFFER: { release: '2024-05' },
  OFFICIAL_UNKNOWN: { release: '2005-05' },
  OFFICIAL_CELLS_DIFFER: { release: '2024-05' },
  CELL_TINY: { found: '230 with an error of 38.4 %', expected: '300 or more, or an error under 30 %' },
  CODE_NEW: { found: '15-1987', expected: 'a code of the SOC 2018 or of an earlier release' },
  ERROR_APART: { found: '0.7', expected: 'an error where TOT_EMP has an estimate, and only there' },
  CHANGE_DISAGREES: { found: '59600', expected: 'between 59150 and 59450' },
  INDEX_LEAPS: { found: '3134.9', expected: 'within a tenth of 312.332, the month before' },
  MONTHS_MISSING: { months: '2025-10' },
  GROUP_EXCEEDED: { found: '1854210', expected: '1854240, the sum of 2 under 15-1250' },
  GROUP_INCOMPLETE: { found: '442050', expected: '441000, the sum of 3 under 45-0000' },
  MEAN_OUTSIDE: { found: '244570', expected: 'a mean between the 10th and the 90th percentile' },
  NUMBER_UNROUNDED: { found: '169004', expected: 'a number rounded to ten' },
  PERCENTILES_COARSE: {
    found: '9.4 % of the medians held by 3 or more occupations',
    expected: 'at most 4.5 %',
  },
  PERCENTILES_COLLAPSED: {
    found: '62680; 62680; 62680; 62680; 62680',
    expected: 'percentiles at four values or more',
  },
  PERCENTILES_DISORDERED: {
    found: '133080',
    expected: 'percentiles that rise from the 10th to the 90th',
  },
  TITLE_UNEXPECTED: { found: 'Data Scientists', expected: '“Software Developers”, the title of 15-1252' },
  TOP_CODE_APART: { found: '239200', expected: '“#”, from 239200 on' },
  WAGE_RATIO_IMPOSSIBLE: { found: '133080', expected: '2,080 times the 6.4 in H_MEDIAN' },
  WITHHELD_APART: { found: '*', expected: 'a wage, as beside it' },
  CELLS_UNLISTED: { code: 'CELL_TINY', more: 1_165 },
  COLUMN_IMPLAUSIBLE: {
    ...{ cells: 1_383, rows: 1_403, found: '4120' },
    expected: 'percentiles that rise from the 10th to the 90th',
  },
  TABLE_UNREAD: { read: 'the sheet national_M2024_dl' },
  RELEASE_MISMATCH: {
    found: '2023-05',
    expected: '2024-05',
    evidence: 'the sheet’s name “national_M2023_dl”',
  },
  TOP_CODE_UNKNOWN: { release: '2026-05' },
  AREAS_MISSING: { detail: '1 area, where a metropolitan table has 300 or more' },
  RELEASE_UNKNOWN: { detail: 'it has no field sheet' },
  RELEASE_BY_NAME: { release: '2012-05', name: 'national_M2012_dl.xls' },
  TABLE_PARTIAL: { rows: 20, lacking: '0 rows of 00-0000 instead of one' },
  RELEASE_REPEATED: { release: '2024-05', other: 'raw/oews/2024-05/national.csv' },
  FAMILY_MISMATCH: { found: 'state', expected: 'national' },
  FILE_UNKNOWN: {},
  FILES_UNKNOWN: { files: 'downloads/a.pdf, downloads/b.txt', more: 12 },
  FAMILY_UNREAD: { found: 'field-descriptions' },
  CLASSIFICATION_MIXED: { found: 'SOC 2018 and SOC 2010' },
  CLASSIFICATION_MISMATCH: { found: 'SOC 2010', expected: 'SOC 2018' },
  EXTRACT_EMPTY: {},
  SOURCES_DISAGREE: { found: 133_090, expected: 133_080, other: 'national_M2024_dl.xlsx' },
  EXTRACT_DISAGREES: { found: '133090', expected: '133080' },
  OUTPUT_MISSING: {},
  OUTPUT_UNEXPECTED: {},
  OUTPUT_CHANGED: { found: 'ab12', expected: 'cd34' },
  OUTPUT_INVALID: { detail: 'rows: Required' },
  OUTPUT_STALE: { detail: 'figures/median-wage.json' },
  NO_SOURCE_AT_ALL: { where: 'raw/' },
};

describe('problemMessage', () => {
  it('words every problem: what was found, what was expected, what to do', () => {
    const codes = Object.keys(EXAMPLES) as ProblemCode[];
    const messages = codes.map((code) => `${code}: ${problemMessage(problemAt(FILE, code, EXAMPLES[code]))}`);
    expect(messages.join('\n')).toMatchInlineSnapshot(`
      "FILE_EMPTY: the file has no bytes; download it again
      FILE_MISSING: there is no such file, though its sidecar is here; put it back or delete the sidecar
      FORMAT_UNEXPECTED: found an HTML page titled “Access Denied”, expected an Excel workbook (the publisher may have refused the download: give it a browser’s User-Agent, or save it by hand)
      ZIP_DAMAGED: the file is damaged at xl/workbook.xml: its CRC is wrong; download it again
      XLS_DAMAGED: the workbook is damaged: sheet national_dl breaks off; download it again
      LIMIT_EXCEEDED: entries: found 1001, the limit is 1000
      XML_REFUSED: xl/worksheets/sheet1.xml is no sheet that can be read: it has a DOCTYPE
      CELL_UNREADABLE: found “12k”, expected a whole number of jobs or “**”
      ENCODING_UNEXPECTED: found UTF-16 text, expected UTF-8 text
      ROW_WIDTH: found 31 cells, expected 32 as in the header
      TRUNCATED: the table is not whole: no row of 53-7xxx, where a national table ends; download it again
      SIDECAR_INVALID: the sidecar is not valid: release: Invalid string
      SIDECAR_MISSING: ignored: it has no sidecar; take it in with “laborfigures add FILE”
      FOLDER_MISMATCH: its sidecar says it belongs in raw/oews/2025-05/; move both there
      SOURCE_UNFINISHED: it took its place in raw/, but the run that put it there was cut short; finish with “laborfigures add FILE”
      REVISION_BROKEN: what is kept of the earlier file does not lead to the one that is here: it is not there; restore it from version control
      YEARLY_MOVES: 27 of 1,401 occupations moved by over 25 % from May 2024 to May 2025: employment of 15-2051 233,440 to 320,000 (+37.1 %)
      YEARLY_MOVES_IMPLAUSIBLE: 1201 of 1,401 occupations moved by over 25 % from May 2024 to May 2025, 1150 of them by over 60 %: employment of 15-2051 233,440 to 320,000 (+37.1 %); so many do not move so in a year: columns may be swapped, or in another unit
      RELEASE_UNMOVED: 1,374 of 1,375 occupations have the employment, mean and median of May 2025: the rows of one release go by the name of May 2026; download both again
      FIGURE_IMPLAUSIBLE: median-wage/15-2051@2025-05 rests on it, and it moved far from May 2024 to May 2025: median of 15-2051 112,590 to 12,023 (−89.3 %); look at it, and say in corrections.json what is right, or that this is
      CORRECTION_UNMATCHED: no cell at hand is meant by A_MEDIAN of 15-2051, 2025-05; correct or remove the line
      CORRECTION_AMBIGUOUS: 2 cells are meant by A_MEDIAN of 15-2051, 2025-05; name the level (broad or detailed)
      CORRECTION_OUTDATED: A_MEDIAN of 15-2051, 2025-05: the source says “120230”, the line expects “12023”; the publisher repaired it: remove the line
      SHA256_MISMATCH: the bytes changed: sha256 ab12, expected cd34 as in the sidecar; restore the file, or record the publisher’s revision with “laborfigures add --accept FILE”
      SOURCE_MISSING: it rests on national_M2023_dl.xlsx (release 2023-05), which no sidecar in raw/ describes; restore the source with its sidecar, or take the file in again with “laborfigures add FILE”
      HEADER_MISSING: no header row: wanted OCC_CODE and TOT_EMP in one row; no such row in Sheet1
      PREAMBLE_MISSING: the lines above the header are missing or cut: nothing in the file says the area, occupation, period; export it again and keep them
      HEADER_DUPLICATE: the header names OCC_CODE twice, in columns I and J; expected it once
      COLUMN_MISSING: the header lacks A_MEDIAN; it has OCC_CODE, A_MEDAIN
      COLUMN_UNKNOWN: the column “my note” is in no official table; it is ignored
      COLUMN_RETYPED: a program has taken these codes for numbers, which loses zeros in front; they are read with them
      COLUMN_NOT_PUBLISHED: A_PCT10, A_PCT25: the publisher left these columns out of this release; whoever saved the file filled them, and they are not read
      ROW_DUPLICATE: the row repeats row 7 (15-1252 detailed); expected it once
      ROW_CONFLICT: the row contradicts row 7, which has the same key (15-1252 detailed)
      ROWS_MISSING: the table has 854 rows, the official one 1403: rows may have been filtered away
      OFFICIAL_BYTES_DIFFER: not the publisher’s own file of 2024-05: it was saved again, with every cell as published
      OFFICIAL_UNKNOWN: a copy of 2005-05 that was saved again; the publisher’s own file is not known here to compare
      OFFICIAL_CELLS_DIFFER: not what the publisher’s file of 2024-05 says: cells were changed, lost or added; download it again
      CELL_TINY: an estimate of few jobs: found 230 with an error of 38.4 %, expected 300 or more, or an error under 30 %
      CODE_NEW: the code 15-1987 is seen for the first time; expected a code of the SOC 2018 or of an earlier release
      ERROR_APART: the error stands apart: found “0.7”, expected an error where TOT_EMP has an estimate, and only there
      CHANGE_DISAGREES: the change does not follow from the jobs at both ends: found 59600, expected between 59150 and 59450
      INDEX_LEAPS: found 3134.9, expected an index within a tenth of 312.332, the month before
      MONTHS_MISSING: the series has no line for 2025-10; nothing is put in their place
      GROUP_EXCEEDED: the group has fewer jobs than its parts: found 1854210, expected 1854240, the sum of 2 under 15-1250
      GROUP_INCOMPLETE: the group has more jobs than its parts: found 442050, expected 441000, the sum of 3 under 45-0000
      MEAN_OUTSIDE: the mean is out of place: found “244570”, expected a mean between the 10th and the 90th percentile
      NUMBER_UNROUNDED: found “169004”, expected a number rounded to ten
      PERCENTILES_COARSE: the percentiles bunch at a few values: 9.4 % of the medians held by 3 or more occupations, expected at most 4.5 %
      PERCENTILES_COLLAPSED: the percentiles say next to nothing: found 62680; 62680; 62680; 62680; 62680, expected percentiles at four values or more
      PERCENTILES_DISORDERED: the percentile is out of order: found “133080”, expected percentiles that rise from the 10th to the 90th
      TITLE_UNEXPECTED: the title is another one: found “Data Scientists”, expected “Software Developers”, the title of 15-1252
      TOP_CODE_APART: the top code is not kept: found “239200”, expected “#”, from 239200 on
      WAGE_RATIO_IMPOSSIBLE: annual and hourly wage disagree: found “133080”, expected 2,080 times the 6.4 in H_MEDIAN
      WITHHELD_APART: withheld in part: found “*”, expected a wage, as beside it
      CELLS_UNLISTED: 1,165 more cells of the column are CELL_TINY
      COLUMN_IMPLAUSIBLE: 1383 of 1403 rows are not plausible in this column, the first with “4120”, expected percentiles that rise from the 10th to the 90th: columns or rows may be swapped, shifted or in another unit
      TABLE_UNREAD: a second table, which is not read; only the sheet national_M2024_dl is
      RELEASE_MISMATCH: the file is of release 2023-05, expected 2024-05: the sheet’s name “national_M2023_dl”
      TOP_CODE_UNKNOWN: “#” stands for wages of 2026-05 from a threshold on that nothing in the file says; give the file with its sheet Field Descriptions
      AREAS_MISSING: the table is not whole: 1 area, where a metropolitan table has 300 or more; rows may have been filtered away
      RELEASE_UNKNOWN: nothing in the file says of which release it is: it has no field sheet
      RELEASE_BY_NAME: nothing in the file says its release; 2012-05 stands in its name only: national_M2012_dl.xls
      TABLE_PARTIAL: 20 rows of a national table, and not the whole: 0 rows of 00-0000 instead of one; it is read as a part of one
      RELEASE_REPEATED: release 2024-05 is here already, as raw/oews/2024-05/national.csv; keep one, or record a revision with --accept
      FAMILY_MISMATCH: the table is of the family state, expected national
      FILE_UNKNOWN: no table known here: wanted a table of OEWS or of the Employment Projections, or the series CPIAUCNS
      FILES_UNKNOWN: passed over, no table known here: downloads/a.pdf, downloads/b.txt and 12 more
      FAMILY_UNREAD: recognised as field-descriptions, which holds no estimates to read
      CLASSIFICATION_MIXED: the codes are of SOC 2018 and SOC 2010 in one table; expected one classification
      CLASSIFICATION_MISMATCH: the codes are of SOC 2010, expected SOC 2018
      EXTRACT_EMPTY: the table has no row of what to keep; look at what was given to --extract
      SOURCES_DISAGREE: 133090, but national_M2024_dl.xlsx says 133080: remove the file that is wrong
      EXTRACT_DISAGREES: the extract says 133090, the official file beside it 133080; delete the extract or make it again
      OUTPUT_MISSING: it is not there; restore it from version control, or run “laborfigures refresh” where nothing was written yet
      OUTPUT_UNEXPECTED: the manifest does not list it; delete it
      OUTPUT_CHANGED: the bytes changed: sha256 ab12, expected cd34 as in the manifest; restore it from version control
      OUTPUT_INVALID: not a valid output: rows: Required
      OUTPUT_STALE: computing it again gives other bytes: figures/median-wage.json; run “laborfigures refresh”
      NO_SOURCE_AT_ALL: no published figures found in raw/; take a file in with “laborfigures add FILE”, or name a folder with --facts"
    `);
  });

  it('says nothing of a damaged zip’s entry where there is none', () => {
    const problem = problemAt(FILE, 'ZIP_DAMAGED', { entry: null, detail: 'it breaks off' });
    expect(problemMessage(problem)).toBe('the file is damaged: it breaks off; download it again');
  });

  it.each([
    ['a terminal escape', '\u001b[31m', '\\u001b[31m'],
    ['a bell', '\u0007', '\\u0007'],
    ['a C1 control', '\u009b', '\\u009b'],
    ['a change of direction', '\u202e', '\\u202e'],
    ['an isolate', '\u2066', '\\u2066'],
    ['an Arabic letter mark', '\u061c', '\\u061c'],
    ['a zero-width space', '\u200b', '\\u200b'],
    ['a line end, which would begin a line of its own', 'a\n::error::b', 'a ::error::b'],
  ])('shows %s, and is not steered by it', (_, found, shown) => {
    const problem = problemAt(FILE, 'CELL_UNREADABLE', { found, expected: 'a number' });
    expect(problemMessage(problem)).toBe(`found “${shown}”, expected a number`);
  });
});

describe('placeInWords', () => {
  it.each<[Place, string]>([
    [FILE, 'raw/oews/2024-05/national.csv'],
    [
      { ...FILE, kind: 'cell', sheet: null, row: 7, column: 'A_MEDIAN' },
      'raw/oews/2024-05/national.csv:7:A_MEDIAN',
    ],
    [{ ...FILE, kind: 'cell', sheet: null, row: 7, column: null }, 'raw/oews/2024-05/national.csv:7'],
    [
      { kind: 'cell', file: 'a.xlsx', sheet: 'national_M2024_dl', row: 7, column: 'AB' },
      'a.xlsx:7:AB (sheet national_M2024_dl)',
    ],
    [{ kind: 'text', file: 'article.md', line: 42, column: 17 }, 'article.md:42:17'],
    [{ kind: 'file', file: 'a\u202exslx.csv' }, 'a\\u202exslx.csv'],
    [
      { kind: 'cell', file: 'a.csv', sheet: '\u001b[2J', row: 1, column: '\u0007' },
      'a.csv:1:\\u0007 (sheet \\u001b[2J)',
    ],
  ])('%o', (place, words) => {
    expect(placeInWords(place)).toBe(words);
  });
});

describe('reportProblems', () => {
  it('keeps code and severity, and puts place and message in words', () => {
    const problem: Problem = problemAt(FILE, 'ROW_WIDTH', { found: 31, expected: 32 }, 'warning');
    expect(reportProblems([problem])).toEqual([
      {
        ...{ code: 'ROW_WIDTH', severity: 'warning', place: FILE.file },
        message: 'found 31 cells, expected 32 as in the header',
      },
    ]);
  });
});
