import { definePipeline } from 'laborfigures';
import { employment } from './figures/employment.ts';
import { growthSince2021, medianWageGrowth, wageChange } from './figures/growth.ts';
import { keyFacts } from './figures/key-facts.ts';
import { medianWage } from './figures/median-wage.ts';
import { postingGrowth } from './figures/posting-growth.ts';
import { wageGap } from './figures/wage-gap.ts';
import { wagePercentiles } from './figures/wage-percentiles.ts';

export const pipeline = definePipeline({
  slug: 'ml-engineer-vs-data-scientist',
  title: 'ML Engineer or Data Scientist',
  figures: [
    medianWage,
    wagePercentiles,
    employment,
    wageChange,
    growthSince2021,
    medianWageGrowth,
    wageGap,
    postingGrowth,
    keyFacts,
  ],
  articles: [{ file: 'article.md', minClaims: 40 }],
  headline: ['median-wage', 'wage-change'],
});
