/** The codes of the survey before the SOC, of five digits: 1997 and 1998. */
export const OES = 'OES';
export const SOC_2000 = 'SOC 2000';
/** In use in May 2010 and May 2011. */
export const HYBRID_2010 = 'SOC 2000/2010 hybrid';
export const SOC_2010 = 'SOC 2010';
/** In use in May 2019 and May 2020. */
export const HYBRID = 'SOC 2010/2018 hybrid';
export const SOC_2018 = 'SOC 2018';
