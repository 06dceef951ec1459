/** No heading, title or key that is read may reach `Object.prototype`: in tests a write to it throws. */
Object.freeze(Object.prototype);
