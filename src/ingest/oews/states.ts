/** A state, the District of Columbia or a territory. */
export interface State {
  /** two digits, "06" */
  readonly fips: string;
  /** "CA" */
  readonly abbreviation: string;
  readonly name: string;
}

/** Code, abbreviation and name of every state and territory that OEWS surveys. */
const STATES: readonly State[] = `
01 AL Alabama
02 AK Alaska
04 AZ Arizona
05 AR Arkansas
06 CA California
08 CO Colorado
09 CT Connecticut
10 DE Delaware
11 DC District of Columbia
12 FL Florida
13 GA Georgia
15 HI Hawaii
16 ID Idaho
17 IL Illinois
18 IN Indiana
19 IA Iowa
20 KS Kansas
21 KY Kentucky
22 LA Louisiana
23 ME Maine
24 MD Maryland
25 MA Massachusetts
26 MI Michigan
27 MN Minnesota
28 MS Mississippi
29 MO Missouri
30 MT Montana
31 NE Nebraska
32 NV Nevada
33 NH New Hampshire
34 NJ New Jersey
35 NM New Mexico
36 NY New York
37 NC North Carolina
38 ND North Dakota
39 OH Ohio
40 OK Oklahoma
41 OR Oregon
42 PA Pennsylvania
44 RI Rhode Island
45 SC South Carolina
46 SD South Dakota
47 TN Tennessee
48 TX Texas
49 UT Utah
50 VT Vermont
51 VA Virginia
53 WA Washington
54 WV West Virginia
55 WI Wisconsin
56 WY Wyoming
66 GU Guam
72 PR Puerto Rico
78 VI Virgin Islands`
  .trim()
  .split('\n')
  .map((line) => ({ fips: line.slice(0, 2), abbreviation: line.slice(3, 5), name: line.slice(6) }));

/** @returns undefined for what is no name of a state */
export function stateNamed(name: string): State | undefined {
  return STATES.find((state) => state.name === name);
}

/** @returns undefined for digits that no state has */
export function stateOfFips(fips: string): State | undefined {
  return STATES.find((state) => state.fips === fips);
}

/** Whether the state is a territory (AREA_TYPE "3"): the codes of territories come after those of the states. */
export function isTerritory({ fips }: State): boolean {
  return fips > '56';
}
