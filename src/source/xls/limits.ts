/** How much an .xls may cost before it is refused; the largest official ones have some 20 MB. */
export interface XlsLimits {
  /** of the file, which is held in memory */
  readonly bytes: number;
  /** of all sheets, the blank ones up to the last row and column counted in */
  readonly cells: number;
  /** unreadable cells listed before a scan gives up */
  readonly problems: number;
}

export const DEFAULT_XLS_LIMITS: XlsLimits = {
  bytes: 64 * 2 ** 20,
  cells: 20_000_000,
  problems: 100,
};
