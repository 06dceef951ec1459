/** Print what `--json` promises: one document, and nothing beside it. */
export function printDocument(document: object): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
