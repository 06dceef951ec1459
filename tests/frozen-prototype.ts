/**
 * No heading, title or key that is read may reach `Object.prototype`: in tests a write to it throws.
 *
 * Assigning `toString` on an object of one's own stays possible, as the drawing library does.
 */
const { toString } = Object.prototype;
Object.defineProperty(Object.prototype, 'toString', {
  get: () => toString,
  set(this: object, value: unknown) {
    if (this === Object.prototype) throw new TypeError('Object.prototype is frozen');
    Object.defineProperty(this, 'toString', { value, writable: true, enumerable: true, configurable: true });
  },
});
Object.freeze(Object.prototype);
