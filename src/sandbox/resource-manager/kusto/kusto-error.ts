/** A query that Resource Graph refuses, or that is beyond what the sandbox knows of its language. */
export class KustoError extends Error {}
