import type { Role } from './role.ts';

export const aiEngineer: Role = {
  id: 'ai_engineer',
  label: 'AI Engineer',
  names: [
    'ai engineer',
    'artificial intelligence engineer',
    'generative ai engineer',
    'genai engineer',
    'llm engineer',
  ],
  nearest: [],
  why: 'The SOC has no AI engineer, and the title covers work from model research to application code: no one occupation stands for it.',
};
