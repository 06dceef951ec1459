/** The level of an occupation in the SOC hierarchy, as OEWS names it (O_GROUP). */
export const OCCUPATION_LEVELS = ['total', 'major', 'minor', 'broad', 'detailed'] as const;
export type OccupationLevel = (typeof OCCUPATION_LEVELS)[number];

/** An occupation as a release publishes it. */
export interface Occupation {
  /** "15-1252", or "25105" of the OES classification before 1999; the code alone is no key: a broad and a detailed row can share it */
  readonly soc: string;
  readonly title: string;
  readonly level: OccupationLevel;
}

/** An occupation that a query may mean. */
export interface OccupationCandidate extends Occupation {
  /** 1 for the code or the title; for words, the share of the title's words that the query has */
  readonly score: number;
  /** what matched: the code, the title, the title in the other number, or every word of the query */
  readonly via: 'code' | 'title' | 'number' | 'words';
}
