import type { FigureRow } from '../records/figure.ts';
import type { Subject } from '../records/measure.ts';
import { canonicalJson } from './canonical-json.ts';
import { type FieldParts, fieldsOf, textChanges } from './compare-fields.ts';
import type { FigureChange } from './figure-change.ts';

/** A row with its subject's fields beside its own. */
type FlatRow = Omit<FigureRow, 'subject'> & Subject;

const PARTS: FieldParts<
  FlatRow,
  'matched' | 'definition' | 'state' | 'number' | 'flags' | 'lineage' | 'words'
> = {
  key: 'matched',
  period: 'matched',
  measure: 'definition',
  soc: 'definition',
  role: 'definition',
  unit: 'definition',
  geography: 'definition',
  state: 'state',
  value: 'number',
  low: 'number',
  high: 'number',
  widestLow: 'number',
  widestHigh: 'number',
  atLeast: 'number',
  atMost: 'number',
  flags: 'flags',
  lineage: 'lineage',
  label: 'words',
  title: 'words',
  reason: 'words',
};

/**
 * What moved between the rows of two states of one figure.
 *
 * Two rows are the same when key and period are. Rows of one *series* differ in their period only: their keys agree up
 * to an "@" ("15-1252@2024-05" and "15-1252@2025-05"), and measure, subject, unit and geography are the same.
 * Figures name releases relatively, so a yearly refresh adds the newest period to a series and drops its oldest. That
 * is a release added, not a row removed: every period that ends later than all of its series before
 * (`releaseAdded`) excuses the oldest one that went (`releaseRetired`). Whatever else went is a `rowRemoved`: a series that ended, a window made
 * narrower, a change counted from another start, a refresh that went back to an older release.
 */
export function compareRows(
  figure: string,
  before: readonly FigureRow[],
  after: readonly FigureRow[],
): readonly FigureChange[] {
  const [then, now] = [rowsByIdentity(before), rowsByIdentity(after)];
  const changes = before.flatMap((row) => {
    const same = now.get(identityOf(row));
    return same === undefined ? [] : compareRow(figure, row, same);
  });
  const gone = before.filter((row) => !now.has(identityOf(row)));
  const come = after.filter((row) => !then.has(identityOf(row)));
  for (const name of new Set([...gone, ...come].map(seriesOf))) {
    const inSeries = (row: FigureRow): boolean => seriesOf(row) === name;
    const latest = before.filter(inSeries).sort(byPeriod).at(-1) ?? null;
    changes.push(...comparePeriods(figure, latest, gone.filter(inSeries), come.filter(inSeries)));
  }
  const reordered = changes.length === 0 && canonicalJson(before) !== canonicalJson(after);
  return reordered ? [{ kind: 'orderChanged', figure }] : changes;
}

function compareRow(figure: string, before: FigureRow, after: FigureRow): FigureChange[] {
  const place = { figure, key: before.key };
  const [then, now] = [flatten(before), flatten(after)];
  const text = (kind: 'definitionChanged' | 'wordsChanged', part: 'definition' | 'words') =>
    textChanges(kind, place, fieldsOf(then, PARTS, part), fieldsOf(now, PARTS, part));
  const differs = (part: 'state' | 'number' | 'flags' | 'lineage'): boolean =>
    canonicalJson(fieldsOf(then, PARTS, part)) !== canonicalJson(fieldsOf(now, PARTS, part));
  const changes: FigureChange[] = [...text('definitionChanged', 'definition')];
  if (differs('state')) changes.push({ kind: 'stateChanged', ...place, before, after });
  else if (differs('number')) changes.push({ kind: 'valueChanged', ...place, before, after });
  else if (differs('lineage')) changes.push({ kind: 'lineageChanged', ...place, before, after });
  if (differs('flags')) changes.push({ kind: 'flagsChanged', ...place, before, after });
  const words = text('wordsChanged', 'words');
  // the reason of a state came or went with it
  return [...changes, ...(differs('state') ? words.filter(({ field }) => field !== 'reason') : words)];
}

/**
 * The rows of one series that went and came.
 *
 * @param latest  the series' latest row until now; null for a new series
 */
function comparePeriods(
  figure: string,
  latest: FigureRow | null,
  gone: readonly FigureRow[],
  come: readonly FigureRow[],
): readonly FigureChange[] {
  const isLater = (row: FigureRow): boolean => latest !== null && endOf(latest.period) < endOf(row.period);
  const added = come.filter(isLater).sort(byPeriod);
  return [
    ...[...gone].sort(byPeriod).map((row, index): FigureChange => {
      const successor = added[index];
      return successor === undefined
        ? { kind: 'rowRemoved', figure, key: row.key, before: row }
        : { kind: 'releaseRetired', figure, key: row.key, before: row, after: successor };
    }),
    ...[...come]
      .sort(byPeriod)
      .map((row): FigureChange =>
        latest !== null && isLater(row)
          ? { kind: 'releaseAdded', figure, key: row.key, before: latest, after: row }
          : { kind: 'rowAdded', figure, key: row.key, after: row },
      ),
  ];
}

function flatten({ subject, ...fields }: FigureRow): FlatRow {
  return { ...fields, ...subject };
}

function rowsByIdentity(rows: readonly FigureRow[]): ReadonlyMap<string, FigureRow> {
  return new Map(rows.map((row) => [identityOf(row), row]));
}

function identityOf({ key, period }: FigureRow): string {
  return `${key} ${period}`;
}

function seriesOf({ key, measure, subject, unit, geography }: FigureRow): string {
  const [stem] = key.split('@');
  return canonicalJson([stem, measure, [...subject.soc].sort(), subject.role, unit, geography]);
}

/** By the end of the period, then by its start: "2021-05/2025-05" comes after "2021-05/2024-05". */
function byPeriod(a: FigureRow, b: FigureRow): number {
  const [first, second] = [endThenPeriod(a), endThenPeriod(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function endThenPeriod({ period }: FigureRow): string {
  return `${endOf(period)} ${period}`;
}

function endOf(period: string): string {
  return period.split('/').at(-1) ?? period;
}
