/** Values that are made when they are needed. */

/** An object whose values are made when they are first read, and kept. */
export function lazily<Values extends object>(
  makers: {
    readonly [Key in keyof Values]: () => Values[Key];
  },
): Values {
  const values = {} as Values;
  for (const key of Object.keys(makers) as (keyof Values)[]) {
    Object.defineProperty(values, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = makers[key]();
        Object.defineProperty(values, key, { value });
        return value;
      },
    });
  }
  return values;
}
