/** Of when a number is. */
export type PeriodReading =
  /** one time, as a release would name it: "2024-05", or a year where no release has it */
  | { readonly kind: 'stated'; readonly period: string; readonly clear: boolean }
  | { readonly kind: 'span'; readonly from: string; readonly to: string }
  | { readonly kind: 'since'; readonly from: string }
  /** so many years up to a time, or up to the newest release */
  | { readonly kind: 'lasting'; readonly years: number; readonly to: string | null }
  /** of a change: it begins or ends at this time */
  | { readonly kind: 'touching'; readonly point: string }
  | { readonly kind: 'through'; readonly to: string }
  /** before a time that the text gives beside another number: "up from $112,590" */
  | { readonly kind: 'earlier' }
  | { readonly kind: 'several'; readonly periods: readonly string[] }
  /** nothing, or "current": the newest release is meant */
  | { readonly kind: 'implied' };
