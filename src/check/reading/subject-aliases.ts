/** How prose shortens official titles: data, in the words that articles use, lower case and singular. */
export const TITLE_ALIASES: readonly { readonly name: string; readonly soc: string }[] = [
  { name: 'all workers', soc: '00-0000' },
  { name: 'all occupations', soc: '00-0000' },
  { name: 'all jobs', soc: '00-0000' },
  { name: 'research scientist', soc: '15-1221' },
  { name: 'computer research scientist', soc: '15-1221' },
  { name: 'information research scientist', soc: '15-1221' },
  { name: 'software engineer', soc: '15-1252' },
  { name: 'quality assurance analyst', soc: '15-1253' },
  { name: 'quality assurance analyst and tester', soc: '15-1253' },
  { name: 'qa analyst', soc: '15-1253' },
  { name: 'qa tester', soc: '15-1253' },
  { name: 'software tester', soc: '15-1253' },
  { name: 'programmer', soc: '15-1251' },
  { name: 'database admin', soc: '15-1242' },
  { name: 'systems analyst', soc: '15-1211' },
  { name: 'security analyst', soc: '15-1212' },
  { name: 'operations research analyst', soc: '15-2031' },
  { name: 'cybersecurity analyst', soc: '15-1212' },
  { name: 'cyber security analyst', soc: '15-1212' },
  { name: 'infosec analyst', soc: '15-1212' },
  { name: 'network architect', soc: '15-1241' },
  { name: 'network administrator', soc: '15-1244' },
  { name: 'system administrator', soc: '15-1244' },
  { name: 'systems administrator', soc: '15-1244' },
  { name: 'sysadmin', soc: '15-1244' },
  { name: 'user support specialist', soc: '15-1232' },
  { name: 'network support specialist', soc: '15-1231' },
  { name: 'software qa analyst', soc: '15-1253' },
  { name: 'software qa analyst and tester', soc: '15-1253' },
  { name: 'qa analyst and tester', soc: '15-1253' },
  { name: 'management consultant', soc: '13-1111' },
  { name: 'information systems manager', soc: '11-3021' },
  { name: 'it manager', soc: '11-3021' },
  { name: 'computer and information systems manager', soc: '11-3021' },
];

/**
 * Profiles of the Occupational Outlook Handbook that join occupations. A profile has no code and no row of its own
 * in the OEWS tables: what it says of wages is another number than that of either occupation.
 *
 * @see https://www.bls.gov/ooh/computer-and-information-technology/software-developers.htm
 */
export const JOINED_PROFILES: readonly { readonly title: string; readonly soc: readonly string[] }[] = [
  {
    title: 'Software Developers, Quality Assurance Analysts, and Testers',
    soc: ['15-1252', '15-1253'],
  },
  { title: 'Web Developers and Digital Designers', soc: ['15-1254', '15-1255'] },
  { title: 'Mathematicians and Statisticians', soc: ['15-2021', '15-2041'] },
  { title: 'Database Administrators and Architects', soc: ['15-1242', '15-1243'] },
];

/** One-word titles that are ordinary words or surnames in other articles. */
export const ORDINARY_WORDS: readonly string[] = [
  'model',
  'taper',
  'rigger',
  'faller',
  'editor',
  'actor',
  'infantry',
  'orderly',
  'concierge',
  'curator',
  'baker',
  'barber',
  'carpenter',
];
