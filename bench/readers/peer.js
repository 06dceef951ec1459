import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * A package of npm that this one does not depend on, from the folder where the bench looks for it.
 *
 * @param {string} name
 * @returns {unknown}
 */
export function requirePeer(name) {
  const require = createRequire(join(process.env.BENCH_PEERS ?? process.cwd(), 'package.json'));
  return require(name);
}
