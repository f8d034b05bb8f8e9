import type { Response } from 'restify';

/** Answers with JSON, or with nothing when `body` is undefined, whatever the client says it accepts. */
export function answer(response: Response, status: number, body?: unknown): void {
  if (body === undefined) response.sendRaw(status, '');
  else response.sendRaw(status, JSON.stringify(body), { 'Content-Type': 'application/json; charset=utf-8' });
}

export function answerText(response: Response, contentType: string, text: string): void {
  response.sendRaw(200, text, { 'Content-Type': contentType });
}
