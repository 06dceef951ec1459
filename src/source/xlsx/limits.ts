/** How much of a workbook is read before it is refused: a bomb must cost neither memory nor time. */
export interface XlsxLimits {
  /** files in the zip */
  readonly entries: number;
  /** inflated bytes of one sheet */
  readonly sheetBytes: number;
  /** inflated bytes of the shared strings, which are held in memory */
  readonly sharedStringBytes: number;
  /** inflated bytes of the workbook, its relationships or its styles */
  readonly otherPartBytes: number;
  /** inflated bytes for each compressed one, in parts over 1 MiB */
  readonly inflationRatio: number;
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
  entries: 1000,
  sheetBytes: 2048 * MEBIBYTE,
  sharedStringBytes: 64 * MEBIBYTE,
  otherPartBytes: 16 * MEBIBYTE,
  inflationRatio: 200,
  xmlDepth: 64,
  xmlTokenBytes: MEBIBYTE,
  cells: 100_000_000,
  problems: 100,
};

/** Parts smaller than this may shrink as well as they like. */
export const INFLATION_RATIO_FROM_BYTES = MEBIBYTE;
