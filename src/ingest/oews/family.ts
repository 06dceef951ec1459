import type { OewsSurvey } from './survey.ts';

/** A few rows of another family make no other table of one: those rows are wrong in it. */
const NEARLY_ALL = 0.9;

/**
 * The family of tables that these rows make up: "national", "industry", "state" …, "all" for several.
 *
 * National rows need be no more than half: nobody publishes them among a few others.
 */
export function familyOf({ families, rows }: Pick<OewsSurvey, 'families' | 'rows'>): string {
  const share = (family: string) => ([...families].find(([one]) => one === family)?.[1].rows ?? 0) / rows;
  if (share('national') > 1 / 2) return 'national';
  const kinds = [...families.keys()];
  const main = kinds.find((kind) => kinds.length === 1 || share(kind) > NEARLY_ALL);
  if (main !== undefined) return main;
  const isOfOneArea = kinds.every(
    (kind) => kind === 'national' || kind === 'industry' || kind === 'ownership',
  );
  return isOfOneArea ? 'industry' : 'all';
}

/** The family that the name of a sheet claims; null for one that claims none. */
export function familyBySheet(sheet: string | null): string | null {
  return SHEETS.find(([pattern]) => pattern.test(sheet ?? ''))?.[1] ?? null;
}

const SHEETS: readonly (readonly [pattern: RegExp, family: string])[] = [
  [/^national_(?:M\d{4}_)?dl$|^oes_national_\d{4}$/i, 'national'],
  [/^state_(?:M\d{4}_)?dl$/i, 'state'],
  [/^MSA_(?:M\d{4}_)?dl$/i, 'metro'],
  [/^BOS_(?:M\d{4}_)?dl$/i, 'nonmetro'],
  [/^nat(?:sector|\dd\w*)_(?:M\d{4}_)?dl$/i, 'industry'],
  [/^All May \d{4} data$/i, 'all'],
];
