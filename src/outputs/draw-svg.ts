import type * as VegaModule from 'vega';
import type { Loader, LoggerInterface, Spec } from 'vega';
import type { VegaLiteSpec } from '../figures/charts/vega-lite.ts';

/** A chart drawn, with what drew it, or why it was not. */
export type DrawnSvg =
  | {
      readonly kind: 'drawn';
      readonly svg: string;
      /** as a manifest names it: "vega 6.4.0, vega-lite 6.4.1" */
      readonly drawingLibraryVersion: string;
    }
  | { readonly kind: 'notDrawn'; readonly reason: string };

/** Load a library that may not be installed. */
export type LoadLibrary = (name: 'vega' | 'vega-lite') => Promise<unknown>;

/**
 * Draw a chart as SVG, without a browser: the same bytes wherever the same versions of vega and vega-lite run, for a
 * chart leaves nothing to how wide a machine's fonts are.
 *
 * Both are optional peer dependencies, loaded here and nowhere else.
 *
 * @param load  how they are loaded; by default, imported
 * @returns the document, its alt text in it; notDrawn where one of the two is not installed
 * @throws {Error} when a library objects to the chart
 */
export async function drawSvg(spec: VegaLiteSpec, load: LoadLibrary = importLibrary): Promise<DrawnSvg> {
  const vega = (await ifInstalled('vega', load)) as typeof VegaModule | null;
  const vegaLite = (await ifInstalled('vega-lite', load)) as VegaLite | null;
  if (vega === null) return { kind: 'notDrawn', reason: 'vega is not installed' };
  if (vegaLite === null) return { kind: 'notDrawn', reason: 'vega-lite is not installed' };
  const logger = strictLogger();
  const compiled = vegaLite.compile(spec, { logger });
  const view = new vega.View(vega.parse(compiled.spec), {
    renderer: 'none',
    logger,
    loader: NOTHING_TO_LOAD,
  });
  const svg = await view.toSVG();
  view.finalize();
  return {
    kind: 'drawn',
    svg: withAltText(svg, spec),
    drawingLibraryVersion: `vega ${vega.version}, vega-lite ${vegaLite.version}`,
  };
}

async function importLibrary(name: 'vega' | 'vega-lite'): Promise<unknown> {
  return name === 'vega' ? import('vega') : import('vega-lite');
}

/** vega-lite, as far as it is used here: it takes any JSON and judges it itself. */
interface VegaLite {
  readonly version: string;
  readonly compile: (spec: VegaLiteSpec, options: { logger: LoggerInterface }) => { spec: Spec };
}

async function ifInstalled(name: 'vega' | 'vega-lite', load: LoadLibrary): Promise<unknown> {
  try {
    return await load(name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** A logger that lets nothing pass: a chart of ours that a library has to warn of is a fault of ours. */
function strictLogger(): LoggerInterface {
  const object = (...messages: readonly unknown[]): never => {
    throw new Error(`drawSvg: ${messages.join(' ')}`);
  };
  const ignore = (): LoggerInterface => logger;
  const logger: LoggerInterface = {
    level: ignore,
    error: object,
    warn: object,
    info: ignore,
    debug: ignore,
  };
  return logger;
}

/** Nothing of a chart lies outside it: no data, no image, no link is ever fetched. */
const NOTHING_TO_LOAD: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

async function refuse(address: string): Promise<never> {
  return Promise.reject(new Error(`drawSvg loads nothing, got ${address}`));
}

/** An SVG document as one image with a name and a description, as screen readers expect it. */
function withAltText(svg: string, { title, description }: VegaLiteSpec): string {
  const alt = `<title>${escaped(title.text.join(' '))}</title><desc>${escaped(description)}</desc>`;
  return svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg role="img"${attributes}>${alt}`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
