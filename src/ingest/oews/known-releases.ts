import { HYBRID, SOC_2018 } from './codes.ts';
import type { TopCode } from './legend.ts';

/** What is known of a release before its file is opened: enough to recognise it by its cells. */
export interface KnownRelease {
  readonly release: string;
  readonly classification: string;
  /** how the estimates were made: six panels weighted together ("pooled"), or model-based ("MB3") */
  readonly method: string;
  /** rows under the header of the national table */
  readonly nationalRows: number;
  /** TOT_EMP of 00-0000 in the national table, which no two releases share */
  readonly totalEmployment: number;
  /** of the official national workbook, byte for byte */
  readonly officialSha256: string;
  /** of what its cells say, however they are written: `cellsSha256` */
  readonly cellsSha256: string;
  /** of its cells as they are written, each in its place: `placedCellsSha256` */
  readonly placedCellsSha256: string;
  /** the wages that its cells print as "#"; null for a release that has none */
  readonly topCode: TopCode | null;
}

const TOP_CODE_100: TopCode = { hourly: 100, annual: 208_000 };
const TOP_CODE_115: TopCode = { hourly: 115, annual: 239_200 };

const POOLED = { classification: HYBRID, method: 'pooled' };
const MODEL_BASED = { classification: SOC_2018, method: 'MB3' };

/**
 * The national releases at hand, oldest first. A later one needs no line here: its names and codes identify it.
 *
 * @see https://www.bls.gov/oes/soc_2018.htm on the hybrid of May 2019 and 2020
 * @see https://www.bls.gov/oes/oes_ques.htm on model-based estimation since May 2021
 */
export const KNOWN_RELEASES: readonly [KnownRelease, ...KnownRelease[]] = [
  {
    release: '2019-05',
    ...POOLED,
    nationalRows: 1_329,
    totalEmployment: 146_875_480,
    officialSha256: 'e49bae66ebe30db52125c3afe850e6a7a159bcdb97644c16fd7936e18c14c787',
    cellsSha256: '2d0468885b6ed637476d0a0d4637d3a63aca2ea31ca9678c7ea005e3db606660',
    placedCellsSha256: '7f8705a9ced1b09e35162a0737029f813bb38935248880ba77cc788cfc557735',
    topCode: TOP_CODE_100,
  },
  {
    release: '2020-05',
    ...POOLED,
    nationalRows: 1_329,
    totalEmployment: 139_099_570,
    officialSha256: 'ac0a59b501cd5d4c5966e799c39b1830f93b92c3cc6cd8af301dc7959a4c2cb1',
    cellsSha256: '6e5ad0448168eafb2b051a95db8111398e523c229c7f3db25cb92f635ff2f057',
    placedCellsSha256: 'd9190ad645c2d9ea35c489b434cdc2d778e6f6f80b8315fbd4d2a1c9e8956d75',
    topCode: TOP_CODE_100,
  },
  {
    release: '2021-05',
    ...MODEL_BASED,
    nationalRows: 1_403,
    totalEmployment: 140_886_310,
    officialSha256: '8cb0b63b69a2405206d1bcee55c09f96768e68dca7b77f0abcf1f5a44b951e02',
    cellsSha256: '3317e6fea6711d4ee4f0350610392c2eb3e15e1a4cdba1275c426c1b3c2ba5e1',
    placedCellsSha256: '8005720fcbd3b5ff6d8c8a4add8aa8f201c8c7608eb5d918ba66dc77569e0369',
    topCode: TOP_CODE_100,
  },
  {
    release: '2022-05',
    ...MODEL_BASED,
    nationalRows: 1_402,
    totalEmployment: 147_886_000,
    officialSha256: '19aadce804696b04d3df63215b89e112a9956c7ea3da7d5e23bd4ab1ad8d6a99',
    cellsSha256: 'd3d952d3557563deb97de26f2fd4f28e5fa03752a675c68c1c8b34bd51f5f82a',
    placedCellsSha256: 'c9d47d6ac1db93f813a23629e8bfe1c5ec44b0e95e72355789136050050f6b6f',
    topCode: TOP_CODE_115,
  },
  {
    release: '2023-05',
    ...MODEL_BASED,
    nationalRows: 1_403,
    totalEmployment: 151_853_870,
    officialSha256: '9200eb0423feece690c2f7e9a20c3817b0e494cd7071cb455b3ebae579536d5a',
    cellsSha256: '0982f2fd939674eb00d10511b8cbab6f992f8cf9045f162d58663e42504bfee2',
    placedCellsSha256: '91c814763ce02bda465f7af4a5dd75821679c25dfed1af06264ee0dd745a7496',
    topCode: TOP_CODE_115,
  },
  {
    release: '2024-05',
    ...MODEL_BASED,
    nationalRows: 1_403,
    totalEmployment: 154_187_380,
    officialSha256: 'a9bad3093703e28d7490cedb765b6730f4eaa4b37a7c8f68e866814167761f11',
    cellsSha256: 'fec2852692d7f409453517aa1cda25f830a695f5976b14704c89bbad4cd17a6f',
    placedCellsSha256: 'e325606d8c04b8beef98fc23861f5ac1b5c1b3fc1af7c4b9f5461d9a1435faab',
    topCode: TOP_CODE_115,
  },
  {
    release: '2025-05',
    ...MODEL_BASED,
    nationalRows: 1_401,
    totalEmployment: 155_495_730,
    officialSha256: '852250997ceff9b721ff68f63e877d818f9c1ec8b1b69dd367958faedd5282b2',
    cellsSha256: '6b8e1505c2e767ad78abeedbb7086d1ed117c58041790527a63c16016c69ce7a',
    placedCellsSha256: '89ca4e5139bb109ba9adff320768a45bd02ef50add5b8ddd606b94819b3e052a',
    topCode: null,
  },
];

/** What is known of a release; undefined for one that came later. */
export function knownRelease(release: string | null): KnownRelease | undefined {
  return KNOWN_RELEASES.find((one) => one.release === release);
}
