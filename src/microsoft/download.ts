import type { PipelineResponse } from '@azure/core-rest-pipeline';
import type { Call } from '../call.ts';
import { ReadError } from '../errors.ts';
import { untilAborted } from '../until-aborted.ts';
import { transportFailure } from './failures.ts';
import type { Tokens } from './login/tokens.ts';
import type { Upstream } from './pipeline/upstream.ts';
import { exchangeFor, type Question, requestFor } from './reader.ts';

/** Asks for a file and reads it whole. Throws ReadError (`answer_malformed` for one above `maxBytes`). */
export type Download = (question: Question, maxBytes: number, call: Call) => Promise<Buffer>;

/** Downloads with the tokens of one partner account. */
export function createDownload(upstream: Upstream, tokens: Tokens): Download {
  return async (question, maxBytes, call) => {
    const request = requestFor(question, '*/*');
    request.streamResponseStatusCodes = new Set([200]);
    const response = await upstream.send(request, exchangeFor(question, tokens, call));
    const body = response.readableStreamBody;
    if (!body) return Buffer.from(response.bodyAsText ?? '');
    try {
      return await untilAborted(collect(body, maxBytes), call.signal);
    } catch (thrown) {
      throw transportFailure(thrown);
    } finally {
      if ('destroy' in body && typeof body.destroy === 'function') body.destroy();
    }
  };
}

async function collect(
  body: NonNullable<PipelineResponse['readableStreamBody']>,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) throw new ReadError('answer_malformed', 'The file is larger than any that is read.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
