/**
 * Remembers the last answer for the same arguments. The first is a list or another object, and the answer goes with it:
 * nothing outlives the records it was read from.
 */
export function rememberLast<Args extends readonly [object, ...unknown[]], Value>(work: (...args: Args) => Value): (...args: Args) => Value {
  const kept = new WeakMap<object, { readonly args: Args; readonly value: Value }>();
  return (...args) => {
    const known = kept.get(args[0]);
    if (known?.args.every((arg, n) => arg === args[n])) return known.value;
    const value = work(...args);
    kept.set(args[0], { args, value });
    return value;
  };
}
