import type { TextReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import { messageMarkdown } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { say, typed } from './say.ts';

export interface Reported {
  readonly customer: Customer;
  readonly service: string;
  /** Customers of ours that report this service, with this one, in the last hour. */
  readonly count: number;
  /** Microsoft's own open issue, where it has one: nothing unofficial is told then. */
  readonly known?: string | undefined;
}

export function reportedText(ctx: ViewContext, { customer, service, count, known }: Reported): TextReply {
  const said = { customer: messageMarkdown(customer.name, 80), service: messageMarkdown(service, 60) };
  return known === undefined
    ? say(ctx.t('report.done', said), ctx.t('report.count', { count }))
    : say(ctx.t('report.known', { ...said, issue: messageMarkdown(known, 160) }));
}

export function reportWhichText(ctx: ViewContext): TextReply {
  return say(ctx.t('report.which', { example: typed(ctx.t('report.example')) }));
}
