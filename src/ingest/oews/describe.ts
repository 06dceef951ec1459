import type { SourceStatement } from '../../source/sidecar.ts';
import type { OewsIdentity } from './identify.ts';

/** An identity whose release and classification its content says. */
export type KnownOewsIdentity = OewsIdentity & { readonly release: string; readonly classification: string };

/** Whether nothing is left to guess about an OEWS file. */
export function isKnown(identity: OewsIdentity): identity is KnownOewsIdentity {
  return identity.release !== null && identity.classification !== null;
}

/** What an OEWS table's sidecar says that stands in the file itself; its bytes and its grain are measured. */
export type OewsDescription = Omit<SourceStatement, 'bytes' | 'sha256' | 'coarsePercentiles'>;

/** What the sidecar of an OEWS national table says of it. */
export function describeOews(identity: KnownOewsIdentity): OewsDescription {
  const { family, release, classification, method, topCode } = identity;
  const year = release.slice(0, 4);
  return {
    publisher: 'BLS',
    dataset: 'oews',
    family,
    release,
    referencePeriod: `May ${year}`,
    classification,
    method,
    url: `https://www.bls.gov/oes/special-requests/oesm${year.slice(2)}nat.zip`,
    licence: 'US government work, public domain',
    citation: `U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May ${year}`,
    publish: 'all',
    topCode,
  };
}

/** The official name of a national workbook: lineage gives it, whatever the file was called when it came in. */
export function officialName(identity: Pick<KnownOewsIdentity, 'release'>): string {
  return `${officialSheet(identity)}.xlsx`;
}

/** The name of the sheet with the national table, which the workbook is called after. */
export function officialSheet({ release }: Pick<KnownOewsIdentity, 'release'>): string {
  return `national_M${release.slice(0, 4)}_dl`;
}
