/**
 * SOC 2018 occupations that no release before the named one counts apart.
 *
 * May 2021: the detailed codes of national_M2021_dl.xlsx (sha256 8cb0b63b69a2…) that national_M2020_dl.xlsx
 * (sha256 ac0a59b501cd…) does not hold. The occupations that were only given another number in May 2019
 * (15-1111 to 15-1221) are not among them: what they count did not change.
 */
const FIRST_PUBLISHED: Readonly<Record<string, string>> = {
  '2021-05': `
    11-2032 11-2033 11-3012 11-3013 11-9072 11-9179 11-9199 13-1082 13-1199 13-2051 13-2054 13-2099
    15-1242 15-1243 15-1252 15-1253 15-1254 15-1255 15-2051 15-2099 17-3028 17-3029 19-3033 19-3034
    19-4012 19-4013 19-4043 19-4044 25-3041 25-3099 27-2091 27-2099 27-4015 27-4099 29-1212 29-1213
    29-1214 29-1217 29-1222 29-1224 29-1229 29-1241 29-1242 29-1243 29-1249 29-1291 29-1299 29-2036
    29-2042 29-2043 29-2072 29-2099 29-9021 29-9093 29-9099 33-1091 33-1099 33-9094 33-9099 39-1014
    39-1022 39-4012 39-9099 47-5023 47-5032 47-5049 47-5099 53-3051 53-3053 53-3054 53-6032 53-6099`,
};

const RELEASE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FIRST_PUBLISHED).flatMap(([release, codes]) =>
    codes
      .trim()
      .split(/\s+/)
      .map((soc) => [soc, release]),
  ),
);

/**
 * The first release that counts an occupation apart.
 *
 * @param soc  "15-2051"
 * @returns "2021-05"; null for an occupation that is older than the releases this knows of, or has no such code
 */
export function firstRelease(soc: string): string | null {
  return RELEASE_OF.get(soc) ?? null;
}
