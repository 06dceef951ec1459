import type { Industry } from '../../../records/oews-row.ts';
import type { ExportKey } from './key.ts';

export const ALL_INDUSTRIES: Industry = {
  naics: '000000',
  title: 'Cross-industry',
  group: 'cross-industry',
};

/** What the publisher's query system calls all industries, and all private ones. */
const CROSS_INDUSTRY: ReadonlySet<string> = new Set(['000000', '000001']);

/** "31--34": a sector, its first two digits and the first two of the next sector. */
const SECTOR_SPAN = /^(?<first>\d{2})--(?<next>\d{2})$/;

/** "424300", and with a letter where several industries are published together: "4450A1". */
const SIX_PLACES = /^\d{4}[0-9A-Z]{2}$/;

/**
 * The industry that a cell of an export names: "Pharmacies and Drug Retailers(456110)".
 *
 * @returns null for a code that is none of an industry
 */
export function industryOf({ title, code }: ExportKey): Industry | null {
  if (code === null) return null;
  const naics = naicsOf(code);
  return naics === null ? null : { naics, title, group: groupOf(naics) };
}

/** Whose jobs an export counts: all or private ones over all industries; in one industry it does not say, so ''. */
export function ownershipIn({ naics }: Industry): string {
  if (naics === '000000') return '1235';
  return naics === '000001' ? '5' : '';
}

/** The code as OEWS tables write it: a sector as "11" or "31-33". */
function naicsOf(code: string): string | null {
  if (SIX_PLACES.test(code) || /^\d{2}(?:-\d{2})?$/.test(code)) return code;
  const { first, next } = SECTOR_SPAN.exec(code)?.groups ?? {};
  if (first === undefined || next === undefined) return null;
  const last = String(Number(next) - 1).padStart(2, '0');
  return first === last ? first : `${first}-${last}`;
}

/** I_GROUP by the digits of the code: zeros fill it up, and four digits stand before a letter. */
function groupOf(naics: string): string {
  if (CROSS_INDUSTRY.has(naics)) return 'cross-industry';
  if (naics.length < 6) return 'sector';
  if (/[A-Z]/.test(naics)) return '4-digit';
  const digits = /^\d*[1-9]/.exec(naics)?.[0].length ?? 0;
  return digits <= 2 ? 'sector' : `${digits}-digit`;
}
