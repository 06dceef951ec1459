import path from 'node:path';
import type { SourceStatement } from '../../source/sidecar.ts';
import type { TableFile } from '../../source/table.ts';
import type { ProjectionHeader } from './header.ts';

/** What the sidecar of a table of projections says that stands in the file itself; its bytes are measured. */
export type ProjectionDescription = Omit<SourceStatement, 'bytes' | 'sha256'>;

const URLS: Readonly<Record<ProjectionHeader['layout'], string>> = {
  workbook: 'https://www.bls.gov/emp/ind-occ-matrix/occupation.xlsx',
  search: 'https://data.bls.gov/projections/occupationProj',
};

/** What the sidecar of a table of projections says of it. */
export function describeProjections(
  { baseYear, targetYear, layout }: ProjectionHeader,
  release: string,
  classification: string,
): ProjectionDescription {
  return {
    publisher: 'BLS',
    dataset: 'projections',
    family: 'occupations',
    release,
    referencePeriod: `${baseYear} to ${targetYear}`,
    classification,
    method: 'National Employment Matrix',
    url: URLS[layout],
    licence: 'US government work, public domain',
    citation: `U.S. Bureau of Labor Statistics, Employment Projections, ${release}`,
    publish: 'all',
    topCode: null,
    coarsePercentiles: false,
  };
}

/** What the agency calls its files, the same in each release. */
const WORKBOOK = 'occupation.xlsx';
const SEARCH_EXPORT = 'Employment Projections.csv';

/** @param name  official, with or without its ending */
export function isSearchExport(name: string): boolean {
  return path.parse(name).name === path.parse(SEARCH_EXPORT).name;
}

/** The official name of a table, whatever the file was called when it came in; its own for a workbook saved as CSV. */
export function officialName(
  { layout }: Pick<ProjectionHeader, 'layout'>,
  { format, name }: TableFile,
): string {
  if (layout === 'search') return SEARCH_EXPORT;
  return format === 'xlsx' ? WORKBOOK : name;
}
