import { type Problem, problemAt } from '../records/problem.ts';
import { manifestFiles } from './manifest.ts';
import { outputPath } from './output-path.ts';
import { type Version, type VersionContent, versionFiles } from './plan-version.ts';

/**
 * Where the latest version is not what its sources give today, byte by byte: OUTPUT_STALE.
 *
 * A figure that differs is an error. A chart's specification that differs is a warning, since it alone makes no new
 * version; an SVG is not compared, since another release of the drawing library draws the same chart otherwise.
 *
 * @param content  computed again from the sources
 */
export function rerunProblems(
  articleFolder: string,
  { manifest }: Version,
  content: VersionContent,
): readonly Problem[] {
  const written = new Map(manifest.files.map((file) => [file.path, file.sha256]));
  const computed = new Map(manifestFiles(versionFiles(content)).map((file) => [file.path, file.sha256]));
  const paths = [...new Set([...written.keys(), ...computed.keys()])]
    .filter((path) => path.endsWith('.json'))
    .sort();
  return paths
    .filter((path) => written.get(path) !== computed.get(path))
    .map((path) => {
      const place = { kind: 'file', file: outputPath(articleFolder, manifest.version, path) } as const;
      const detail = `written ${written.get(path) ?? 'never'}, computed ${computed.get(path) ?? 'never'}`;
      return problemAt(place, 'OUTPUT_STALE', { detail }, path.startsWith('figures/') ? 'error' : 'warning');
    });
}
