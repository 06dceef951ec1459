import type { ClaimCode } from '../records/claim.ts';
import type { ProblemCode } from '../records/problem.ts';

/** What each code means and what to do about it: the answers of `laborfigures explain CODE`. */
export const EXPLANATIONS: Readonly<Record<ClaimCode | ProblemCode, string>> = {
  CLAIM_SUPPORTED:
    'The number is what the source says, at the precision it is written to. “Superseded” beside it means that a later release has another value: right for its period, but no longer the newest.',
  VALUE_CONTRADICTED:
    'The source says another number for this subject, statistic and period. Write the number the message gives, or name the period or statistic that the number belongs to.',
  VALUE_WITHDRAWN:
    'The publisher gave this number once, and has revised it since: raw/ has the earlier sidecar and what changed beside the file. Write what the source says now, or leave the number out where it says none.',
  SUBJECT_MISLABELLED:
    'The number is right for another occupation than the one the text names, or its title and its code disagree. Correct the label.',
  MEASURE_MISLABELLED:
    'The number is right for another statistic of the same occupation, such as the mean where the text says median. Correct the label.',
  PERIOD_MISLABELLED:
    'The number is the one of another release than the text names. Correct the period or the number.',
  GEOGRAPHY_MISLABELLED: 'The number is national, and the text names another place. Correct the label.',
  PERIOD_STALE:
    'The text says or implies that the number is current, and it belongs to an older release. Write the newer number, or name the period.',
  PROJECTION_STALE:
    'The text quotes a projection that a later one has replaced. Quote the later one, or say which edition the text means.',
  BOUND_QUOTED_AS_EXACT:
    'The publisher prints this wage only as “at least” its highest published value, and the text quotes the bound as the wage. Write “at least”.',
  NO_SOURCE:
    'No source at hand says anything on this. Take one in with “laborfigures add FILE”, name a folder with --facts, or exempt the claim in claims.json with its source and a reason.',
  SUBJECT_UNCLEAR:
    'The text does not say which occupation the number is of. Name it, or its code, in the sentence.',
  MEASURE_UNCLEAR:
    'The text does not say what the number measures. Name it: “median annual wage”, “employment”.',
  PERIOD_UNCLEAR: 'The text does not say of which period the number is. Name the release: “May 2025”.',
  NOT_COMPARABLE:
    'The text quotes a change between two releases that cannot be compared; the message says why. Leave it out, or choose releases that can.',
  CLAIM_EXEMPT:
    'claims.json exempts this claim from the check, with its source and a reason, until it expires.',
  EXEMPTION_EXPIRED:
    'The exemption of this claim has expired. Look at the claim again, and renew or remove it.',
  EXEMPTION_UNUSED:
    'No number of the article is the one that this exemption or binding names. Correct or remove it.',
  TOO_FEW_CLAIMS:
    'The article has fewer claims than minClaims asks for: the check would pass by having found nothing.',
  FIGURE_UNKNOWN:
    'The mark in the text names no row of a figure. See “laborfigures explain FIGURE” for the rows there are.',
  NOT_A_CLAIM:
    'The number says nothing of an occupation, a role or postings: a year, a list number, a duration.',
  FILE_EMPTY: 'The file has no bytes. Download it again.',
  FILE_MISSING: 'A sidecar describes a file that is not there. Put the file back, or delete the sidecar.',
  FORMAT_UNEXPECTED:
    'The first bytes of the file are those of another format than its name says, often an error page saved under the name of a workbook.',
  ZIP_DAMAGED: 'The zip, which every .xlsx is too, is damaged or cut short. Download it again.',
  XLS_DAMAGED:
    'The records of the old workbook (.xls) break off, or some of its cells cannot be read. Download it again, or save it as .xlsx in a spreadsheet program.',
  LIMIT_EXCEEDED:
    'The file is larger, deeper or more compressed than any official one; it is refused before it costs memory.',
  XML_REFUSED: 'A part of the workbook holds what no spreadsheet needs, such as a DOCTYPE, or is not XML.',
  CELL_UNREADABLE:
    'A cell holds something else than its column can: the message names the place, what stands there and what was expected.',
  ENCODING_UNEXPECTED: 'The text is not UTF-8. Save it as UTF-8.',
  ROW_WIDTH: 'A row has more or fewer cells than the header: cells may have shifted.',
  TRUNCATED: 'The end of the table is missing. Download it again.',
  SIDECAR_INVALID:
    'The sidecar lacks a field or holds a wrong one. Make it again with “laborfigures add FILE”.',
  SIDECAR_MISSING:
    'The file has no sidecar, so nothing says what it is, and it is ignored. Take it in with “laborfigures add FILE”.',
  FOLDER_MISMATCH: 'The file lies in the folder of another release than its sidecar says.',
  SOURCE_UNFINISHED:
    'A run of “add” was stopped between its last two steps. The new file is there, whole, and is read; its sidecar waits under a temporary name. The same “add” again gives it its own.',
  REVISION_BROKEN:
    'Of a file that the publisher revised, raw/ keeps the earlier sidecar (X.source.0.json) and what the revision changed (X.revision.1.json). One of them is gone, or is not what the file’s sidecar says it replaced.',
  YEARLY_MOVES:
    'Employment, mean or median wage of some occupations moved by more than a quarter since the release before. Between official tables 27 to 97 of 1,400 do, and 2 to 21 by more than 60 %: new codes that employers take up, small occupations. Look at those you quote.',
  YEARLY_MOVES_IMPLAUSIBLE:
    'More than one occupation in twenty moved by more than 60 % in a year. No official table does: a column is in another unit, swapped or constant, or the file is of another release. It is refused; cells that are right all the same can be said to be so in corrections.json.',
  RELEASE_UNMOVED:
    'More than half of the occupations have the same employment, mean and median wage as in another release. Between official national tables that follow each other none has all three the same: the rows of one release go by the name of the other. Download both again.',
  FIGURE_IMPLAUSIBLE:
    'A row of a figure rests on a level that moved by more than 60 % since the release before, so nothing is written. Look at the cell: give what is right in a line of corrections.json (“corrected”), or say there that it is right (“explained”: true), with the reason.',
  CORRECTION_UNMATCHED:
    'A line of corrections.json names a release, occupation or column that no source at hand has. A correction that meets nothing corrects nothing.',
  CORRECTION_AMBIGUOUS:
    'A line of corrections.json must mean one cell, and one cell can have one line. Where a broad and a detailed row share a code, name the level.',
  CORRECTION_OUTDATED:
    'A line of corrections.json says what stands in the source before the publisher repairs it. The source says something else now: look at the new value, and remove the line.',
  SHA256_MISMATCH:
    'The bytes of the file are not those its sidecar describes: it was changed after it came in.',
  SOURCE_MISSING:
    'A written version rests on a published file that raw/ no longer has with a sidecar, so its figures cannot be traced or computed again.',
  HEADER_MISSING: 'No row of the file names the columns that a table of its dataset has.',
  PREAMBLE_MISSING:
    'An export of the OEWS query system says in the lines above its header of which area, occupation and period its numbers are. Without them nobody knows, and the file cannot be taken in. Export it again and keep those lines.',
  HEADER_DUPLICATE: 'The header names one column twice, so nothing says which is meant.',
  COLUMN_MISSING: 'The table lacks a column that every official one has; the name may be misspelt.',
  COLUMN_RETYPED:
    'A program has saved a column of codes as numbers: 01 became 1. The codes are read with their zeros again.',
  COLUMN_NOT_PUBLISHED:
    'The file has columns under the publisher’s names that the publisher did not fill. They are not read.',
  COLUMN_UNKNOWN: 'The table has a column that no official one has; it is ignored.',
  ROW_DUPLICATE: 'The same row stands twice.',
  ROW_CONFLICT: 'Two rows speak of the same occupation, area and industry and say different things.',
  ROWS_MISSING: 'The table has fewer or more rows than the official one: rows may have been filtered away.',
  OFFICIAL_BYTES_DIFFER:
    'The file is not the publisher’s own, byte for byte: a program saved it again. Every cell says what was published.',
  OFFICIAL_UNKNOWN:
    'Of this release only copies that a program saved again are known. The cells are those of the known copy.',
  OFFICIAL_CELLS_DIFFER:
    'The file says other things than the publisher’s own of that release. Download it again; a revision by the publisher is the one good reason.',
  CELL_TINY:
    'The estimate rests on fewer than 300 jobs and has a relative standard error of 30 % or more: its 90 % interval reaches from half of it to half as much again, and its wages come from a few answers. Quote the group it belongs to instead.',
  CODE_NEW:
    'No classification and no release known here has this code. Look for a slip; if the publisher made a new occupation, there is nothing earlier to compare it with.',
  ERROR_APART:
    'A relative standard error is missing beside its estimate, or stands where the estimate is withheld. In the publisher’s own file it is a note: of the official tables only 1997 has such cells, where it prints “#” for an error. In any other file one of the two was written over: download it again.',
  CHANGE_DISAGREES:
    'A projected change, or its percent, is not what the jobs at both ends give, beyond rounding. No official table has such a row: one of the cells was changed. Download the file again.',
  INDEX_LEAPS:
    'The consumer price index moved by more than a tenth from one month to the next, which it never did since 1913. The cell was changed. Download the file again.',
  MONTHS_MISSING:
    'The series has months without a line between its first and its last. Real growth from or to such a month is not available.',
  GROUP_EXCEEDED:
    'The parts of a group have more jobs than the group, beyond rounding. No official table has such a group: the group or a part was changed. Download the file again.',
  GROUP_INCOMPLETE:
    'The parts of a group have fewer jobs than the group, beyond rounding: a part is not published, or was changed or lost. In the publisher’s own file it is a note, and the first: one or two groups a table since 2012 are such (45-3000 until 2017, 45-0000 since 2018, 29-1020 in 2022, 11-1000 in 2025). In any other file compare the group with the publisher’s.',
  MEAN_OUTSIDE:
    'The mean wage is below the 10th or above the 90th percentile. It happens in official cells of a few hundred jobs, one in 800 of the table by sector; in a large cell the mean or a percentile was changed.',
  NUMBER_UNROUNDED:
    'OEWS rounds employment and annual wages to ten, and this one is not. It was typed or computed by somebody else. Download the file again.',
  PERCENTILES_COARSE:
    'Many occupations share the same few medians, so the published percentiles are cut to a coarse scale, as in May 2021, and their change from or to this release says nothing. Follow means, or start from the next release.',
  PERCENTILES_COLLAPSED:
    'The five percentiles of the row are three numbers or fewer: a handful of answers, or a value copied over its neighbours. Do not quote the row as a distribution; in a large cell download the file again.',
  PERCENTILES_DISORDERED:
    'A percentile is above a higher one: swapped columns, shifted cells, or a wrong digit. The publisher itself did it twice, in 1997 (9.99 for a 90th percentile too long for its field). Do not quote the row; download the file again.',
  TITLE_UNEXPECTED:
    'The title is not the one that the SOC gives the code: titles and codes may have shifted against each other. Look at the rows beside it.',
  TOP_CODE_APART:
    'A percentile from the top code on is printed as a number, or only one of the annual and the hourly wage as “#”. Somebody wrote over a “#”, or the file is of another release. Download it again.',
  WAGE_RATIO_IMPOSSIBLE:
    'An annual wage is 2,080 hourly ones, within 20 dollars of rounding, in every row of every official table at hand. Here it is not: one of the two was changed, or stands in the other’s column.',
  WITHHELD_APART:
    'Wages of one kind are withheld together, and here one stands alone, or a kind is missing though neither ANNUAL nor HOURLY says so: a “*” was written over, or a number was lost. Download the file again.',
  CELLS_UNLISTED:
    'A sentinel found more cells of the column than are listed. The message names it: “laborfigures explain” knows its code.',
  COLUMN_IMPLAUSIBLE:
    'So many cells of a column contradict the rest of their rows that the column is wrong: swapped, shifted, or in another unit.',
  TABLE_UNREAD: 'The file holds a second table of occupations. Only the first is read.',
  RELEASE_MISMATCH:
    'What stands in the file says that it is of another release than its sidecar or its other parts say.',
  RELEASE_BY_NAME:
    'Only the name of the file says of which release it is, and names can be wrong. Compare one number with the publisher’s page.',
  TABLE_PARTIAL:
    'The file holds some rows of a national table. They are read; what is not there is not known to be unpublished.',
  TOP_CODE_UNKNOWN:
    'A wage is printed as “#”, which says “at least” some threshold. The sheet Field Descriptions says which; without it the wage is not known even as a bound.',
  AREAS_MISSING:
    'A table by area under its official name lacks areas, or all occupations of some: rows were filtered away.',
  RELEASE_UNKNOWN: 'Nothing in the file says of which release it is.',
  RELEASE_REPEATED:
    'Two files speak for one release. Keep one, or record the later as the publisher’s revision with --accept.',
  FAMILY_MISMATCH: 'The table is of another family (state, industry, metropolitan) than it is read as.',
  FILE_UNKNOWN: 'The file is no table that this library knows.',
  FILES_UNKNOWN: 'The folder holds files that are no table this library knows; they were passed over.',
  FAMILY_UNREAD: 'The file is recognised, but it describes tables and holds no estimates.',
  CLASSIFICATION_MIXED: 'Codes of two classifications stand in one table.',
  CLASSIFICATION_MISMATCH: 'The codes of the table are of another classification than its sidecar says.',
  EXTRACT_EMPTY: 'What was given to --extract is nowhere in the table, so there is nothing to keep.',
  SOURCES_DISAGREE:
    'Two files in raw/ publish one estimate with different numbers. One of them was changed, or is not of the release it says.',
  EXTRACT_DISAGREES:
    'An extract and the official file beside it say different things. The official file speaks, so delete the extract or make it again; where the extract is right, the other file is not the publisher’s.',
  OUTPUT_MISSING: 'A file of a written version is gone. Restore it from version control.',
  OUTPUT_UNEXPECTED: 'A file lies among the outputs that no manifest lists.',
  OUTPUT_CHANGED: 'A written version was edited. Versions are immutable: restore it from version control.',
  OUTPUT_INVALID: 'An output is not what its schema says.',
  OUTPUT_STALE: 'Computing the newest version again from the sources gives other bytes.',
  NO_SOURCE_AT_ALL: 'No published figures were found to check against.',
};
