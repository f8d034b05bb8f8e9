import type { TextReply } from '../../commands/reply.ts';
import { promiseOf } from '../../health/promise.ts';
import type { Sight } from '../../subscriptions/notice.ts';
import type { ReplyKind } from '../../subscriptions/subscription.ts';
import type { Planned } from '../../subscriptions/things/thing.ts';
import { messageMarkdown, plain, withoutAddresses } from '../parts/escape.ts';
import { statusWord } from '../parts/level-look.ts';
import { mentionOf } from '../parts/mention.ts';
import { moment, span } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import type { Mentionable } from './notice-answer.ts';
import { noticeName } from './notice-words.ts';

export interface NewsAnswer {
  readonly sight: Sight;
  /** What deserves attention, in the order in which it is said. */
  readonly kinds: readonly ReplyKind[];
  readonly mentions?: readonly Mentionable[];
}

/** Columns of Microsoft's last word in a reply; the card above it has more. */
const wordWidth = 200;

/** The reply in the thread of a card, for all that deserves attention in one step: a line or two, and whom it is for. */
export function newsText(ctx: ViewContext, { sight, kinds, mentions = [] }: NewsAnswer): TextReply {
  const people = mentions.slice(0, 10).map(mentionOf);
  const about = ctx.t('news.about', {
    name: messageMarkdown(noticeName(ctx, sight), 80),
    service: messageMarkdown(sight.issue.service, 60),
  });
  const said = kinds.map((kind) => newsOf(ctx, sight, kind));
  const text = [...people.map(({ tag }) => `${tag} `), about, ...said].join('');
  return { text, ...(people.length > 0 && { mentions: people }) };
}

function newsOf(ctx: ViewContext, sight: Sight, kind: ReplyKind): string {
  const { issue, overdueSince } = sight;
  // Stands where it can be copied, so it must be nothing but an id.
  const id = plain(issue.id, 40).replace(/[^\w-]/g, '');
  const status = messageMarkdown(statusWord(ctx, issue.status), 80);
  switch (kind) {
    case 'status':
      return sight.planned ? windowText(ctx, sight.planned) : statusText(ctx, sight, status);
    case 'resolved': {
      const { startedAt, endedAt } = issue;
      return startedAt === undefined || endedAt === undefined
        ? ctx.t('news.resolved', { id })
        : ctx.t('news.resolvedAfter', { id, span: span(ctx, endedAt - startedAt) });
    }
    case 'reopened':
      return ctx.t('news.reopened', { status });
    case 'review':
      return ctx.t('news.review', { id });
    case 'overdue':
      return ctx.t('news.overdue', { moment: moment(ctx, overdueSince ?? ctx.now) });
  }
}

function statusText(ctx: ViewContext, { issue, overdueSince }: Sight, status: string): string {
  const word = messageMarkdown(withoutAddresses(issue.posts[0]?.lastWord ?? ''), wordWidth);
  const said =
    word === '' ? ctx.t('news.status', { status }) : ctx.t('news.statusWord', { status, text: word });
  const promise = promiseOf(issue, ctx.now);
  if (overdueSince !== undefined || !promise || promise.isOverdue) return said;
  return `${said}${ctx.t('news.next', { moment: moment(ctx, promise.at) })}`;
}

/** Its times have changed, or Azure no longer tells of it. */
function windowText(ctx: ViewContext, { window: { from, to }, state }: Planned): string {
  if (state === 'untold') return ctx.t('news.windowUntold');
  const start = moment(ctx, from);
  return to === undefined
    ? ctx.t('news.windowOpen', { start })
    : ctx.t('news.window', { start, end: moment(ctx, to) });
}
