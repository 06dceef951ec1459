import { drawSvg } from '../outputs/draw-svg.ts';
import { canonicalJson } from '../outputs/canonical-json.ts';
import type { NamedText } from '../outputs/manifest.ts';
import type { VersionContent } from '../outputs/plan-version.ts';
import type { ComputedFigures } from '../pipeline.ts';
import type { OewsRow } from '../records/oews-row.ts';
import type { SourceFacts } from '../records/source.ts';
import { libraryVersion } from './library-version.ts';

/** Everything a version is made of, its charts drawn where a drawing library is installed. */
export async function drawnContent(
  computed: ComputedFigures,
  rows: readonly OewsRow[],
): Promise<VersionContent> {
  const content = await undrawnContent(computed, rows);
  const charts: NamedText[] = [...content.charts];
  let drawingLibraryVersion: string | null = null;
  for (const { id, spec } of computed.charts) {
    const drawn = await drawSvg(spec);
    if (drawn.kind === 'notDrawn') return content;
    charts.push({ path: `charts/${id}.svg`, text: drawn.svg });
    ({ drawingLibraryVersion } = drawn);
  }
  return { ...content, charts, drawingLibraryVersion };
}

/** The same without pictures: what decides whether there is a new version. */
export async function undrawnContent(
  { figures, charts }: ComputedFigures,
  rows: readonly OewsRow[],
): Promise<VersionContent> {
  return {
    figures,
    charts: charts.map(({ id, spec }) => ({ path: `charts/${id}.vl.json`, text: canonicalJson(spec) })),
    sources: sourcesBehind({ figures }, rows),
    libraryVersion: await libraryVersion(),
    drawingLibraryVersion: null,
  };
}

/** The published files that some figure rests on. */
function sourcesBehind(
  { figures }: Pick<ComputedFigures, 'figures'>,
  rows: readonly OewsRow[],
): readonly SourceFacts[] {
  const used = new Set(figures.flatMap(({ sources }) => sources.map(({ sha256 }) => sha256)));
  const facts = new Map(rows.map(({ source }) => [source.sha256, source]));
  return [...facts.values()].filter(({ sha256 }) => used.has(sha256));
}
