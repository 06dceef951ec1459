import type { Role } from './role.ts';

export const researchScientist: Role = {
  id: 'research_scientist',
  label: 'Research Scientist',
  names: ['research scientist', 'applied scientist', 'machine learning scientist', 'ai researcher'],
  nearest: [
    {
      soc: '15-1221',
      why: 'computer and information research scientists: research in computing as the job itself',
    },
  ],
  why: 'The SOC counts research scientists by their field; in computing it is Computer and Information Research Scientists.',
};
