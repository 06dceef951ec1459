import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chartSpec, type VegaLiteSpec } from '../../src/figures/chart-spec.ts';
import { drawSvg, type LoadLibrary } from '../../src/outputs/draw-svg.ts';
import { EXAMPLE_CHARTS, MEDIANS } from '../figures/chart-figures.ts';
import type { ExampleDrawings } from './draw-example-charts.ts';

const SCRIPT = fileURLToPath(new URL('draw-example-charts.ts', import.meta.url));

function drawnUnder(env: NodeJS.ProcessEnv): ExampleDrawings {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', SCRIPT], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return JSON.parse(printed) as ExampleDrawings;
}

const DRAWINGS = drawnUnder({ TZ: 'UTC', LC_ALL: 'C' });

/** The SVG of an example chart. */
function svgOf(name: string): string {
  const drawn = DRAWINGS.first[EXAMPLE_CHARTS.findIndex(([chart]) => chart === name)];
  return drawn?.kind === 'drawn' ? drawn.svg : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Every line of text that a spec wants to be seen. */
function lines(spec: VegaLiteSpec): readonly string[] {
  const labels = Object.values(spec.datasets).flatMap((data) => data.map(({ text }) => String(text ?? '')));
  const written = labels.filter((text) => text !== '').flatMap((text) => text.split('\n'));
  return [...spec.title.text, ...spec.title.subtitle, ...written];
}

function missing(name: 'vega' | 'vega-lite'): LoadLibrary {
  const error = Object.assign(new Error(`Cannot find package '${name}'`), { code: 'ERR_MODULE_NOT_FOUND' });
  return async (wanted) => (wanted === name ? Promise.reject(error) : Promise.resolve({}));
}

describe('drawSvg', () => {
  it.each(EXAMPLE_CHARTS)('draws every text, and no number that is none: %s', (name, figure, chart) => {
    const svg = svgOf(name);
    expect(lines(chartSpec(figure, chart)).filter((line) => !svg.includes(`>${escaped(line)}<`))).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(svg).toMatch(/^<svg role="img"[^>]* width="720" /);
  });

  it('carries the alt text', () => {
    const svg = svgOf('medians as bars');
    expect(svg).toContain('><title>Median annual wage by occupation</title><desc>Bar chart: Median');
    expect(svg).toContain('Data Scientists (15-2051): May 2024: $112,590; May 2025: $120,230.');
  });

  it('lets no markup, link or control character of a title through', () => {
    const svg = svgOf('hostile texts');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toMatch(/<script|<a |href=|[^\P{Cc}\n]|\p{Cf}/u);
    expect(svg.match(/<\/title>/g)).toHaveLength(1);
  });

  it('names the libraries that drew it', () => {
    expect(DRAWINGS.first[0]).toMatchObject({
      drawingLibraryVersion: expect.stringMatching(/^vega 6\.\d+\.\d+, vega-lite 6\.\d+\.\d+$/) as string,
    });
  });

  it.each(['vega', 'vega-lite'] as const)('draws nothing without %s, and says so', async (name) => {
    const drawn = await drawSvg(chartSpec(MEDIANS, { kind: 'bars' }), missing(name));
    expect(drawn).toEqual({ kind: 'notDrawn', reason: `${name} is not installed` });
  });

  it('hides no other fault of a library', async () => {
    const broken: LoadLibrary = async () => Promise.reject(new Error('broken'));
    await expect(drawSvg(chartSpec(MEDIANS, { kind: 'bars' }), broken)).rejects.toThrow('broken');
  });

  it('refuses a chart that a library objects to', () => {
    expect(DRAWINGS.objection).toMatch(/^Error: drawSvg: .*colour/);
  });
});

describe('the bytes of drawSvg', () => {
  it('are the same at every drawing', () => {
    expect(DRAWINGS.second).toEqual(DRAWINGS.first);
  });

  // Where the `canvas` package is installed, vega measures texts with it, and so with the fonts of the machine.
  it('are the same however wide texts are measured', () => {
    expect(DRAWINGS.wide).toEqual(DRAWINGS.first);
  });

  it('are the same under another time zone and locale', () => {
    expect(drawnUnder({ TZ: 'Asia/Kolkata', LC_ALL: 'de_DE.UTF-8' })).toEqual(DRAWINGS);
  });
});
