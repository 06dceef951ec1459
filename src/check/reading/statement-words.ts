/** The words that tell what a number states: data for the statement readers. */

export const WAGE =
  /\b(?:wages?|salar(?:y|ies)|pay|paid|pays|paying|earn|earns|earned|earning|earnings|compensation|income)\b/i;
export const OTHER_PAY =
  /\b(?:total comp(?:ensation)?|TC|bonus(?:es)?|equity|stock|RSUs?|signing|base (?:salary|pay)|starting|offers?|posted|advertised|listed|postings?|minimum wage)\b/i;
export const PRICE =
  /\b(?:tuition|costs?|fees?|prices?|priced|loans?|debt|scholarships?|funding|revenues?|markets?|invest\w{0,5}|valu(?:ed|ation)|budgets?|subscriptions?|spend\w{0,3}|spent|raised|fined?|credits?|rents?|mortgages?)\b/i;
export const HOURLY = /\b(?:hourly|an hour|per hour)\b|\/\s?(?:hr|hour)\b/i;
export const THOUSANDS = /\b(?:in )?thousands?\b|\$\s?000s?|\(k\)|\bUSD k\b/i;

export const POSTING = /\b(?:postings?|job ads?|listings|vacancies)\b/i;
export const EMPLOYMENT =
  /\b(?:employment|employed|employs?|employing|jobs|workers|headcount|workforce|people (?:doing|working|do|work|hold))\b/i;
export const OPENINGS = /\bopenings\b/i;
export const PROJECTED = /\b(?:project(?:s|ed|ion|ions)?|outlook|forecasts?|expected to|set to|will)\b/i;

export const UPWARD =
  /\b(?:grow|grows|grew|growth|growing|grown|rise|rises|rose|rising|risen|increas\w{0,4}|up|climb\w{0,4}|jump\w{0,3}|gain\w{0,3}|surg\w{0,3}|chang\w{0,3}|more|higher|rais(?:e|es|ed|ing)|add(?:s|ed|ing)?)\b/i;
export const DOWNWARD =
  /\b(?:fall|falls|fell|falling|fallen|declin\w{0,3}|drop\w{0,4}|down|shr[aiu]nk\w{0,3}|decreas\w{0,3}|slip\w{0,4}|dip\w{0,4}|lost|lose|loses|los(?:s|ses)|cut|cuts)\b/i;
