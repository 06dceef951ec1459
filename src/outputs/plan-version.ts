import { figureFileSchema } from '../figures/figure-file.ts';
import type { FigureFile } from '../records/figure.ts';
import { NAME } from '../records/name.ts';
import type { SourceFacts } from '../records/source.ts';
import { canonicalJson } from './canonical-json.ts';
import { compareFigures } from './compare-figures.ts';
import type { FigureChange } from './figure-change.ts';
import { type Manifest, manifestFiles, manifestSources, type NamedText } from './manifest.ts';
import { schemaFaults } from './parse-output.ts';
import { versionCause } from './version-cause.ts';
import { changeLevel, nextVersion } from './version-number.ts';

/** What a refresh computed: everything a version is made of. */
export interface VersionContent {
  readonly figures: readonly FigureFile[];
  /** `charts/<id>.vl.json`, and `charts/<id>.svg` where a drawing library was at hand */
  readonly charts: readonly NamedText[];
  /** the published files that the figures rest on */
  readonly sources: readonly SourceFacts[];
  readonly libraryVersion: string;
  /** null where nothing was drawn */
  readonly drawingLibraryVersion: string | null;
}

/** A version as it is read back, proved against its manifest. */
export interface Version {
  readonly manifest: Manifest;
  readonly figures: readonly FigureFile[];
}

export type VersionPlan =
  | { readonly kind: 'unchanged'; readonly latest: Version }
  | {
      readonly kind: 'new';
      readonly manifest: Manifest;
      readonly files: readonly NamedText[];
      readonly changes: readonly FigureChange[];
    };

/**
 * The version that a content makes after the latest one.
 *
 * Only a change in a figure makes a version. Other charts, another library or another drawing library make none: a
 * place that cannot draw computes the same version, without the SVGs, and where they were once written they stay.
 *
 * @param latest  null before the first version
 * @throws {RangeError} when a figure is not as its schema says, or a name cannot be a file's
 */
export function planVersion(latest: Version | null, content: VersionContent): VersionPlan {
  const files = versionFiles(content);
  const changes = compareFigures(latest?.figures ?? [], content.figures);
  if (latest !== null && changes.length === 0) return { kind: 'unchanged', latest };
  const previous = latest?.manifest.version ?? null;
  const sources = manifestSources(content.sources);
  const manifest: Manifest = {
    schemaVersion: 1,
    version: nextVersion(previous, changeLevel(changes)),
    previous,
    cause: versionCause(changes, latest?.manifest.sources ?? null, sources),
    files: manifestFiles(files),
    sources,
    libraryVersion: content.libraryVersion,
    drawingLibraryVersion: content.drawingLibraryVersion,
  };
  return { kind: 'new', manifest, files, changes };
}

/**
 * The files of a version, without its manifest.
 *
 * @throws {RangeError} when a figure is not as its schema says, a name cannot be a file's, or two files have one name
 */
export function versionFiles({ figures, charts }: VersionContent): readonly NamedText[] {
  const files = [...figures.map(figureText), ...charts.map(chartText)];
  const paths = files.map(({ path }) => path);
  const repeated = paths.find((path, index) => paths.indexOf(path) !== index);
  if (repeated !== undefined) {
    throw new RangeError(`a version requires files of different names, got ${repeated} twice`);
  }
  return files;
}

/** What is written has to be readable again, so the schema that reads it is asked first. */
function figureText(figure: FigureFile): NamedText {
  const { success, error } = figureFileSchema.safeParse(figure);
  if (!success) {
    throw new RangeError(`figure ${figure.id} requires the shape of its schema, got ${schemaFaults(error)}`);
  }
  return { path: `figures/${figure.id}.json`, text: canonicalJson(figure) };
}

function chartText(chart: NamedText): NamedText {
  const [, id = ''] = /^charts\/(.+)\.(?:vl\.json|svg)$/.exec(chart.path) ?? [];
  if (!NAME.test(id)) {
    throw new RangeError(`a chart requires a path such as charts/median-wage.svg, got ${chart.path}`);
  }
  return chart;
}
