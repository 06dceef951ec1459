import type { Place } from '../records/place.ts';
import type { MovedLevel, Problem, ProblemArgs, ProblemCode, YearlyMovesArgs } from '../records/problem.ts';
import { releaseName } from '../records/release.ts';
import { counted } from './counted.ts';
import { printable } from '../records/printable.ts';

type Wording = { readonly [Code in ProblemCode]: (args: ProblemArgs[Code]) => string };

/** Every problem in words: what was found, what was expected, what to do next. The only place that words them. */
const WORDING: Wording = {
  FILE_EMPTY: () => 'the file has no bytes; download it again',
  FILE_MISSING: () => 'there is no such file, though its sidecar is here; put it back or delete the sidecar',
  FORMAT_UNEXPECTED: ({ found, expected }) =>
    `found ${found}, expected ${expected}${found.startsWith('an HTML') ? HTML_HINT : ''}`,
  ZIP_DAMAGED: ({ entry, detail }) =>
    `the file is damaged${entry === null ? '' : ` at ${entry}`}: ${detail}; download it again`,
  XLS_DAMAGED: ({ detail }) => `the workbook is damaged: ${detail}; download it again`,
  LIMIT_EXCEEDED: ({ what, found, limit }) => `${what}: found ${found}, the limit is ${limit}`,
  XML_REFUSED: ({ entry, detail }) => `${entry} is no sheet that can be read: ${detail}`,
  CELL_UNREADABLE: ({ found, expected }) => `found “${found}”, expected ${expected}`,
  ENCODING_UNEXPECTED: ({ found, expected }) => `found ${found}, expected ${expected}`,
  ROW_WIDTH: ({ found, expected }) =>
    `found ${counted(found, 'cell')}, expected ${expected} as in the header`,
  TRUNCATED: ({ detail }) => `the table is not whole: ${detail}; download it again`,
  SIDECAR_INVALID: ({ detail }) => `the sidecar is not valid: ${detail}`,
  SIDECAR_MISSING: () => 'ignored: it has no sidecar; take it in with “laborfigures add FILE”',
  FOLDER_MISMATCH: ({ expected }) => `its sidecar says it belongs in ${expected}; move both there`,
  SOURCE_UNFINISHED: () =>
    'it took its place in raw/, but the run that put it there was cut short; finish with “laborfigures add FILE”',
  REVISION_BROKEN: ({ detail }) =>
    `what is kept of the earlier file does not lead to the one that is here: ${detail}; restore it from version control`,
  YEARLY_MOVES: (args) => yearlyMoves(args),
  YEARLY_MOVES_IMPLAUSIBLE: (args) =>
    `${yearlyMoves(args)}; so many do not move so in a year: columns may be swapped, or in another unit`,
  RELEASE_UNMOVED: ({ release, other, occupations, unmoved }) =>
    `${unmoved.toLocaleString('en-US')} of ${counted(occupations, 'occupation')} have the employment, mean and ` +
    `median of ${releaseName(other)}: the rows of one release go by the name of ${releaseName(release)}; download both again`,
  FIGURE_IMPLAUSIBLE: ({ figure, from, to, level }) =>
    `${figure} rests on it, and it moved far from ${releaseName(from)} to ${releaseName(to)}: ${movedLevel(level)}; ` +
    'look at it, and say in corrections.json what is right, or that this is',
  CORRECTION_UNMATCHED: ({ entry }) => `no cell at hand is meant by ${entry}; correct or remove the line`,
  CORRECTION_AMBIGUOUS: ({ entry, cells }) =>
    cells === 1
      ? `a line before this one speaks of the same cell, ${entry}; keep one`
      : `${cells} cells are meant by ${entry}; name the level (broad or detailed)`,
  CORRECTION_OUTDATED: ({ entry, found, expected }) =>
    `${entry}: the source says “${found}”, the line expects “${expected}”; the publisher repaired it: remove the line`,
  SHA256_MISMATCH: ({ found, expected }) =>
    `the bytes changed: sha256 ${found}, expected ${expected} as in the sidecar; restore the file, or record ` +
    'the publisher’s revision with “laborfigures add --accept FILE”',
  SOURCE_MISSING: ({ name, release }) =>
    `it rests on ${name} (release ${release}), which no sidecar in raw/ describes; restore the source with its ` +
    'sidecar, or take the file in again with “laborfigures add FILE”',
  HEADER_MISSING: ({ wanted, seen }) => `no header row: wanted ${wanted}; ${seen}`,
  PREAMBLE_MISSING: ({ lacking }) =>
    `the lines above the header are missing or cut: nothing in the file says the ${lacking}; export it again and keep them`,
  HEADER_DUPLICATE: ({ name, first, second }) =>
    `the header names ${name} twice, in columns ${first} and ${second}; expected it once`,
  COLUMN_MISSING: ({ names, seen }) => `the header lacks ${names}; it has ${seen}`,
  COLUMN_RETYPED: () =>
    'a program has taken these codes for numbers, which loses zeros in front; they are read with them',
  COLUMN_NOT_PUBLISHED: ({ names }) =>
    `${names}: the publisher left these columns out of this release; whoever saved the file filled them, and they are not read`,
  COLUMN_UNKNOWN: ({ name }) => `the column “${name}” is in no official table; it is ignored`,
  ROW_DUPLICATE: ({ key, firstRow }) => `the row repeats row ${firstRow} (${key}); expected it once`,
  ROW_CONFLICT: ({ key, firstRow }) => `the row contradicts row ${firstRow}, which has the same key (${key})`,
  ROWS_MISSING: ({ found, expected }) =>
    `the table has ${found} rows, the official one ${expected}: rows may have been filtered away`,
  OFFICIAL_BYTES_DIFFER: ({ release }) =>
    `not the publisher’s own file of ${release}: it was saved again, with every cell as published`,
  OFFICIAL_UNKNOWN: ({ release }) =>
    `a copy of ${release} that was saved again; the publisher’s own file is not known here to compare`,
  OFFICIAL_CELLS_DIFFER: ({ release }) =>
    `not what the publisher’s file of ${release} says: cells were changed, lost or added; download it again`,
  CELL_TINY: ({ found, expected }) => `an estimate of few jobs: found ${found}, expected ${expected}`,
  CODE_NEW: ({ found, expected }) => `the code ${found} is seen for the first time; expected ${expected}`,
  ERROR_APART: ({ found, expected }) => `the error stands apart: found “${found}”, expected ${expected}`,
  CHANGE_DISAGREES: ({ found, expected }) =>
    `the change does not follow from the jobs at both ends: found ${found}, expected ${expected}`,
  INDEX_LEAPS: ({ found, expected }) => `found ${found}, expected an index ${expected}`,
  MONTHS_MISSING: ({ months }) => `the series has no line for ${months}; nothing is put in their place`,
  GROUP_EXCEEDED: ({ found, expected }) =>
    `the group has fewer jobs than its parts: found ${found}, expected ${expected}`,
  GROUP_INCOMPLETE: ({ found, expected }) =>
    `the group has more jobs than its parts: found ${found}, expected ${expected}`,
  MEAN_OUTSIDE: ({ found, expected }) => `the mean is out of place: found “${found}”, expected ${expected}`,
  NUMBER_UNROUNDED: ({ found, expected }) => `found “${found}”, expected ${expected}`,
  PERCENTILES_COARSE: ({ found, expected }) =>
    `the percentiles bunch at a few values: ${found}, expected ${expected}`,
  PERCENTILES_COLLAPSED: ({ found, expected }) =>
    `the percentiles say next to nothing: found ${found}, expected ${expected}`,
  PERCENTILES_DISORDERED: ({ found, expected }) =>
    `the percentile is out of order: found “${found}”, expected ${expected}`,
  TITLE_UNEXPECTED: ({ found, expected }) =>
    `the title is another one: found “${found}”, expected ${expected}`,
  TOP_CODE_APART: ({ found, expected }) => `the top code is not kept: found “${found}”, expected ${expected}`,
  WAGE_RATIO_IMPOSSIBLE: ({ found, expected }) =>
    `annual and hourly wage disagree: found “${found}”, expected ${expected}`,
  WITHHELD_APART: ({ found, expected }) => `withheld in part: found “${found}”, expected ${expected}`,
  CELLS_UNLISTED: ({ code, more }) =>
    `${counted(more, 'more cell')} of the column ${more === 1 ? 'is' : 'are'} ${code}`,
  COLUMN_IMPLAUSIBLE: ({ cells, rows, found, expected }) =>
    `${cells} of ${rows} rows are not plausible in this column, the first with “${found}”, expected ${expected}: ` +
    'columns or rows may be swapped, shifted or in another unit',
  TABLE_UNREAD: ({ read }) => `a second table, which is not read; only ${read} is`,
  RELEASE_MISMATCH: ({ found, expected, evidence }) =>
    `the file is of release ${found}, expected ${expected}: ${evidence}`,
  RELEASE_BY_NAME: ({ release, name }) =>
    `nothing in the file says its release; ${release} stands in its name only: ${name}`,
  TABLE_PARTIAL: ({ rows, lacking }) =>
    `${rows} rows of a national table, and not the whole: ${lacking}; it is read as a part of one`,
  TOP_CODE_UNKNOWN: ({ release }) =>
    `“#” stands for wages of ${release} from a threshold on that nothing in the file says; give the file with its ` +
    'sheet Field Descriptions',
  AREAS_MISSING: ({ detail }) => `the table is not whole: ${detail}; rows may have been filtered away`,
  RELEASE_UNKNOWN: ({ detail }) => `nothing in the file says of which release it is: ${detail}`,
  RELEASE_REPEATED: ({ release, other }) =>
    `release ${release} is here already, as ${other}; keep one, or record a revision with --accept`,
  FAMILY_MISMATCH: ({ found, expected }) => `the table is of the family ${found}, expected ${expected}`,
  FILE_UNKNOWN: () =>
    'no table known here: wanted a table of OEWS or of the Employment Projections, or the series CPIAUCNS',
  FILES_UNKNOWN: ({ files, more }) =>
    `passed over, no table known here: ${files}${more > 0 ? ` and ${more} more` : ''}`,
  FAMILY_UNREAD: ({ found }) => `recognised as ${found}, which holds no estimates to read`,
  CLASSIFICATION_MIXED: ({ found }) => `the codes are of ${found} in one table; expected one classification`,
  CLASSIFICATION_MISMATCH: ({ found, expected }) => `the codes are of ${found}, expected ${expected}`,
  EXTRACT_EMPTY: () => 'the table has no row of what to keep; look at what was given to --extract',
  SOURCES_DISAGREE: ({ found, expected, other }) =>
    `${found}, but ${other} says ${expected}: remove the file that is wrong`,
  EXTRACT_DISAGREES: ({ found, expected }) =>
    `the extract says ${found}, the official file beside it ${expected}; delete the extract or make it again`,
  OUTPUT_MISSING: () =>
    'it is not there; restore it from version control, or run “laborfigures refresh” where nothing was written yet',
  OUTPUT_UNEXPECTED: () => 'the manifest does not list it; delete it',
  OUTPUT_CHANGED: ({ found, expected }) =>
    `the bytes changed: sha256 ${found}, expected ${expected} as in the manifest; restore it from version control`,
  OUTPUT_INVALID: ({ detail }) => `not a valid output: ${detail}`,
  OUTPUT_STALE: ({ detail }) => `computing it again gives other bytes: ${detail}; run “laborfigures refresh”`,
  NO_SOURCE_AT_ALL: ({ where }) =>
    `no published figures found in ${where}; take a file in with “laborfigures add FILE”, or name a folder with --facts`,
};

function yearlyMoves({ from, to, occupations, moved, far, examples }: YearlyMovesArgs): string {
  const far60 = far === 0 ? '' : `, ${far} of them by over 60 %`;
  const counts = `${moved} of ${occupations.toLocaleString('en-US')} occupations moved by over 25 %`;
  const first = examples.map(movedLevel).join('; ');
  return `${counts} from ${releaseName(from)} to ${releaseName(to)}${far60}: ${first}`;
}

function movedLevel({ statistic, soc, before, after, change }: MovedLevel): string {
  const [then, now] = [before, after].map((value) => value.toLocaleString('en-US'));
  const percent = `${change < 0 ? '−' : '+'}${Math.abs(change * 100).toFixed(1)} %`;
  return `${statistic} of ${soc} ${then} to ${now} (${percent})`;
}

const HTML_HINT =
  ' (the publisher may have refused the download: give it a browser’s User-Agent, or save it by hand)';

/** A problem in words, without its place. */
export function problemMessage(problem: Problem): string {
  const word = WORDING[problem.code] as (args: Problem['args']) => string;
  return printable(word(problem.args));
}

/** A place as a person finds it: "raw/oews/2025-05/national.csv:12:A_MEDIAN", "article.md:42:17". */
export function placeInWords(place: Place): string {
  switch (place.kind) {
    case 'file':
      return printable(place.file);
    case 'cell': {
      const sheet = place.sheet === null ? '' : ` (sheet ${place.sheet})`;
      return printable(
        [place.file, place.row, ...(place.column === null ? [] : [place.column])].join(':') + sheet,
      );
    }
    case 'text':
      return printable(`${place.file}:${place.line}:${place.column}`);
  }
}
