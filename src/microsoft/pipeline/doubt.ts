import { isRestError, type PipelinePolicy } from '@azure/core-rest-pipeline';
import { attachedTo } from './exchange.ts';

/** Failures before a request has left the house: the name is not found, nobody listens, the certificate is not trusted. */
const unsent = /^(ECONNREFUSED|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOTFOUND)$|CERT|SELF_SIGNED|VERIFY/;

/**
 * Notes whether a request may have been carried out without our knowing: it was sent, and no answer came or one that
 * does not tell (408, 5xx). That stays so whatever a repeat is answered, save that it went well.
 */
export function doubtPolicy(): PipelinePolicy {
  return {
    name: 'doubtPolicy',
    async sendRequest(request, next) {
      const { progress } = attachedTo(request);
      const before = progress.inDoubt;
      // Before the answer, because nobody may wait for it any more when it comes.
      progress.inDoubt = true;
      try {
        const response = await next(request);
        if (response.status < 500 && response.status !== 408) progress.inDoubt = before;
        return response;
      } catch (thrown) {
        if (isRestError(thrown) && unsent.test(thrown.code ?? '')) progress.inDoubt = before;
        throw thrown;
      }
    },
  };
}
