/**
 * No heading, title or key that is read may reach `Object.prototype`: in tests a write to it throws.
 *
 * Frozen data properties would also forbid assigning `toString` or `valueOf` on an object of one's own, which the
 * drawing library and generated test data do; as accessors they allow it.
 */
for (const [name, { value, writable = false }] of Object.entries(
  Object.getOwnPropertyDescriptors(Object.prototype),
)) {
  if (!writable) continue;
  Object.defineProperty(Object.prototype, name, {
    get: (): unknown => value,
    set(this: object, own: unknown) {
      if (this === Object.prototype) throw new TypeError(`${name} of Object.prototype is frozen`);
      Object.defineProperty(this, name, { value: own, writable: true, enumerable: true, configurable: true });
    },
  });
}
Object.freeze(Object.prototype);
