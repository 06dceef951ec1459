import type { SourceStatement } from '../../source/sidecar.ts';
import type { Identity } from '../examined.ts';
import type { OewsIdentity } from './identify.ts';
import { archiveUrl, namedTable, nationalWorkbook } from './names.ts';

/** What is known of an OEWS file, none of it left to guess. */
export type KnownOewsIdentity = OewsIdentity & { readonly release: string; readonly classification: string };

/** Whether nothing is left to guess about an OEWS file. */
export function isKnown(identity: OewsIdentity): identity is KnownOewsIdentity {
  return identity.release !== null && identity.classification !== null;
}

type TableFacts = Omit<Identity, 'publisher' | 'dataset'>;

/** What a table of OEWS is, without what only its reader needs to know. */
export function oewsIdentity<Of extends TableFacts>(table: Of): Identity & Pick<Of, keyof TableFacts> {
  const { family, release, classification, sheet, columns, rows } = table;
  return { publisher: 'BLS', dataset: 'oews', family, release, classification, sheet, columns, rows };
}

/** What an OEWS table's sidecar says that stands in the file itself; its bytes and its grain are measured. */
export type OewsDescription = Omit<SourceStatement, 'bytes' | 'sha256' | 'coarsePercentiles'>;

/** What the sidecar of an OEWS table says of it. */
export function describeOews(
  identity: Pick<KnownOewsIdentity, 'family' | 'release' | 'classification' | 'method' | 'topCode'>,
): OewsDescription {
  const { family, release, classification, method, topCode } = identity;
  const period = periodOf(release);
  const programme =
    Number(release.slice(0, 4)) < 2020
      ? 'Occupational Employment Statistics'
      : 'Occupational Employment and Wage Statistics';
  return {
    publisher: 'BLS',
    dataset: 'oews',
    family,
    release,
    referencePeriod: period,
    classification,
    method,
    url: archiveUrl(release, family),
    licence: 'US government work, public domain',
    citation: `U.S. Bureau of Labor Statistics, ${programme}, ${period}`,
    publish: 'all',
    topCode,
  };
}

function periodOf(release: string): string {
  const [year = '', month] = release.split('-');
  if (month === undefined) return year;
  return `${month === '11' ? 'November' : 'May'} ${year}`;
}

/**
 * The official name of a table: that of the national workbook whatever the file was called when it came in, of any other
 * the file's own.
 *
 * @param file  "national_M2024_dl.csv", "oesm24ma.zip > oesm24ma/MSA_M2024_dl.xlsx"
 */
export function officialName(
  { family, release, isPart }: Pick<KnownOewsIdentity, 'family' | 'release'> & { readonly isPart: boolean },
  file: string,
): string {
  if (family === 'national' && !isPart) return nationalWorkbook(release);
  return file.split(/\/|\\| > /).at(-1) ?? file;
}

/** Whether a file has a name that the agency gives to whole tables. */
export function hasOfficialName(file: string): boolean {
  return namedTable(file).isOfficial;
}
