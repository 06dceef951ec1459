import type { Role } from './role.ts';

export const mlEngineer: Role = {
  id: 'ml_engineer',
  label: 'ML Engineer',
  names: ['ml engineer', 'machine learning engineer', 'machine-learning engineer', 'mle'],
  nearest: [
    { soc: '15-1252', why: 'builds and runs production software: our judgement, no title list says it' },
    { soc: '15-2051', why: 'develops models from data; O*NET 29.3 lists the title here' },
    { soc: '15-1221', why: 'designs new methods of machine learning; O*NET 29.3 lists the title here' },
    {
      soc: '15-1299',
      why: 'all other computer occupations; O*NET 29.3 lists the title here, under 15-1299.08',
    },
  ],
  why: 'The SOC has no machine learning engineer: such jobs are coded by their duties, to one of several occupations.',
};
