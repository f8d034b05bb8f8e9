import type { z } from 'zod';
import { ReadError } from '../errors.ts';

/** Some of Partner Center's answers begin with a byte order mark, which JSON.parse refuses. */
export function stripBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/**
 * Reads an answer's body against the fields that we need; others pass unseen. Throws ReadError
 * `answer_malformed`, whose message names the fields that are wrong and never their contents.
 */
export function readJson<T>(schema: z.ZodType<T>, body: string): T {
  return readValue(schema, parse(body));
}

/** The same for a value that came as JSON. */
export function readValue<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const paths = result.error.issues
    .slice(0, 3)
    .map(({ path, code }) => `${path.join('.') || 'body'}: ${code}`);
  throw new ReadError(
    'answer_malformed',
    `The answer does not have its documented form (${paths.join('; ')}).`,
  );
}

function parse(body: string): unknown {
  try {
    return JSON.parse(stripBom(body));
  } catch {
    throw new ReadError('answer_malformed', 'The answer is not JSON.');
  }
}
