// source
export { listSources } from './source/raw.ts';
export type { Source } from './source/raw.ts';
export type { Sidecar } from './source/sidecar.ts';

// records
export { releaseName } from './records/release.ts';
export { lineageOf } from './records/origin.ts';
export type { CellOrigin, Lineage, TableOrigin } from './records/origin.ts';
export type { Flag, Interval, PublishedQuantity, Quantity } from './records/quantity.ts';
export type { Measure, RoleId, Subject, Unit } from './records/measure.ts';
export type { Occupation, OccupationLevel } from './records/occupation.ts';
export { isNational } from './records/oews-row.ts';
export type { Area, Industry, OewsRow, WageDistribution } from './records/oews-row.ts';
export type { CpiMonth } from './records/cpi-month.ts';
export type { ProjectionRow, ProjectionWage, PublishedWord } from './records/projection-row.ts';
export type { Checked, Problem, ProblemCode } from './records/problem.ts';
export type { SourceFacts } from './records/source.ts';
export type { Revision } from './records/revision.ts';
export type { FigureFile, FigureRow } from './records/figure.ts';
export type { CheckedClaim, CheckResult, CheckSummary, ClaimCode, Verdict } from './records/claim.ts';

// soc
export { correspondence } from './soc/crosswalk.ts';
export type { Correspondence } from './soc/crosswalk.ts';
export { parseSocCode } from './soc/code.ts';
export { findOccupations } from './soc/titles.ts';

// ingest
export { readOews, scanOews } from './ingest/examine.ts';
export { readHoldings } from './ingest/holdings.ts';
export type { HeldRecords } from './ingest/holdings.ts';

// roles
export { ROLES } from './roles/index.ts';
export type { NearestOccupation, Role } from './roles/index.ts';

// measures
export { annualGrowth } from './measures/annual-growth.ts';
export { bridge } from './measures/bridge.ts';
export type { Bridge } from './measures/bridge.ts';
export { difference, relativeChange } from './measures/change.ts';
export { changeFlags } from './measures/change-flags.ts';
export { comparability } from './measures/comparability.ts';
export type { Comparability } from './measures/comparability.ts';
export { judgedGrowth } from './measures/judged-growth.ts';
export type { JudgedGrowth } from './measures/judged-growth.ts';
export { levelOf } from './measures/level.ts';
export type { Level, Statistic } from './measures/level.ts';
export { newCode } from './measures/new-code.ts';
export { notDistinguishable } from './measures/interval.ts';
export { gap, ratio } from './measures/ratio.ts';

// figures
export { applyCorrections } from './figures/apply-corrections.ts';
export type { Correction } from './figures/corrections.ts';
export { defineFigure } from './figures/define-figure.ts';
export type { FigureDefinition, FigureRowDraft } from './figures/define-figure.ts';
export { oews, postings } from './figures/input.ts';
export type { Holdings, ReleaseSelector } from './figures/input.ts';
export { runFigure } from './figures/run-figure.ts';
export { definePipeline, runPipeline } from './pipeline.ts';
export type { Pipeline } from './pipeline.ts';

// check
export { checkArticle } from './check/check-article.ts';
export type { CheckOptions } from './check/check-article.ts';
export type { Annotations } from './check/annotations.ts';
export type { Article } from './check/document/document.ts';
export type { Explanation } from './check/judge/finding.ts';
export { factsFrom } from './check/facts.ts';
export type { Facts } from './check/facts.ts';
export { claimMessage } from './report/claim-wording.ts';
export { problemMessage } from './report/wording.ts';
