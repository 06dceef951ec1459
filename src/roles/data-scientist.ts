import type { Role } from './role.ts';

export const dataScientist: Role = {
  id: 'data_scientist',
  label: 'Data Scientist',
  names: ['data scientist'],
  nearest: [{ soc: '15-2051', why: 'the occupation of that name, published since May 2021' }],
  why: 'Data Scientists is an occupation of the SOC 2018; before May 2021 no series counts them apart.',
};
