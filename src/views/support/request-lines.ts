import type { SupportRequest } from '../../support/support-request.ts';
import { plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { orderRequests } from './order-requests.ts';
import { isOverdue, stateLook } from './request-words.ts';

/** Requests in a line each, what is late first, for cards that are about something else. Literal texts. */
export function requestLines(ctx: ViewContext, requests: readonly SupportRequest[]): string[] {
  return orderRequests(requests, ctx.now).map((request) => {
    const values = { number: plain(request.number, 20), customer: plain(request.customer.name, 50) };
    return isOverdue(request, ctx.now)
      ? ctx.t('requests.lineOverdue', values)
      : ctx.t('requests.line', { ...values, state: stateLook(ctx, request.state).word });
  });
}
