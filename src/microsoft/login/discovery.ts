import { createHttpHeaders, type PipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline';

/** True for the request by which the identity library asks an authority for its addresses. */
export function isDiscovery(request: PipelineRequest): boolean {
  return (
    request.method === 'GET' && new URL(request.url).pathname.endsWith('/.well-known/openid-configuration')
  );
}

/**
 * Answers discovery here instead of on the network, which saves a request before the first token of every
 * credential. The identity library has the same addresses built in for the worldwide and the US Government
 * cloud, and asks for those of 21Vianet and of any other authority; every Entra authority has them in the
 * same place (learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow).
 */
export function answerDiscovery(request: PipelineRequest, login: string): PipelineResponse {
  const tenant = new URL(request.url).pathname.slice(new URL(login).pathname.length).split('/').find(Boolean);
  const base = `${login}/${tenant}`;
  return {
    request,
    status: 200,
    headers: createHttpHeaders({ 'content-type': 'application/json' }),
    bodyAsText: JSON.stringify({
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    }),
  };
}
