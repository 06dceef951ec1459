import type { Role } from './role.ts';

export const softwareDeveloper: Role = {
  id: 'software_developer',
  label: 'Software Developer',
  names: ['software developer', 'software engineer'],
  nearest: [
    { soc: '15-1252', why: 'the occupation of that name; quality assurance is counted apart, in 15-1253' },
  ],
  why: 'Software Developers is an occupation of the SOC 2018; in May 2019 and 2020 it was published together with testers.',
};
