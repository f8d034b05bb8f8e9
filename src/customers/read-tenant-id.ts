const guid = /^[{(]?([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})[})]?$/;

/** The tenant id that a text is, with or without braces, in any case or width; in lower case as customers have it. */
export function readTenantId(text: string): string | undefined {
  return guid.exec(text.normalize('NFKC').trim().toLowerCase())?.[1];
}
