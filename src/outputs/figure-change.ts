import type { FigureFile, FigureRow, FigureSource } from '../records/figure.ts';

/** One difference between two sets of figures. `figure` is the figure's id, `key` the row's, null for the figure. */
export type FigureChange =
  | { readonly kind: 'figureAdded'; readonly figure: string; readonly after: FigureFile }
  | { readonly kind: 'figureRemoved'; readonly figure: string; readonly before: FigureFile }
  /** what is measured (of a figure), or of what, whom or where a row of the same key speaks */
  | TextChange<'definitionChanged'>
  /** title, label, note, citation, reason: what a reader reads beside the number */
  | TextChange<'wordsChanged'>
  | { readonly kind: 'sourceAdded'; readonly figure: string; readonly after: FigureSource }
  | { readonly kind: 'sourceRemoved'; readonly figure: string; readonly before: FigureSource }
  | { readonly kind: 'rowAdded'; readonly figure: string; readonly key: string; readonly after: FigureRow }
  | { readonly kind: 'rowRemoved'; readonly figure: string; readonly key: string; readonly before: FigureRow }
  /** a later period of a row that was there; `before` is its latest period until now */
  | RowChange<'releaseAdded'>
  /** an earlier period that made room for a later one; `after` is the row that came in its place */
  | RowChange<'releaseRetired'>
  | RowChange<'stateChanged'>
  | RowChange<'valueChanged'>
  | RowChange<'flagsChanged'>
  /** the cells that the same number is read from */
  | RowChange<'lineageChanged'>
  /** the same rows or sources in another order */
  | { readonly kind: 'orderChanged'; readonly figure: string };

export interface TextChange<Kind> {
  readonly kind: Kind;
  readonly figure: string;
  readonly key: string | null;
  /** the field, "definition", "label" */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface RowChange<Kind> {
  readonly kind: Kind;
  readonly figure: string;
  readonly key: string;
  readonly before: FigureRow;
  readonly after: FigureRow;
}

export type ChangeLevel = 'major' | 'minor' | 'patch';

/**
 * How much a change asks of those who quote the figure: major when what they quote is gone or means something else,
 * minor when a number or its source moved or something is new, patch when no number did.
 */
export const CHANGE_LEVELS: Readonly<Record<FigureChange['kind'], ChangeLevel>> = {
  figureRemoved: 'major',
  rowRemoved: 'major',
  definitionChanged: 'major',
  figureAdded: 'minor',
  rowAdded: 'minor',
  releaseAdded: 'minor',
  releaseRetired: 'minor',
  sourceAdded: 'minor',
  sourceRemoved: 'minor',
  stateChanged: 'minor',
  valueChanged: 'minor',
  flagsChanged: 'minor',
  lineageChanged: 'patch',
  wordsChanged: 'patch',
  orderChanged: 'patch',
};
