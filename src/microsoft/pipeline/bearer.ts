import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { attachedTo } from './exchange.ts';

/**
 * Sends the bearer token, and once a fresh one where the API refuses the first (it may have been revoked).
 */
export function bearerPolicy(): PipelinePolicy {
  return {
    name: 'bearerPolicy',
    async sendRequest(request, next) {
      const { exchange, progress } = attachedTo(request);
      const { bearer, call } = exchange;
      if (!bearer) return next(request);
      const token = await bearer.get(call);
      request.headers.set('Authorization', `Bearer ${token}`);
      const response = await next(request);
      if (response.status !== 401) return response;
      bearer.forget(token);
      if (progress.tokenRenewed) return response;
      progress.tokenRenewed = true;
      request.headers.set('Authorization', `Bearer ${await bearer.get(call)}`);
      return next(request);
    },
  };
}
