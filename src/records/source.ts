/** What is known of a published file: the facts of its sidecar that later stages speak of. */
export interface SourceFacts {
  /** the official file's name, "national_M2025_dl.xlsx", whichever copy was read */
  readonly name: string;
  /** sha256 of the official file */
  readonly sha256: string;
  readonly publisher: string;
  /** "oews" */
  readonly dataset: string;
  /** "national" */
  readonly family: string;
  /** "2025-05" */
  readonly release: string;
  /** "SOC 2018", "SOC 2010/2018 hybrid" */
  readonly classification: string;
  /** the estimation method: "MB3" */
  readonly method: string;
  readonly citation: string;
  /** the published percentiles bunch at a few values: their growth says nothing */
  readonly coarsePercentiles: boolean;
}
