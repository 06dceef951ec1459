import { defineFigure, postings, ROLES } from 'laborfigures';

const ROLE_IDS = ['ml_engineer', 'data_scientist', 'ai_engineer'] as const;

/** Not available until a posting export is in raw/: no public source counts postings by role. */
export const postingGrowth = defineFigure({
  id: 'posting-growth',
  title: 'Growth of job postings by role, 2023 to 2026',
  definition: 'Unique postings of a role, same months of 2026 over 2023, one download, in percent',
  unit: 'percent',
  inputs: { postings: postings() },
  rows: ({ postings }) =>
    ROLES.filter(({ id }) => ROLE_IDS.some((wanted) => wanted === id)).map(({ id, label }) => ({
      key: `${id}@2023/2026`,
      label,
      measure: 'posting_growth',
      subject: { soc: [], role: id, title: label },
      period: '2023/2026',
      quantity: { kind: 'notAvailable', reason: postings.reason, from: [] },
    })),
  chart: { kind: 'changes' },
});
