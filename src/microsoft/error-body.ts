import { z } from 'zod';
import { stripBom } from './json.ts';

/** What an error body of any of Microsoft's APIs says. */
export interface ErrorBody {
  readonly code?: string;
  readonly message: string;
  readonly requestId?: string;
}

const code = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const text = z.string().optional().catch(undefined);

const graph = z.object({
  error: z.object({
    code,
    message: text,
    innerError: z.object({ 'request-id': text }).optional().catch(undefined),
    details: z.array(z.object({ code })).optional().catch(undefined),
  }),
});
const oauth = z.object({ error: z.string(), error_description: text, trace_id: text });
const partnerCenter = z.object({ code, description: text, message: text });
const nested = z.object({ code, message: text, error: text });

/** Nesting that has been seen is two deep; more is not followed. */
const deepest = 3;

/**
 * Reads the error bodies that Microsoft sends: Graph's envelope, in whose message service communications
 * wraps JSON that wraps JSON again, and Resource Manager's, which is like it; Entra's OAuth errors; Partner Center's `{code, description}` and its
 * gateway's other body `{statusCode, message}`. Never throws: a body in no such form has an empty message.
 */
export function readErrorBody(body: string): ErrorBody {
  const value = parse(body);
  const asGraph = graph.safeParse(value);
  if (asGraph.success) {
    const { error } = asGraph.data;
    // Resource Graph says "BadRequest" for everything, and why among the details.
    const outer = error.code === 'BadRequest' ? (error.details?.[0]?.code ?? error.code) : error.code;
    return { ...unwrap(outer, error.message ?? ''), ...given(error.innerError?.['request-id']) };
  }
  const asOauth = oauth.safeParse(value);
  if (asOauth.success) {
    const { error, error_description, trace_id } = asOauth.data;
    return { code: error, message: error_description ?? '', ...given(trace_id) };
  }
  const other = partnerCenter.safeParse(value);
  if (!other.success) return { message: '' };
  const message = other.data.description ?? other.data.message ?? '';
  return other.data.code === undefined ? { message } : { code: other.data.code, message };
}

function unwrap(outerCode: string | undefined, outerMessage: string): ErrorBody {
  let codeSeen = outerCode;
  let message = outerMessage;
  for (let depth = 0; depth < deepest; depth += 1) {
    const inner = nested.safeParse(parse(message));
    if (!inner.success) break;
    codeSeen = inner.data.code ?? codeSeen;
    message = inner.data.message ?? inner.data.error ?? '';
  }
  return codeSeen === undefined ? { message } : { code: codeSeen, message };
}

function given(requestId: string | undefined): { requestId: string } | undefined {
  return requestId ? { requestId } : undefined;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(stripBom(body));
  } catch {
    return undefined;
  }
}
