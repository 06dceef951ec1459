/**
 * Puts one revision of a file after another into `raw/` until it is killed; run by store.test.ts.
 */
import { storeRevision } from './example-revision.ts';

const [, , root = '', start = ''] = process.argv;

for (let revision = Number(start); ; revision += 1) {
  await storeRevision(root, revision);
  if (revision === Number(start)) process.stdout.write('storing\n');
}
