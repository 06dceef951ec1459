/** A path inside an article's folder as messages name it, with "/" between folders. */
export function outputPath(articleFolder: string, ...names: readonly string[]): string {
  return [articleFolder.replaceAll('\\', '/'), ...names].join('/');
}
