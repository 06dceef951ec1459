import type { Anchor, Annotations } from './annotations.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './judge/finding.ts';
import { judgeMarked } from './judge/judge-marked.ts';
import { bareFinding, notAClaim } from './judge/not-a-claim.ts';
import type { JudgedNumber } from './judge-numbers.ts';

/** the longest prefix or suffix an anchor can have */
const LONGEST_CONTEXT = 200;

type Exemption = Annotations['exempt'][number];

/**
 * The findings after what `claims.json` says of them.
 *
 * @param today  ISO date by which exemptions expire; null when none is to expire
 * @returns the findings, and the exemptions that no failing or open claim needed
 */
export function annotate(
  judged: readonly JudgedNumber[],
  { bind, ignore, exempt }: Annotations,
  facts: Facts,
  today: string | null,
): { readonly judged: readonly JudgedNumber[]; readonly unused: readonly Exemption[] } {
  const used = new Set<Exemption>();
  const annotated = judged.map((entry) => {
    const ignored = ignore.some((anchor) => anchors(anchor, entry));
    if (ignored) return { ...entry, finding: notAClaim(entry.number, 'ignored') };
    const bound = bind.find((anchor) => anchors(anchor, entry));
    const finding = bound === undefined ? entry.finding : judgeMarked(entry.number, bound.figure, facts);
    const needsNone = finding.verdict === 'supported' || finding.verdict === 'not_a_claim';
    const exemption = needsNone ? undefined : exempt.find((anchor) => anchors(anchor, entry));
    if (exemption === undefined) return { ...entry, finding };
    used.add(exemption);
    return { ...entry, finding: exempted(finding, exemption, today) };
  });
  return { judged: annotated, unused: exempt.filter((exemption) => !used.has(exemption)) };
}

function exempted(finding: Finding, { reason, expires }: Exemption, today: string | null): Finding {
  const isExpired = expires !== undefined && today !== null && expires < today;
  const explanation = isExpired
    ? ({ code: 'EXEMPTION_EXPIRED', args: { reason, expires } } as const)
    : ({ code: 'CLAIM_EXEMPT', args: { reason, expires: expires ?? null } } as const);
  return { ...finding, verdict: 'exempt', explanation, suggestion: null };
}

/** The finding about an exemption that nothing in the article needs any more. */
export function unusedExemption({ quote }: Exemption): Finding {
  return bareFinding('exempt', { code: 'EXEMPTION_UNUSED', args: { quote } });
}

/** Whether an anchor means this number: its quote, and the words before and behind it where the anchor has them. */
function anchors({ quote, prefix, suffix }: Anchor, { sentence, span, ...entry }: JudgedNumber): boolean {
  if (quote !== entry.quote) return false;
  const { text } = sentence.block.visible;
  const before = text.slice(Math.max(0, span.start - LONGEST_CONTEXT), span.start);
  const behind = text.slice(span.end, span.end + LONGEST_CONTEXT);
  const ends = prefix === undefined || squeeze(before).trimEnd().endsWith(squeeze(prefix).trimEnd());
  const starts = suffix === undefined || squeeze(behind).trimStart().startsWith(squeeze(suffix).trimStart());
  return ends && starts;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ');
}
