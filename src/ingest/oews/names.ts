import { releaseOfYear } from './releases.ts';

/** What the agency calls its files: the only hint where nothing inside a file says what it is. */
export interface NamedTable {
  /** null where the name does not say it */
  readonly family: string | null;
  readonly release: string | null;
  /** whether it is a name that the agency itself gives */
  readonly isOfficial: boolean;
}

/** The beginnings of the agency's names of tables, and those of its archives. */
const TABLE_NAMES: readonly (readonly [pattern: RegExp, family: string])[] = [
  [/^national_/i, 'national'],
  [/^state_/i, 'state'],
  [/^MSA_/i, 'metro'],
  [/^BOS_/i, 'nonmetro'],
  [/^nat(?:sector|\d)/i, 'industry'],
  [/^(?:all_data_M|all_oes_data|oes_data)_/i, 'all'],
];
const ARCHIVE_NAMES: readonly (readonly [ending: string, family: string | null])[] = [
  ['nat', 'national'],
  ['st', 'state'],
  ['ma', null],
  ['in4', 'industry'],
  ['all', 'all'],
];

/** "m" is for May, "n" for November; to 2002 there was one release a year. */
const ARCHIVE = /^oes([mn]?)(\d{2})(nat|st|ma|in4|all)(?![a-z0-9])/i;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/**
 * What the name of a file says of it, or of its entry in an archive.
 *
 * @param file  "national_M2024_dl.xlsx", "oesm09nat.zip > national_dl.xls"; folders outside an archive say nothing
 */
export function namedTable(file: string): NamedTable {
  const { own, archive } = namesIn(file);
  const family = TABLE_NAMES.find(([pattern]) => pattern.test(own))?.[1] ?? null;
  return {
    family: family ?? archive?.family ?? null,
    release: releasesNamed(own, archive)[0] ?? null,
    isOfficial: family !== null && /_dl(?![a-z0-9])|data_M?_?\d{4}/i.test(own),
  };
}

/** The releases that a file's name and that of its archive say: one, unless they disagree. */
export function namedReleases(file: string): readonly string[] {
  const { own, archive } = namesIn(file);
  return releasesNamed(own, archive);
}

function namesIn(file: string) {
  const names = file.split(' > ').map((part) => part.split(/[/\\]/).at(-1) ?? '');
  const own = names.at(-1) ?? '';
  // a file that is in no archive can be called after one: its own year then comes first
  const archives = names.length > 1 || yearIn(own) === null ? names : [];
  return { own, archive: archives.map(archiveOf).find((named) => named !== null) ?? null };
}

interface NamedArchive {
  readonly family: string | null;
  readonly year: string;
  /** null where the name does not say the month */
  readonly isNovember: boolean | null;
}

function archiveOf(name: string): NamedArchive | null {
  const [, month, digits, ending] = ARCHIVE.exec(name) ?? [];
  if (digits === undefined) return null;
  const family = ARCHIVE_NAMES.find(([known]) => known === ending?.toLowerCase())?.[1] ?? null;
  const isNovember = month === undefined || month === '' ? null : month.toLowerCase() === 'n';
  return { family, year: fullYear(digits), isNovember };
}

/** The file's own name comes before that of its archive; where one does not say the month, the other may. */
function releasesNamed(name: string, archive: NamedArchive | null): readonly string[] {
  const own = novemberIn(name);
  const said = archive?.isNovember ?? null;
  const year = yearIn(name);
  const releases = [
    ...(year === null ? [] : [releaseIn(year, own ?? said)]),
    ...(archive === null ? [] : [releaseIn(archive.year, said ?? own)]),
  ];
  return [...new Set(releases)];
}

function releaseIn(year: string, isNovember: boolean | null): string {
  return isNovember === true ? `${year}-11` : releaseOfYear(Number(year));
}

function novemberIn(name: string): boolean | null {
  if (/november/i.test(name)) return true;
  return /may(?![a-z])/i.test(name) ? false : null;
}

/** The one year that a name has; null where it has none, or several. */
function yearIn(name: string): string | null {
  const [year = null, ...others] = new Set(name.match(YEAR) ?? []);
  return others.length === 0 ? year : null;
}

function fullYear(digits: string): string {
  return `${Number(digits) >= 97 ? 19 : 20}${digits}`;
}

/** The official name of the national workbook of a release, which drifted until 2014. */
export function nationalWorkbook(release: string): string {
  const year = Number(release.slice(0, 4));
  if (year < 2003) return `national_${year}_dl.xls`;
  if (year < 2007) return `national_${release.endsWith('-11') ? 'november' : 'may'}${year}_dl.xls`;
  if (year === 2007) return 'national_May2007_dl.xls';
  if (year === 2008) return 'national__M2008_dl.xls';
  if (year === 2009) return 'national_dl.xls';
  return `national_M${year}_dl.${year < 2014 ? 'xls' : 'xlsx'}`;
}

const ARCHIVE_OF: Readonly<Record<string, string>> = {
  national: 'nat',
  state: 'st',
  metro: 'ma',
  nonmetro: 'ma',
  industry: 'in4',
};

/** Where the agency publishes the tables of a release and family. */
export function archiveUrl(release: string, family: string): string {
  const month = Number(release.slice(0, 4)) < 2003 ? '' : release.endsWith('-11') ? 'n' : 'm';
  const name = `oes${month}${release.slice(2, 4)}${ARCHIVE_OF[family] ?? 'all'}`;
  return `https://www.bls.gov/oes/special-requests/${name}.zip`;
}
