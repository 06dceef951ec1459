import { type OewsRow, type Quantity, releaseName, type Subject } from 'laborfigures';

interface ArticleOccupation {
  readonly soc: string;
  readonly title: string;
}

export const DEVELOPERS: ArticleOccupation = { soc: '15-1252', title: 'Software Developers' };
export const DATA_SCIENTISTS: ArticleOccupation = { soc: '15-2051', title: 'Data Scientists' };
export const RESEARCHERS: ArticleOccupation = {
  soc: '15-1221',
  title: 'Computer and Information Research Scientists',
};

/** The three occupations of the article, in its order. */
export const OCCUPATIONS = [DEVELOPERS, DATA_SCIENTISTS, RESEARCHERS] as const;

/** Whom a row speaks of. */
export function subjectOf({ soc, title }: ArticleOccupation): Subject {
  return { soc: [soc], role: null, title };
}

/** The releases that the rows are of, oldest first. */
export function releasesOf(rows: readonly OewsRow[]): readonly string[] {
  return [...new Set(rows.map(({ release }) => release))].sort();
}

/** The row of an occupation in a release; undefined where the release does not count it apart. */
export function rowOf(rows: readonly OewsRow[], { soc }: ArticleOccupation, release: string | undefined) {
  return rows.find(
    ({ occupation, release: of }) =>
      occupation.soc === soc && occupation.level === 'detailed' && of === release,
  );
}

/** Each occupation in each release, with what the release publishes of it or the reason why it does not. */
export function inEachRelease(rows: readonly OewsRow[]) {
  return OCCUPATIONS.flatMap((occupation) =>
    releasesOf(rows).map((release) => {
      const row = rowOf(rows, occupation, release);
      const quantityOf = (select: (row: OewsRow) => Quantity): Quantity =>
        row === undefined ? unpublished(occupation, releaseName(release)) : select(row);
      return { occupation, release, quantityOf };
    }),
  );
}

/** @param when  "May 2020", or the releases that a change lies between */
export function unpublished({ soc, title }: ArticleOccupation, when: string): Quantity {
  return { kind: 'notAvailable', reason: `no estimate of ${soc} ${title} at hand for ${when}`, from: [] };
}
