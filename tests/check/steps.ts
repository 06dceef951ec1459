const WALKS = ['map', 'flatMap', 'filter', 'find', 'findIndex', 'some', 'every', 'forEach'] as const;

/**
 * How much text and how many entries of lists are looked at while `work` runs: every regular expression counts the
 * characters it was let loose on up to its match, every walk over an array its length. The same on every run and on
 * every machine, whatever its load.
 */
export function stepsOf(work: () => void): number {
  let steps = 0;
  const restore = [
    before(RegExp.prototype, 'exec', (pattern: RegExp, [text]) => {
      steps += charactersAhead(pattern, String(text));
    }),
    ...WALKS.map((walk) =>
      before(Array.prototype, walk, (list: readonly unknown[]) => {
        steps += list.length;
      }),
    ),
  ];
  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return steps;
}

/** A sticky pattern looks at its place only; any other one looks on until it matches. */
function charactersAhead({ source, flags, sticky, global, lastIndex }: RegExp, text: string): number {
  if (sticky) return 1;
  const from = global ? lastIndex : 0;
  const at = text.slice(from).search(new RegExp(source, flags.replace('g', '')));
  return (at < 0 ? text.length - from : at) + 1;
}

/** Have `seen` told of every call of a method, and give back what undoes it; what `seen` itself calls is not told. */
function before<Target extends object>(
  prototype: Target,
  name: string & keyof Target,
  seen: (target: Target, args: readonly unknown[]) => void,
): () => void {
  const own = prototype[name] as (...args: unknown[]) => unknown;
  let isTelling = false;
  function telling(this: Target, ...args: unknown[]): unknown {
    if (!isTelling) {
      isTelling = true;
      seen(this, args);
      isTelling = false;
    }
    return own.apply(this, args);
  }
  Object.defineProperty(prototype, name, { value: telling, configurable: true, writable: true });
  return () => Object.defineProperty(prototype, name, { value: own, configurable: true, writable: true });
}
