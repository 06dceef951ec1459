/** Where what a revision changed is written, "national_M2025_dl.xlsx.revision.1.json". */
export function revisionPath(path: string, revision: number): string {
  return `${path}.revision.${revision}.json`;
}

/** Where the sidecar of an earlier state of a file is kept, "national_M2025_dl.xlsx.source.0.json" that of the first. */
export function keptSidecarPath(path: string, revision: number): string {
  return `${path}.source.${revision}.json`;
}

/**
 * What lies beside a file that was revised so many times, oldest first.
 *
 * @param revision  0 for a file that never was
 */
export function historyPaths(path: string, revision: number): readonly string[] {
  return Array.from({ length: revision }, (_, index) => [
    keptSidecarPath(path, index),
    revisionPath(path, index + 1),
  ]).flat();
}

/** Whether a file is what is kept of the earlier states of another one. */
export function isHistory(path: string): boolean {
  return historyOf(path) !== path;
}

/** The file of whose earlier states another one is kept; the same path for any other. */
export function historyOf(path: string): string {
  return path.replace(/\.(?:revision|source)\.\d+\.json$/, '');
}
