/** A whole table that is known cell for cell: enough to recognise it, and any copy of it. */
export interface KnownTable {
  readonly release: string;
  readonly family: string;
  /** the official file's name */
  readonly name: string;
  /** the name of its sheet */
  readonly sheet: string;
  /** I_GROUP of its rows: tables by industry come by several kinds of industry */
  readonly industryGroup: string;
  /** rows under the header */
  readonly rows: number;
  /** TOT_EMP of 00-0000 in a national table, which no two releases share; null in others, which have many */
  readonly totalEmployment: number | null;
  /** of the official workbook, byte for byte; null where only a copy is at hand */
  readonly officialSha256: string | null;
  /** of what its cells say, however they are written: `cellsSha256` */
  readonly cellsSha256: string;
  /** of its cells as they are written, each in its place: `placedCellsSha256` */
  readonly placedCellsSha256: string;
}

/** The tables at hand, oldest first; `npx tsx scripts/known-tables.ts [--copy] FILE…` prints their entries. */
export const KNOWN_TABLES: readonly KnownTable[] = [
  {
    ...{ release: '1997', family: 'national', name: 'national_1997_dl.xls', sheet: 'oes_national_1997' },
    ...{ industryGroup: 'cross-industry', rows: 817 },
    totalEmployment: 148_002_670,
    officialSha256: null,
    cellsSha256: 'fbe83ab4395bac439db233b19c10c79e41621620c8bb919a6e4fce8c999ace0b',
    placedCellsSha256: '99fd63b5470dbc05db922691ddfe23b3f2aa9b9086f96f86fd3073058b8210b8',
  },
  {
    ...{ release: '2005-05', family: 'national', name: 'national_may2005_dl.xls', sheet: 'national_dl' },
    ...{ industryGroup: 'cross-industry', rows: 822 },
    totalEmployment: 130_307_840,
    officialSha256: null,
    cellsSha256: '7fe845479d5be6e27909c7c679d574b38da3091525e599bce3851fb0ef6f6bac',
    placedCellsSha256: '03c17f306a5cfba40249206d29bda1f96fef0d55a4f749137967c46877569474',
  },
  {
    ...{ release: '2012-05', family: 'national', name: 'national_M2012_dl.xls', sheet: 'national_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_394 },
    totalEmployment: 130_287_700,
    officialSha256: '125f1b885bf8ff5a8a8d8e5291912dde951814c4f8be8609692f10deb757af8d',
    cellsSha256: 'a0cebf144917a7624c27df813359ac0a132b858c223ed1d2766f4a19d5ea696e',
    placedCellsSha256: 'f6b6cb27035e19779303944554d1bd94c9e1d7a18365dc6bb042560c5da8fcd9',
  },
  {
    ...{ release: '2013-05', family: 'national', name: 'national_M2013_dl.xls', sheet: 'national_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_394 },
    totalEmployment: 132_588_810,
    officialSha256: 'ad025b7c767bff34c12c7cc3e4760e1d1671e8db8ea053c88a950212d0f1bc03',
    cellsSha256: 'f67655e65a2935ade86eba2ea8823b442295499d43a4b6bb4623c87436a2a571',
    placedCellsSha256: '874db1598392d39ababa516d35b7ad3bc679f2daed8c9e52975850d409fb1763',
  },
  {
    ...{ release: '2014-05', family: 'national', name: 'national_M2014_dl.xlsx', sheet: 'national_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_394 },
    totalEmployment: 135_128_260,
    officialSha256: 'b316e2bde93212dcf0447365b697cf77f88842ae176a6630632406c48583b0ae',
    cellsSha256: '03e1c338d194ac20132243647e5012b2f457d0e2963625771861c67e8058c213',
    placedCellsSha256: '53ebf69f88ad931f44d70d7ff310ba88bcf5d4dc9007e8cbfa6f058d17b2c9a4',
  },
  {
    ...{ release: '2015-05', family: 'national', name: 'national_M2015_dl.xlsx', sheet: 'national_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_394 },
    totalEmployment: 137_896_660,
    officialSha256: 'abec9b9f54a1d73354935b3d97d2becf602b61b6c971812c0d81f6e7b274c8ac',
    cellsSha256: 'f30aa53b3b4f3046d73e0aa2477ae7ee6d1e63b685cb331474799eb801bb8c59',
    placedCellsSha256: 'b63115cff52393b71466d655bb9dd7b0f2e5a013bca5a1130f196fdbbec1e018',
  },
  {
    ...{ release: '2017-05', family: 'national', name: 'national_M2017_dl.xlsx', sheet: 'national_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_382 },
    totalEmployment: 142_549_250,
    officialSha256: '2ba8af39814747f1154e06e674618fbb9aad6bee2af6d2d2cf221cfb5c68c1ec',
    cellsSha256: '750231a094699892a835745b42fbab3db1fe8ddbf50c91bf15a2c6de79da921b',
    placedCellsSha256: '4723118399bbba3ea595bc707a7a1697248f86e52cca81aaa5ee29354f73e825',
  },
  {
    ...{ release: '2018-05', family: 'national', name: 'national_M2018_dl.xlsx', sheet: 'national_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_379 },
    totalEmployment: 144_733_270,
    officialSha256: '9af8b7777512348439a6b20ba4d6543504cbe3d180594402a3a3432d9d5c40a2',
    cellsSha256: '20f83d4a5268131f475e16d5c69c43b48ccb1602c19c056f33d76edb3644a47a',
    placedCellsSha256: '3c6801aa80487abc4521b09c5d307898204ec8837cabedbf4fc60f9f5234ce0b',
  },
  {
    ...{ release: '2019-05', family: 'national', name: 'national_M2019_dl.xlsx', sheet: 'national_M2019_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_329 },
    totalEmployment: 146_875_480,
    officialSha256: 'e49bae66ebe30db52125c3afe850e6a7a159bcdb97644c16fd7936e18c14c787',
    cellsSha256: 'c58a42973156913b7f3379b654aa43140bd8a7e3e734ca40504176ebe539262a',
    placedCellsSha256: '82cb3e96840d3dbc13ee6f65c32cf7550310037b3bcf1c69f0fe2e2fc7a8cdbb',
  },
  {
    ...{ release: '2020-05', family: 'national', name: 'national_M2020_dl.xlsx', sheet: 'national_M2020_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_329 },
    totalEmployment: 139_099_570,
    officialSha256: 'ac0a59b501cd5d4c5966e799c39b1830f93b92c3cc6cd8af301dc7959a4c2cb1',
    cellsSha256: '77e85d00bcaf7696d24d219053efe5c3bf40671abeb4a65d50d8d20960830396',
    placedCellsSha256: '60cf75dd8f353166ef823013a74575668494835f2b15ad83455635884ccd1384',
  },
  {
    ...{ release: '2021-05', family: 'national', name: 'national_M2021_dl.xlsx', sheet: 'national_M2021_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_403 },
    totalEmployment: 140_886_310,
    officialSha256: '8cb0b63b69a2405206d1bcee55c09f96768e68dca7b77f0abcf1f5a44b951e02',
    cellsSha256: 'dbc063e02fb434e913033aab1997b2631a124bb2aad601f948a87ff5bce6bebc',
    placedCellsSha256: '362b165a36cc230d9ecb350f1927326d63fa43533335d12b7d7f8dc523e0e04c',
  },
  {
    ...{ release: '2022-05', family: 'national', name: 'national_M2022_dl.xlsx', sheet: 'national_M2022_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_402 },
    totalEmployment: 147_886_000,
    officialSha256: '19aadce804696b04d3df63215b89e112a9956c7ea3da7d5e23bd4ab1ad8d6a99',
    cellsSha256: '4be10c088f075397717756847ca5599ff86f542611a951af07c851886e63f85e',
    placedCellsSha256: '913dd0faad57c9fe2d88e700ccd669317663440fe125c6f00248b22a1af255fd',
  },
  {
    ...{ release: '2023-05', family: 'national', name: 'national_M2023_dl.xlsx', sheet: 'national_M2023_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_403 },
    totalEmployment: 151_853_870,
    officialSha256: '9200eb0423feece690c2f7e9a20c3817b0e494cd7071cb455b3ebae579536d5a',
    cellsSha256: 'def80df0f7f7a33777a6e227625605c21f47c4b148124a94e62d73cc30575279',
    placedCellsSha256: 'a5f84e5544b9025c3051cad76fb97188bcd736054c6266ab7589263be1d663bf',
  },
  {
    ...{ release: '2024-05', family: 'national', name: 'national_M2024_dl.xlsx', sheet: 'national_M2024_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_403 },
    totalEmployment: 154_187_380,
    officialSha256: 'a9bad3093703e28d7490cedb765b6730f4eaa4b37a7c8f68e866814167761f11',
    cellsSha256: 'ec330710fa4e2f99a6f426e9d70a102f14cb614ba8708880b0b5ba6dc26a9855',
    placedCellsSha256: '7572274e3a6b971ad7daeeee016db7f2514a0c087cfe3c9b5661da9a2241c0a2',
  },
  {
    ...{ release: '2025-05', family: 'national', name: 'national_M2025_dl.xlsx', sheet: 'national_M2025_dl' },
    ...{ industryGroup: 'cross-industry', rows: 1_401 },
    totalEmployment: 155_495_730,
    officialSha256: '852250997ceff9b721ff68f63e877d818f9c1ec8b1b69dd367958faedd5282b2',
    cellsSha256: 'b3eb09cea5953f913d2cf3de375bfab06f85e60796c32f355461788cdb947e28',
    placedCellsSha256: 'e677cd8e5d6a2d72d4dcba6c0827172a1ead50d83b02f624ec5c0162aba26586',
  },
  {
    ...{
      release: '2024-05',
      family: 'industry',
      name: 'natsector_M2024_dl.xlsx',
      sheet: 'Natsector_M2024_dl',
    },
    ...{ industryGroup: 'sector', rows: 16_434 },
    totalEmployment: null,
    officialSha256: 'e03a7ffdcde822457cfa334cc8fa85baa3123c6b248ea40948bf07e7fdb4ff18',
    cellsSha256: 'c9f2e1877c36ecca97b98dee8f3bfe83242119bf5bf18e313bb1c5d02f5051bd',
    placedCellsSha256: 'cf16ed7dca823c6a63e261164b6f039c1e73f705a096658f9555e54b3459bc34',
  },
];

/** What tells the tables of a release apart: those by industry come by sector, by 3-digit industry … */
export type TableKey = Pick<KnownTable, 'release' | 'family' | 'industryGroup'>;

/** The whole table that is known of a release, family and kind of industry; undefined for any other. */
export function knownTable({ release, family, industryGroup }: TableKey): KnownTable | undefined {
  return KNOWN_TABLES.find(
    (one) => one.release === release && one.family === family && one.industryGroup === industryGroup,
  );
}
