import type { RoleId } from '../../records/measure.ts';
import type { Occupation } from '../../records/occupation.ts';
import { ROLES } from '../../roles/index.ts';
import { SOC_2018 } from '../../soc/structure.ts';
import type { Span } from '../document/span.ts';
import { JOINED_PROFILES, ORDINARY_WORDS, TITLE_ALIASES } from './subject-aliases.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** Whom a text names at one place: an occupation, a profile that joins some, or a role. */
export interface NamedSubject {
  readonly via: 'title' | 'code' | 'profile' | 'alias' | 'role';
  /** one code; the joined ones of a profile; none for a role that no occupation stands for */
  readonly soc: readonly string[];
  readonly role: RoleId | null;
  readonly title: string;
}

export interface SubjectMention extends Span {
  readonly subject: NamedSubject;
  /** a code right beside the name: "Software Developers (SOC 15-1252)" */
  readonly code: NamedSubject | null;
  /** the word that makes the occupation a part of itself: "entry-level", "senior", "self-employed" */
  readonly part: string | null;
}

/** Finds the subjects of a text. */
export type SubjectFinder = (text: string) => readonly SubjectMention[];

const SOC_CODE = /(?<![\d-])\d\d-\d{4}(?:\.\d\d)?(?![\d-])/g;
const NAME_THEN_CODE = /^['’]?\s?[(,:–—-]?\s?(?:SOC\s?(?:code)?\s?:?\s?)?$/i;
const CODE_THEN_NAME = /^\)?\s?[:,–—-]?\s?$/;
const WORD_GAP = /^[\s\-–’'/]{0,3}$/;
const LONGEST_GAP = 24;
const PART =
  /\b(entry[- ]level|junior|senior|staff|lead|principal|mid[- ]level|mid[- ]career|experienced|new|remote|freelance|self[- ]employed|female|male|women|young|aspiring|part[- ]time)\s$/i;

/** A tree of words; a path from the root spells a name. */
interface NameTree {
  readonly next: Map<string, NameTree>;
  subject: NamedSubject | null;
}

/**
 * The finder for the occupations at hand and all others of the 2018 structure, under their titles, the aliases of
 * prose, the profiles and the roles. A title that the sources at hand give is theirs.
 */
export function subjectFinder(occupations: readonly Occupation[]): SubjectFinder {
  const titles = new Map<string, string>();
  const tree = nameTree();
  for (const role of ROLES) {
    for (const name of role.names) {
      addName(tree, name, { via: 'role', soc: [], role: role.id, title: role.label });
    }
  }
  for (const occupation of [...occupations, ...SOC_2018]) {
    if (!titles.has(occupation.soc)) titles.set(occupation.soc, occupation.title);
  }
  for (const { name, soc } of TITLE_ALIASES) {
    addName(tree, name, { via: 'alias', soc: [soc], role: null, title: titles.get(soc) ?? name });
  }
  for (const { title, soc } of JOINED_PROFILES) {
    addName(tree, title, { via: 'profile', soc, role: null, title });
  }
  for (const occupation of [...byLevel(SOC_2018), ...byLevel(occupations)]) {
    const { soc, title } = occupation;
    if (!isOrdinary(occupation)) addName(tree, title, { via: 'title', soc: [soc], role: null, title });
  }
  return (text) => joinCodes(text, [...namesIn(text, tree), ...codesIn(text, titles)]);
}

function nameTree(): NameTree {
  return { next: new Map(), subject: null };
}

/** Groups first, oldest titles first: of two occupations of one name the newest detailed one is kept. */
function byLevel(occupations: readonly Occupation[]): Occupation[] {
  const newestLast = [...occupations].reverse();
  return [
    ...newestLast.filter(({ level }) => level !== 'detailed'),
    ...newestLast.filter(({ level }) => level === 'detailed'),
  ];
}

function isOrdinary({ title, level }: Occupation): boolean {
  const words = wordsOf(title);
  if (words.length > 1) return false;
  return level !== 'detailed' || ORDINARY_WORDS.includes(words[0]?.form ?? '');
}

function addName(tree: NameTree, name: string, subject: NamedSubject): void {
  const forms = wordsOf(name).map(({ form }) => form);
  const withoutOxfordComma = forms.filter((form, index) => form !== ',' || forms[index + 1] !== 'and');
  for (const path of [forms, withoutOxfordComma]) {
    let node = tree;
    for (const form of path) {
      const next = node.next.get(form) ?? nameTree();
      node.next.set(form, next);
      node = next;
    }
    node.subject = { ...subject, role: subject.role ?? node.subject?.role ?? null };
  }
}

/** The longest name at each place; no two overlap. */
function namesIn(text: string, tree: NameTree): SubjectMention[] {
  const words = wordsOf(text);
  const mentions: SubjectMention[] = [];
  let index = 0;
  while (index < words.length) {
    const found = longestName(text, words, index, tree);
    const [first, last] = [words[index], words[found?.last ?? index]];
    if (found !== null && first !== undefined && last !== undefined) {
      const { start } = first;
      mentions.push({
        start,
        end: last.end,
        subject: found.subject,
        code: null,
        part: partBefore(text, start),
      });
    }
    index = (found?.last ?? index) + 1;
  }
  return mentions;
}

/** The longest name that begins with a word, and the index of its last word. */
function longestName(text: string, words: readonly Word[], first: number, tree: NameTree) {
  let node: NameTree | undefined = tree;
  let longest: { readonly last: number; readonly subject: NamedSubject } | null = null;
  for (let at = first; at < words.length; at += 1) {
    const [before, word] = [words[at - 1], words[at]];
    if (word === undefined) break;
    const isApart = at > first && before !== undefined && !WORD_GAP.test(text.slice(before.end, word.start));
    node = isApart ? undefined : node.next.get(word.form);
    if (node === undefined) break;
    if (node.subject !== null) longest = { last: at, subject: node.subject };
  }
  return longest;
}

function partBefore(text: string, at: number): string | null {
  return PART.exec(text.slice(Math.max(0, at - LONGEST_GAP), at))?.[1] ?? null;
}

function codesIn(text: string, titles: ReadonlyMap<string, string>): SubjectMention[] {
  return [...text.matchAll(SOC_CODE)].map(({ 0: written, index }) => {
    const soc = written.slice(0, 7);
    const subject: NamedSubject = { via: 'code', soc: [soc], role: null, title: titles.get(soc) ?? soc };
    return { start: index, end: index + written.length, subject, code: null, part: null };
  });
}

/** A name and the code beside it are one mention. */
function joinCodes(text: string, found: readonly SubjectMention[]): SubjectMention[] {
  const joined: SubjectMention[] = [];
  for (const mention of [...found].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const pair = last === undefined ? null : joinedPair(text, last, mention);
    if (pair === null) joined.push(mention);
    else joined[joined.length - 1] = pair;
  }
  return joined;
}

function joinedPair(text: string, first: SubjectMention, second: SubjectMention): SubjectMention | null {
  if (second.start - first.end > LONGEST_GAP || first.code !== null) return null;
  const between = text.slice(first.end, second.start);
  const span = { start: first.start, end: second.end };
  const [firstIsCode, secondIsCode] = [first.subject.via === 'code', second.subject.via === 'code'];
  if (!firstIsCode && secondIsCode && NAME_THEN_CODE.test(between)) {
    return { ...first, ...span, code: second.subject };
  }
  if (firstIsCode && !secondIsCode && CODE_THEN_NAME.test(between)) {
    return { ...second, ...span, code: first.subject };
  }
  return null;
}

/** Whether two names mean the same subject. */
export function isSameSubject(a: NamedSubject, b: NamedSubject): boolean {
  if (a.soc.length === 0 && b.soc.length === 0) return a.role === b.role;
  return a.soc.join() === b.soc.join();
}
