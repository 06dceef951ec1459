import type { WrittenNumber } from '../numbers/number.ts';
import type { Sentence } from './sentence.ts';
import type { Setting } from './setting.ts';

/** Places that articles on pay set beside the national estimates: data, longest names first. */
const PLACES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York(?: City)?|NYC|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington(?:,? D\\.?C\\.?| State)?|West Virginia|Wisconsin|Wyoming|San Francisco|San Jose|Los Angeles|San Diego|Seattle|Boston|Chicago|Austin|Dallas|Houston|Denver|Atlanta|Miami|Silicon Valley|the Bay Area|Canada|Mexico|India|Germany|France|Europe|the EU|the UK|the United Kingdom|London|Australia|China|Japan|Singapore';

const PLACE = new RegExp(
  String.raw`\b(?:[Ii]n|[Ff]or|[Aa]cross|[Nn]ear|[Aa]round|of)\s(?:the\sstate\sof\s|metro\s|greater\s)?(${PLACES})\b`,
);
const PLACE_HEAD = new RegExp(String.raw`^\W{0,3}(${PLACES})\W{0,3}$`);
/** "San Jose tops the list", "California's data scientists" */
const PLACE_SUBJECT = new RegExp(String.raw`^\W{0,3}(${PLACES})(?:['’]s)?\s\p{Ll}`, 'u');
const GOVERNMENT = /\b(federal government|federal agencies)\b/i;
const INDUSTRY =
  /\bin (?:the )?((?:finance|insurance|manufacturing|government|federal government|healthcare|health care|tech industry|tech sector|technology industry|technology sector|information|retail|consulting|academia|education|hospitals|management of companies)(?: and [a-z]+)?(?: (?:industry|industries|sector|companies|services))?)\b/i;
const EMPLOYER =
  /\bat (Google|Meta|Amazon|Apple|Microsoft|Netflix|OpenAI|Anthropic|Nvidia|startups|FAANG|Big Tech|large tech companies)\b/i;

const SENIORITY =
  /\b((?:entry|mid|senior)[- ]level|entry|junior|senior|early[- ]career|new[- ]graduate) (?:pay|salary|salaries|wages?|offers?)\b/i;

const NATIONAL =
  /\b(?:nationwide|nationally|national(?:ly)? (?:median|mean|average|level|figure)|nation as a whole|across the (?:U\.S\.|US|country))/i;
const NATIONAL_WITHIN = 60;

/** Words of a label that say what is counted, not of whom. */
const LABEL_WORDS =
  /\b(?:wages?|salar(?:y|ies)|pay|earnings|income|usd|dollars?|thousands?|hourly|annual|values?|amounts?|figures?|numbers?|employment|employed|jobs|workers|postings?|openings|change|growth|gap|percent)\b|[$%]/i;

/** What narrows a number to less than the nation's whole occupation, in the words of the text. */
export interface Restriction {
  readonly kind: 'place' | 'part';
  readonly name: string;
}

const RESTRICTIONS: readonly { readonly kind: Restriction['kind']; readonly pattern: RegExp }[] = [
  { kind: 'place', pattern: PLACE },
  { kind: 'place', pattern: PLACE_HEAD },
  { kind: 'place', pattern: PLACE_SUBJECT },
  { kind: 'part', pattern: GOVERNMENT },
  { kind: 'part', pattern: INDUSTRY },
  { kind: 'part', pattern: EMPLOYER },
  { kind: 'part', pattern: SENIORITY },
  { kind: 'place', pattern: /\b(worldwide|globally|around the world)\b/i },
];

/** Read what narrows a number so that the national estimates do not show it; null when nothing does. */
export function readRestriction(
  number: WrittenNumber,
  sentence: Sentence,
  setting: Setting,
): Restriction | null {
  if (isNational(number, sentence)) return null;
  const structure = setting.filter(({ kind }) => kind !== 'previous' && kind !== 'note');
  for (const { text } of [sentence, ...structure.flatMap((tier) => tier.sentences)]) {
    for (const { kind, pattern } of RESTRICTIONS) {
      const name = pattern.exec(text)?.[1];
      if (name !== undefined) return { kind, name };
    }
  }
  const name = unknownLabel(number, sentence, setting);
  return name === null ? null : { kind: 'part', name };
}

/** "versus $148,100 nationwide" */
function isNational({ start, end }: WrittenNumber, { text, numbers }: Sentence): boolean {
  const next = numbers.find((number) => number.start >= end && number.form === 'amount');
  const previous = numbers.filter((number) => number.end <= start && number.form === 'amount').at(-1);
  const behind = text.slice(end, Math.min(next?.start ?? text.length, end + NATIONAL_WITHIN));
  const before = text.slice(Math.max(previous?.end ?? 0, start - NATIONAL_WITHIN), start);
  return NATIONAL.test(behind) || NATIONAL.test(before);
}

/** The label of a row, a column or a list item that names nothing we know: an industry, a degree, a level of seniority. */
function unknownLabel(number: WrittenNumber, sentence: Sentence, setting: Setting): string | null {
  if (sentence.block.kind === 'item') {
    const label = sentence.text.slice(0, number.start);
    return isKnown(sentence) || LABEL_WORDS.test(label) ? null : nameIn(label);
  }
  for (const { kind, sentences } of setting) {
    const isLabel = kind === 'row' || (kind === 'column' && !isKnown(sentence));
    const text = sentences.map((label) => label.text).join(' ');
    if (isLabel && !sentences.some(isKnown) && !LABEL_WORDS.test(text)) return nameIn(text);
  }
  return null;
}

function isKnown({ subjects, periods, statistics }: Sentence): boolean {
  return subjects.length + periods.length + statistics.length > 0;
}

function nameIn(label: string): string | null {
  return /\p{L}[\p{L}\p{N} ,&'’/-]{0,60}/u.exec(label)?.[0].trim() ?? null;
}
