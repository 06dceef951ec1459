import type { Facts } from '../facts.ts';
import type { NamedSubject } from '../reading/subjects.ts';

/** What the judge knows beside the claim. */
export interface Bench {
  readonly facts: Facts;
  /** the occupations that the article names anywhere: only among them is a swapped number looked for */
  readonly inArticle: readonly NamedSubject[];
}
