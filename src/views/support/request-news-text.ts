import type { TextReply } from '../../commands/reply.ts';
import type { RequestEvent } from '../../support/support-request.ts';
import { messageMarkdown } from '../parts/escape.ts';
import { moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import { stateLook } from './request-words.ts';

/** What happened to a request, in a sentence or two below its card. */
export function requestNewsText(ctx: ViewContext, { kind, request, note }: RequestEvent): TextReply {
  const { number, customer, form, microsoft, answerDueAt } = request;
  const values = {
    number: messageMarkdown(number, 20),
    customer: messageMarkdown(customer.name, 80),
    state: stateLook(ctx, request.state).word,
    microsoftNumber: messageMarkdown(microsoft?.number ?? '', 40),
    issueId: messageMarkdown(form.issueId ?? '', 40),
    due: answerDueAt === undefined ? '' : moment(ctx, answerDueAt),
  };
  const quoted = note === undefined ? '' : messageMarkdown(note.text, 400);
  const lines = [ctx.t(`requestNews.${kind}`, values), ...(quoted === '' ? [] : [`“${quoted}”`])];
  return { text: lines.join('\n\n') };
}
