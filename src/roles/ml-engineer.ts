import type { Role } from './role.ts';

export const mlEngineer: Role = {
  id: 'ml_engineer',
  label: 'ML Engineer',
  names: ['ml engineer', 'machine learning engineer', 'machine-learning engineer', 'mle'],
  nearest: [
    {
      soc: '15-1252',
      why: 'builds and runs production software; the largest occupation such jobs are coded to',
    },
    { soc: '15-2051', why: 'develops models from data; O*NET lists the title here too' },
    { soc: '15-1221', why: 'designs new methods of machine learning; O*NET lists the title here too' },
  ],
  why: 'The SOC has no machine learning engineer: such jobs are coded by their duties, mostly to software developers.',
};
