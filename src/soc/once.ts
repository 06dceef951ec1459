/**
 * A value that is made when it is first asked for, so that who does not need it does not wait for it.
 *
 * @param make  pure: whoever asks gets the same value
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
