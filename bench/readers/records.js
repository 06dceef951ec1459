import { importBuilt } from './library.js';
import { runReader } from './reader.js';

/** @typedef {import('../../src/records/oews-row.ts').OewsRow} OewsRow */

const { scanOews } = /** @type {typeof import('../../src/ingest/examine.ts')} */ (
  await importBuilt('ingest/examine')
);

/**
 * Where each column of a table went.
 *
 * @type {readonly (readonly [heading: string, cell: (row: OewsRow) => unknown])[]}
 */
const COLUMNS = [
  ['AREA', ({ area }) => area.code],
  ['AREA_TITLE', ({ area }) => area.title],
  ['AREA_TYPE', ({ area }) => area.type],
  ['PRIM_STATE', ({ area }) => area.state],
  ['NAICS', ({ industry }) => industry.naics],
  ['NAICS_TITLE', ({ industry }) => industry.title],
  ['I_GROUP', ({ industry }) => industry.group],
  ['OWN_CODE', ({ ownership }) => ownership],
  ['OCC_CODE', ({ occupation }) => occupation.soc],
  ['OCC_TITLE', ({ occupation }) => occupation.title],
  ['O_GROUP', ({ occupation }) => occupation.level],
  ['TOT_EMP', ({ employment }) => published(employment)],
  ['EMP_PRSE', ({ employmentRse }) => published(employmentRse)],
  ['JOBS_1000', ({ jobsPerThousand }) => published(jobsPerThousand)],
  ['LOC_QUOTIENT', ({ locationQuotient }) => published(locationQuotient)],
  ['PCT_TOTAL', ({ industryShare }) => published(industryShare)],
  ['PCT_RPT', ({ reportingShare }) => published(reportingShare)],
  ['H_MEAN', ({ hourlyWage }) => published(hourlyWage.mean)],
  ['A_MEAN', ({ annualWage }) => published(annualWage.mean)],
  ['MEAN_PRSE', ({ meanWageRse }) => published(meanWageRse)],
  ['H_PCT10', ({ hourlyWage }) => published(hourlyWage.p10)],
  ['H_PCT25', ({ hourlyWage }) => published(hourlyWage.p25)],
  ['H_MEDIAN', ({ hourlyWage }) => published(hourlyWage.median)],
  ['H_PCT75', ({ hourlyWage }) => published(hourlyWage.p75)],
  ['H_PCT90', ({ hourlyWage }) => published(hourlyWage.p90)],
  ['A_PCT10', ({ annualWage }) => published(annualWage.p10)],
  ['A_PCT25', ({ annualWage }) => published(annualWage.p25)],
  ['A_MEDIAN', ({ annualWage }) => published(annualWage.median)],
  ['A_PCT75', ({ annualWage }) => published(annualWage.p75)],
  ['A_PCT90', ({ annualWage }) => published(annualWage.p90)],
];

/**
 * The cell that a quantity comes from, as it was published.
 *
 * @param {OewsRow['employment']} quantity
 */
function published({ from }) {
  return from[0]?.text ?? '';
}

await runReader(async (path, visit, isChecked) => {
  const cellsOf = isChecked ? (/** @type {OewsRow} */ row) => COLUMNS.map(([, cell]) => cell(row)) : () => [];
  visit(COLUMNS.map(([heading]) => heading));
  const scanned = await scanOews(path, (row) => visit(cellsOf(row)));
  if (!scanned.ok) throw new Error(JSON.stringify(scanned.problems[0]));
});
