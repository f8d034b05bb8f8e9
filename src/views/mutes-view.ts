import type { CardReply } from '../commands/reply.ts';
import type { Mute } from '../subscriptions/subscription.ts';
import { commandButton } from './parts/button.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { countdown, moment } from './parts/time.ts';
import { mutedText } from './subscriptions/mute-words.ts';
import type { ViewContext } from './view-context.ts';

export interface MutesAnswer {
  /** Of this conversation, those that end first first. */
  readonly mutes: readonly Mute[];
  customerName(tenantId: string): string | undefined;
}

const rowsShown = 12;

/** What nothing is told of in this conversation: until when, by whom, why, and the way to end it. */
export function mutesView(ctx: ViewContext, { mutes, customerName }: MutesAnswer): CardReply {
  const title = ctx.t('mutes.title');
  const shown = mutes.slice(0, rowsShown);
  const more = mutes.length - shown.length;
  const names = shown.map(({ of }) => mutedText(of, customerName));
  const none = ctx.t('mutes.none');
  const said = names.length === 0 ? none : plain(names.join(ctx.t('list.separator')), 200);
  const summary = ctx.t('mutes.summary', { title, names: said });
  return {
    card: 'mutes',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 100),
      none: mutes.length === 0 ? [{ text: none }] : [],
      rows: shown.map((mute) => muteRow(ctx, mute, mutedText(mute.of, customerName))),
      more: more > 0 ? [{ text: ctx.t('mutes.more', { count: more }) }] : [],
    },
  };
}

function muteRow(ctx: ViewContext, { of, until, because, by, at }: Mute, what: string) {
  const args = 'issueId' in of ? { id: plain(of.issueId, 40) } : { tenantId: of.tenantId };
  const why = plain(because ?? '', 200);
  return {
    what,
    lines: [
      ctx.t('mutes.until', { moment: moment(ctx, until), countdown: countdown(ctx, until) }),
      ctx.t('mutes.by', { name: plain(by, 60), moment: moment(ctx, at) }),
      ...(why === '' ? [] : [ctx.t('mutes.because', { because: why })]),
    ].map((text) => ({ text })),
    button: commandButton(ctx.t('mutes.button.unmute'), 'unmute', args, {
      tooltip: ctx.t('mutes.button.of', { what }),
    }),
  };
}
