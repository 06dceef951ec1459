import type { Span } from './span.ts';

/** Text as a reader sees it, with the way back to the characters of the source. */
export interface VisibleText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Consecutive characters that came from one stretch of the source; of equal length where they were copied. */
interface Run {
  readonly at: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

/** Collects visible text piece by piece. */
export interface VisibleTextBuilder {
  readonly length: number;
  /** Add text that stands in the source as it is, from offset `source` on. */
  copy(text: string, source: number): void;
  /** Add text that stands for `sourceLength` other characters of the source. */
  add(text: string, source: number, sourceLength: number): void;
  build(): VisibleText;
}

/** Soft hyphens, joiners and marks that no reader sees. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const WIDE_SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

export function visibleTextBuilder(): VisibleTextBuilder {
  const pieces: string[] = [];
  const runs: { at: number; length: number; source: number; sourceLength: number }[] = [];
  let length = 0;

  function addRun(size: number, source: number, sourceLength: number): void {
    const last = runs.at(-1);
    const continues =
      last !== undefined &&
      size === sourceLength &&
      last.length === last.sourceLength &&
      last.source + last.sourceLength === source;
    if (continues) {
      last.length += size;
      last.sourceLength += size;
    } else {
      runs.push({ at: length, length: size, source, sourceLength });
    }
  }

  function add(text: string, source: number, sourceLength: number): void {
    if (text === '' || INVISIBLE.test(text)) return;
    addRun(text.length, source, sourceLength);
    pieces.push(text.replace(WIDE_SPACE, ' '));
    length += text.length;
  }

  return {
    get length() {
      return length;
    },
    copy(text, source) {
      let at = source;
      for (const piece of text.split(INVISIBLE)) {
        add(piece, at, piece.length);
        at += piece.length + 1;
      }
    },
    add,
    build: () => ({ text: pieces.join(''), runs }),
  };
}

/** The stretch of the source that a stretch of visible text came from, markup in between included. */
export function sourceSpan({ runs }: VisibleText, span: Span): Span {
  const first = runAt(runs, span.start);
  const last = runAt(runs, span.end - 1);
  if (first === undefined || last === undefined) {
    throw new RangeError(`sourceSpan requires a span inside the text, got ${span.start} to ${span.end}`);
  }
  return {
    start: isCopied(first) ? first.source + (span.start - first.at) : first.source,
    end: isCopied(last) ? last.source + (span.end - last.at) : last.source + last.sourceLength,
  };
}

function isCopied(run: Run): boolean {
  return run.length === run.sourceLength;
}

function runAt(runs: readonly Run[], at: number): Run | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((runs[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}
