import { DEFAULT_ZIP_LIMITS, type ZipLimits } from '../zip.ts';

/** How much of a workbook is read before it is refused: a bomb must cost neither memory nor time. */
export interface XlsxLimits extends ZipLimits {
  /** inflated bytes of one sheet */
  readonly sheetBytes: number;
  /** inflated bytes of the shared strings, which are held in memory */
  readonly sharedStringBytes: number;
  /** inflated bytes of the workbook, its relationships or its styles */
  readonly otherPartBytes: number;
  /** elements inside one another */
  readonly xmlDepth: number;
  /** bytes of one tag or one text */
  readonly xmlTokenBytes: number;
  /** cells of one sheet, the blank ones before the last cell of a row counted in */
  readonly cells: number;
  /** unreadable cells listed before a scan gives up */
  readonly problems: number;
}

const MEBIBYTE = 2 ** 20;

export const DEFAULT_XLSX_LIMITS: XlsxLimits = {
  ...DEFAULT_ZIP_LIMITS,
  sheetBytes: 2048 * MEBIBYTE,
  sharedStringBytes: 64 * MEBIBYTE,
  otherPartBytes: 16 * MEBIBYTE,
  xmlDepth: 64,
  xmlTokenBytes: MEBIBYTE,
  cells: 100_000_000,
  problems: 100,
};
