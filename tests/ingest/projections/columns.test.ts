import { describe, expect, it } from 'vitest';
import { projectionHeading } from '../../../src/ingest/projections/columns.ts';

const HORIZON = { kind: 'horizon', base: 2024, target: 2034 };

describe('projectionHeading', () => {
  it.each([
    ['2016 National Employment Matrix title and code', 'titleAndCode', { kind: 'year', year: 2016 }],
    ['2024 National Employment Matrix code', 'code', { kind: 'year', year: 2024 }],
    ['Occupation\ntype', 'type', { kind: 'none' }],
    ['Employment, 2024', 'employment', { kind: 'year', year: 2024 }],
    ['Employment 2024', 'employment', { kind: 'year', year: 2024 }],
    ['Employment change, numeric, 2024–34', 'change', HORIZON],
    ['Employment Change, 2024-34, Number', 'change', HORIZON],
    ['Employment Change, 2024-2034', 'change', HORIZON],
    ['Employment Percent Change, 2024-2034', 'changePercent', HORIZON],
    ['Occupational Openings, 2024-2034 Annual Average', 'openings', HORIZON],
    ['Median annual wage, dollars, 2024[1]', 'wage', { kind: 'year', year: 2024 }],
    ['Median annual wage, 2017(1)', 'wage', { kind: 'year', year: 2017 }],
    ['Median Annual Wage 2023', 'wage', { kind: 'year', year: 2023 }],
    ['trCode', 'trainingCode', { kind: 'none' }],
    // a horizon that ends in the next century
    ['Employment change, numeric, 1994–05', 'change', { kind: 'horizon', base: 1994, target: 2005 }],
  ])('knows “%s”', (heading, column, years) => {
    expect(projectionHeading(heading)).toEqual({ column, years });
  });

  it.each(['', 'Employment', 'Employment, 24', 'Median annual wage', 'OCC_CODE', '__proto__'])(
    'knows no “%s”',
    (heading) => {
      expect(projectionHeading(heading)).toBeNull();
    },
  );
});
