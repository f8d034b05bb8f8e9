import type { TextReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import type { ReadError } from '../../errors.ts';
import { messageMarkdown, plain } from '../parts/escape.ts';
import { failureText, missingIssue } from '../parts/failure-text.ts';
import type { ViewContext } from '../view-context.ts';

export interface IssueUnknown {
  /** As it was asked for. */
  readonly id: string;
  /** The customers that were asked now. */
  readonly asked: readonly Customer[];
  /** Why one of them could not answer. */
  readonly failure?: { readonly customer: Customer; readonly error: ReadError };
  /** How many of all customers have been read. */
  readonly read: number;
  readonly total: number;
}

/** Nobody who could be asked knows the issue: who was asked, who could not be, and what to do. */
export function issueUnknownText(ctx: ViewContext, answer: IssueUnknown): TextReply {
  const { asked, failure, read, total } = answer;
  const id = plain(answer.id, 40).replaceAll('`', '');
  const failed = failure && failureText(ctx, { ...failure, ...missingIssue(answer.id) });
  const lines = [
    ctx.t(read === 0 ? 'issue.unknownYet' : 'issue.unknown', { id: messageMarkdown(id, 60) }),
    failed || asked.length === 0 ? '' : ctx.t('issue.unknown.asked', { count: asked.length }),
    failed ? messageMarkdown(`${failed.sentence} ${failed.mend}`, 600) : '',
    read < total ? ctx.t('issue.unknown.coverage', { read, total }) : '',
    ctx.t('issue.unknown.mend', { example: `\`${ctx.t('issue.unknown.example', { id })}\`` }),
  ];
  return { text: lines.filter((line) => line !== '').join('\n\n') };
}
