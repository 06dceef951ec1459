import type { FigureFile, FigureRow } from '../records/figure.ts';
import type { Measure, RoleId, Unit } from '../records/measure.ts';
import type { Occupation } from '../records/occupation.ts';
import type { OewsRow } from '../records/oews-row.ts';
import { lineageOf } from '../records/origin.ts';
import type { PublishedQuantity } from '../records/quantity.ts';
import type { Revision } from '../records/revision.ts';
import type { Fact, FactKey, FactQuantity } from './fact.ts';
import { nationalRows } from './national-rows.ts';
import { type WithdrawnValue, withdrawnValues } from './withdrawn-values.ts';

/** The facts that an article is checked against; every look-up takes constant time. */
export interface Facts {
  /** the OEWS releases at hand, oldest first: "2024-05" */
  readonly releases: readonly string[];
  /** every occupation of the releases at hand under each title it has had, newest first */
  readonly occupations: readonly Occupation[];
  /** the codes of the occupations and groups that have had this title in a release at hand, newest first */
  readonly codesOf: (title: string) => readonly string[];
  /** whether anything at hand is about an occupation */
  covers(soc: string): boolean;
  find(key: FactKey): readonly Fact[];
  /** the national row of an occupation in a release, where classifications recoded it the row of its title */
  row(soc: string, release: string): OewsRow | undefined;
  /** every row of a figure that measures this of these subjects, whatever its period */
  findFigures(measure: Measure, soc: readonly string[], role: RoleId | null): readonly Fact[];
  /** what the publisher said of this before it was revised, newest first */
  withdrawn(key: FactKey): readonly WithdrawnValue[];
  /** the fact that a mark in the text names: "median-wage/15-1252@2024-05" */
  marked(figure: string): Fact | undefined;
}

export interface FactSources {
  /** rows of other areas, industries or ownerships are left aside: the check knows national estimates */
  readonly rows: readonly OewsRow[];
  readonly figures: readonly FigureFile[];
  /** of the files that the rows are from, where they were revised */
  readonly revisions?: readonly Revision[];
}

/** Collect what OEWS rows and verified figures say, so that a claim can look it up. */
export function factsFrom({ rows, figures, revisions = [] }: FactSources): Facts {
  const { releases, occupations, row: rowOf, codesOf } = nationalRows(rows);
  const covered = new Set(occupations.map(({ soc }) => soc));
  const withdrawn = withdrawnValues(revisions);
  const marked = new Map<string, Fact>();
  const byKey = new Map<string, Fact[]>();
  const bySubject = new Map<string, Fact[]>();
  for (const figure of figures) {
    for (const row of figure.rows) {
      const fact = figureFact(figure, row);
      for (const soc of row.subject.soc) covered.add(soc);
      marked.set(`${figure.id}/${row.key}`, fact);
      collect(byKey, keyOf({ ...row, soc: row.subject.soc }), fact);
      collect(bySubject, subjectKey(row.measure, row.subject.soc, row.subject.role), fact);
    }
  }
  return {
    releases,
    occupations,
    codesOf,
    covers: (soc) => covered.has(soc),
    find(key) {
      const [soc, ...others] = key.soc;
      const row = others.length === 0 && soc !== undefined ? rowOf(soc, key.period) : undefined;
      const published = row === undefined ? null : publishedFact(row, key.measure, key.unit);
      return published === null ? (byKey.get(keyOf(key)) ?? []) : [published];
    },
    row: rowOf,
    findFigures: (measure, soc, role) => bySubject.get(subjectKey(measure, soc, role)) ?? [],
    withdrawn: (key) =>
      withdrawn.filter(({ fact }) => keyOf({ ...fact, soc: fact.subject.soc }) === keyOf(key)),
    marked: (figure) => marked.get(figure),
  };
}

function publishedFact(row: OewsRow, measure: Measure, unit: Unit): Fact | null {
  const quantity = publishedQuantity(row, measure, unit);
  if (quantity === null) return null;
  return {
    measure,
    unit,
    subject: { soc: [row.occupation.soc], role: null, title: row.occupation.title },
    period: row.release,
    geography: 'US',
    quantity:
      quantity.kind === 'withheld' ? { kind: 'absent', isBreak: false, reason: quantity.reason } : quantity,
    words: { row: '', figure: '' },
    lineage: () => quantity.from.map(lineageOf),
  };
}

function publishedQuantity(row: OewsRow, measure: Measure, unit: Unit): PublishedQuantity | null {
  if (measure === 'employment') return unit === 'persons' ? row.employment : null;
  if (unit !== 'usd_per_year' && unit !== 'usd_per_hour') return null;
  const wage = unit === 'usd_per_hour' ? row.hourlyWage : row.annualWage;
  switch (measure) {
    case 'median_annual_wage':
      return wage.median;
    case 'mean_annual_wage':
      return wage.mean;
    case 'p10':
    case 'p25':
    case 'p75':
    case 'p90':
      return wage[measure];
    default:
      return null;
  }
}

function figureFact(figure: FigureFile, row: FigureRow): Fact {
  return {
    measure: row.measure,
    unit: row.unit,
    subject: row.subject,
    period: row.period,
    geography: row.geography,
    quantity: rowQuantity(row),
    words: { row: `${row.key} ${row.label}`, figure: `${figure.title}. ${figure.definition}` },
    lineage: () => row.lineage,
  };
}

function rowQuantity(row: FigureRow): FactQuantity {
  const isBreak = row.state === 'notComparable';
  const absent: FactQuantity = { kind: 'absent', isBreak, reason: row.reason ?? row.state };
  switch (row.state) {
    case 'value':
    case 'estimate':
      return row.value === undefined ? absent : { kind: 'value', value: row.value };
    case 'atLeast':
      return row.atLeast === undefined ? absent : { kind: 'atLeast', atLeast: row.atLeast };
    case 'atMost':
      return row.atMost === undefined ? absent : { kind: 'atMost', atMost: row.atMost };
    case 'between':
      if (row.low === undefined || row.high === undefined) return absent;
      return { kind: 'between', low: row.low, high: row.high };
    case 'withheld':
    case 'notComparable':
    case 'notAvailable':
      return absent;
  }
}

function collect(into: Map<string, Fact[]>, key: string, fact: Fact): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, [fact]);
  else known.push(fact);
}

function keyOf({ measure, unit, soc, period }: FactKey): string {
  return [measure, unit, soc.join('+'), period].join('|');
}

/** A figure about a role that no occupation stands for is found by the role. */
function subjectKey(measure: Measure, soc: readonly string[], role: RoleId | null): string {
  return `${measure}|${soc.length > 0 ? soc.join('+') : (role ?? '')}`;
}
