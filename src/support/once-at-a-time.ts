/** Runs work once for all who ask for it under the same key while it is under way; they get the same outcome. */
export function createOnceAtATime<T>(): (
  key: string,
  work: () => Promise<T>,
) => { readonly outcome: Promise<T>; readonly isFirst: boolean } {
  const underWay = new Map<string, Promise<T>>();
  return (key, work) => {
    const known = underWay.get(key);
    if (known) return { outcome: known, isFirst: false };
    const outcome = work().finally(() => underWay.delete(key));
    underWay.set(key, outcome);
    return { outcome, isFirst: true };
  };
}
