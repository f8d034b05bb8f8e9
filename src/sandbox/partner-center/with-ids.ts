import { randomBytes, randomUUID } from 'node:crypto';
import type { Answer, SandboxRequest } from '../http/serve.ts';

/** Adds the headers that each answer of Partner Center has: the ids of its request, and those of the server. */
export function withIds({ headers }: SandboxRequest, answer: Answer): Answer {
  const given = (name: string) => {
    const value = headers[name];
    return typeof value === 'string' ? value : randomUUID();
  };
  return {
    ...answer,
    headers: {
      'MS-RequestId': given('ms-requestid'),
      'MS-CorrelationId': given('ms-correlationid'),
      'MS-CV': `${randomBytes(12).toString('base64').slice(0, 16)}.0`,
      'MS-ServerId': '020021921',
      ...answer.headers,
    },
  };
}
