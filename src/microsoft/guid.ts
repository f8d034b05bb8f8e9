/**
 * True for the form that Entra gives the ids of tenants, users and groups; only such an id goes into an
 * address.
 */
export function isGuid(text: string): boolean {
  return /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);
}
