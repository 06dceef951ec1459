/**
 * A module of the built library: a reader is a process of its own, which compiles nothing.
 *
 * @param {string} name
 * @returns {Promise<unknown>}
 */
export function importBuilt(name) {
  return import(new URL(`../../dist/${name}.js`, import.meta.url).href);
}
