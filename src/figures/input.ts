import type { OewsRow } from '../records/oews-row.ts';

/**
 * A release named by its place in the series, so that a new one needs no edit: the newest at hand, the one a year before
 * it (none where that is not at hand), every one since a month, or (rarely) one month itself.
 */
export type ReleaseSelector = 'latest' | 'previous' | { readonly since: string } | { readonly month: string };

export interface OewsInput {
  readonly kind: 'oews';
  readonly family: 'national';
  readonly releases: readonly ReleaseSelector[];
}

export interface PostingsInput {
  readonly kind: 'postings';
}

export type FigureInput = OewsInput | PostingsInput;

/** The posting exports at hand; `reason` says what to put where, for a figure that has none. */
export interface NoPostings {
  readonly kind: 'notAvailable';
  readonly reason: string;
}

const NO_POSTINGS: NoPostings = {
  kind: 'notAvailable',
  reason:
    'no posting export is in raw/; a licensed row-level export of one vendor with the same months of both years, ' +
    'taken in with “laborfigures add FILE”, would make it available',
};

/** What a figure's `rows` is given for each of its inputs. */
export type Resolved<Input extends FigureInput> = Input extends OewsInput ? readonly OewsRow[] : NoPostings;

/** The records that the figures of a pipeline can read. */
export interface Holdings {
  readonly oews: readonly OewsRow[];
}

/**
 * The rows of OEWS tables of one family, of the releases named.
 *
 * @example
 * oews('national', { releases: ['latest'] }).family // => 'national'
 */
export function oews(
  family: 'national',
  { releases }: { readonly releases: readonly ReleaseSelector[] },
): OewsInput {
  return { kind: 'oews', family, releases };
}

/** The job postings at hand, from whichever vendor's export is in `raw/`. */
export function postings(): PostingsInput {
  return { kind: 'postings' };
}

export function resolveInput<Input extends FigureInput>(input: Input, holdings: Holdings): Resolved<Input> {
  const resolved = input.kind === 'oews' ? rowsOf(input, holdings.oews) : NO_POSTINGS;
  return resolved as Resolved<Input>;
}

function rowsOf({ family, releases }: OewsInput, held: readonly OewsRow[]): readonly OewsRow[] {
  const rows = held.filter(({ source }) => source.family === family);
  const series = [...new Set(rows.map(({ release }) => release))].sort();
  return rows.filter(({ release }) => releases.some((selector) => selects(selector, release, series)));
}

function selects(selector: ReleaseSelector, release: string, series: readonly string[]): boolean {
  if (selector === 'latest') return release === series.at(-1);
  if (selector === 'previous') return release === yearBefore(series.at(-1) ?? '');
  return 'since' in selector ? release >= selector.since : release === selector.month;
}

/** OEWS is released once a year, for May. */
function yearBefore(release: string): string {
  const [year = '', ...month] = release.split('-');
  return [Number(year) - 1, ...month].join('-');
}
