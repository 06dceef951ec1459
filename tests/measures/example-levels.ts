import { expect } from 'vitest';
import type { Level, Statistic } from '../../src/measures/level.ts';
import type { CellOrigin } from '../../src/records/origin.ts';
import type { Quantity } from '../../src/records/quantity.ts';
import type { SourceFacts } from '../../src/records/source.ts';

/** The facts of an OEWS release; by default one of those since May 2022, which compare with each other. */
export function oewsSource(release: string, facts: Partial<SourceFacts> = {}): SourceFacts {
  return Object.freeze({
    name: `national_M${release.slice(0, 4)}_dl.xlsx`,
    sha256: release,
    publisher: 'BLS',
    dataset: 'oews',
    family: 'national',
    release,
    classification: 'SOC 2018',
    method: 'MB3',
    citation: '',
    coarsePercentiles: false,
    ...facts,
  });
}

export const MAY_2020 = oewsSource('2020-05', { classification: 'SOC 2010/2018 hybrid', method: 'pooled' });
export const MAY_2021 = oewsSource('2021-05', { coarsePercentiles: true });
export const MAY_2022 = oewsSource('2022-05');
export const MAY_2024 = oewsSource('2024-05');
export const MAY_2025 = oewsSource('2025-05');

/** A quantity from one cell of a release's table. */
export function cellOf({ name, sha256 }: SourceFacts, row: number, column: number): CellOrigin {
  return { table: { source: name, sha256, sheet: 'national', header: [] }, row, column, text: '' };
}

export type Published = number | `at least ${number}` | '*';

/** A published level: a number, a top-coded wage or a withheld one, with its printed relative standard error. */
export function level(
  source: SourceFacts,
  soc: string,
  statistic: Statistic,
  published: Published,
  relativeStandardErrorPercent?: number,
): Level {
  const row = Number(soc.replace('-', ''));
  return Object.freeze<Level>({
    statistic,
    occupation: { soc, title: '', level: 'detailed' },
    source,
    quantity: quantityOf(published, cellOf(source, row, 1)),
    relativeStandardError:
      relativeStandardErrorPercent === undefined
        ? { kind: 'notAvailable', reason: 'none is published', from: [] }
        : { kind: 'value', value: relativeStandardErrorPercent, from: [cellOf(source, row, 2)] },
  });
}

function quantityOf(published: Published, cell: CellOrigin): Quantity {
  if (published === '*') return { kind: 'withheld', reason: 'wageNotAvailable', marker: '*', from: [cell] };
  if (typeof published === 'number') return { kind: 'value', value: published, from: [cell] };
  return { kind: 'atLeast', atLeast: Number(published.slice('at least '.length)), from: [cell] };
}

/** Equal to a number worked out apart, to the seven decimals that tests state. */
export function near(value: number): unknown {
  return expect.closeTo(value, 7);
}
