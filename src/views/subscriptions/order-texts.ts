import type { TextReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import type { SendFate } from '../../send-fate.ts';
import type { Digest, Mute, Subscription } from '../../subscriptions/subscription.ts';
import { breakthroughTag } from '../../subscriptions/subscription.ts';
import { messageMarkdown, plain } from '../parts/escape.ts';
import { moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import { weekdayWord } from './filter-words.ts';
import { pauseLines } from './pause-lines.ts';
import { type Placed, placeText } from './place-text.ts';

/** Sentences one below the other; Teams wants an empty line between them. */
function say(...lines: readonly string[]): TextReply {
  return { text: lines.filter((line) => line !== '').join('\n\n') };
}

/** Something to copy and type. */
function typed(text: string): string {
  return `\`${plain(text, 120).replaceAll('`', '')}\``;
}

export function badTagText(ctx: ViewContext): TextReply {
  return say(ctx.t('tag.bad'));
}

/** What could be said to subscribe; `subscribe` alone names nobody. */
export function subscribeHintText(ctx: ViewContext): TextReply {
  return say(ctx.t('subscribe.hint', { example: typed(ctx.t('subscription.example')) }));
}

export function mentionWhomText(ctx: ViewContext): TextReply {
  return say(ctx.t('subscribe.mentionWhom', { example: typed(ctx.t('subscription.example.mention')) }));
}

export function badZoneText(ctx: ViewContext, zone: string): TextReply {
  return say(ctx.t('subscribe.badQuiet', { zone: messageMarkdown(zone, 60) }));
}

/** The conversation has no subscription. */
export function noSubscriptionText(ctx: ViewContext): TextReply {
  return say(ctx.t('unsubscribe.none', { example: typed(ctx.t('subscription.example')) }));
}

/** There is none with this number. */
export function unknownNumberText(ctx: ViewContext, number: number): TextReply {
  return say(ctx.t('subscriptions.unknown', { number: `${number}` }));
}

export function bothTimesText(ctx: ViewContext): TextReply {
  return say(ctx.t('change.bothTimes'));
}

/** Nothing could be put on the disk, so nothing has changed. */
export function notSavedText(ctx: ViewContext): TextReply {
  return say(ctx.t('save.failed'));
}

/** A subscription and where it is, for sentences about it. */
export interface Numbered extends Placed {
  readonly number: number;
}

function values(ctx: ViewContext, subscription: Numbered, isHere: boolean) {
  return {
    number: `${subscription.number}`,
    place: messageMarkdown(placeText(ctx, subscription, isHere), 90),
  };
}

export function unsubscribedText(ctx: ViewContext, ended: Numbered, isHere: boolean): TextReply {
  const { place } = values(ctx, ended, isHere);
  return say(ctx.t('unsubscribe.doneText', { place, example: typed(ctx.t('subscription.example')) }));
}

export function pausedText(
  ctx: ViewContext,
  one: Numbered,
  { isHere, wasPaused }: { readonly isHere: boolean; readonly wasPaused: boolean },
): TextReply {
  const said = values(ctx, one, isHere);
  if (wasPaused) return say(ctx.t('paused.already', said));
  return say(
    ctx.t('paused.done', { ...said, example: typed(ctx.t('resume.example', { number: said.number })) }),
  );
}

export function resumedText(
  ctx: ViewContext,
  one: Numbered,
  { isHere, wasPaused }: { readonly isHere: boolean; readonly wasPaused: boolean },
): TextReply {
  return say(ctx.t(wasPaused ? 'resumed.done' : 'resumed.already', values(ctx, one, isHere)));
}

/** What became of an example: said as it is, because it is asked to know whether anything gets through. */
export function exampleText(ctx: ViewContext, one: Numbered, isHere: boolean, fate: SendFate): TextReply {
  const said = values(ctx, one, isHere);
  switch (fate.kind) {
    case 'sent':
      return say(ctx.t('test.sent', said));
    case 'unknown':
      return say(ctx.t('test.unknown', said));
    case 'later':
      return say(ctx.t('test.later', { code: messageMarkdown(fate.code, 60) }));
    case 'gone':
    case 'closed':
    case 'refused': {
      const code = fate.kind === 'gone' ? fate.kind : messageMarkdown(fate.code, 60);
      return say(ctx.t('test.closed', { ...said, code }));
    }
  }
}

/** The digest that comes from now on, or when its subscription goes on. */
export function digestSetText(
  ctx: ViewContext,
  digest: Digest,
  of: Pick<Subscription, 'number' | 'paused'>,
): TextReply {
  const { every, at, timeZone: zone } = digest;
  return say(
    every === 'day'
      ? ctx.t('digest.set.day', { at, zone })
      : ctx.t('digest.set.week', { at, zone, weekday: weekdayWord(ctx, digest) }),
    ...pauseLines(ctx, of),
  );
}

export function digestOffText(ctx: ViewContext, was: boolean): TextReply {
  return say(ctx.t(was ? 'digest.set.off' : 'digest.set.wasOff'));
}

export function digestWithoutOrderText(ctx: ViewContext): TextReply {
  return say(ctx.t('digest.set.none', { example: typed(ctx.t('subscription.example')) }));
}

export function digestHowText(ctx: ViewContext): TextReply {
  return say(ctx.t('digest.set.how', { example: typed(ctx.t('digest.example')) }));
}

export interface Muted {
  readonly mute: Mute;
  /** What is muted; text from outside. */
  readonly what: string;
  /** As it would be typed to end it. */
  readonly typed: string;
  /** Nothing is known of the issue now. */
  readonly isUnknown: boolean;
}

/** What is muted in this conversation, until when, by whom and why: shown to everybody there. */
export function mutedDoneText(ctx: ViewContext, { mute, isUnknown, ...muted }: Muted): TextReply {
  const what = messageMarkdown(muted.what, 80);
  const said = { what, moment: moment(ctx, mute.until), name: messageMarkdown(mute.by, 60) };
  const because = messageMarkdown(mute.because ?? '', 200);
  return say(
    because === '' ? ctx.t('mute.done', said) : ctx.t('mute.doneBecause', { ...said, because }),
    isUnknown ? ctx.t('mute.unknownIssue', { id: what }) : '',
    ctx.t('mute.ends', { example: typed(ctx.t('unmute.example', { what: muted.typed })) }),
  );
}

export function muteWhichText(ctx: ViewContext): TextReply {
  return say(ctx.t('mute.which', { example: typed(ctx.t('mute.example')) }));
}

export function muteTooLongText(ctx: ViewContext, days: number): TextReply {
  return say(ctx.t('mute.tooLong', { days }));
}

export function unmutedText(ctx: ViewContext, what: string, was: boolean): TextReply {
  return say(ctx.t(was ? 'mute.unmuted' : 'mute.notMuted', { what: messageMarkdown(what, 80) }));
}

export function acknowledgedText(
  ctx: ViewContext,
  { id, name, before }: { readonly id: string; readonly name: string; readonly before?: string | undefined },
): TextReply {
  const said = { id: messageMarkdown(id, 40), name: messageMarkdown(name, 60) };
  const was = before !== undefined && before !== name;
  return say(
    was ? ctx.t('acknowledge.already', { id: said.id, name: messageMarkdown(before, 60) }) : '',
    ctx.t('acknowledge.done', said),
  );
}

export function acknowledgeNoneText(ctx: ViewContext, id: string): TextReply {
  return say(ctx.t('acknowledge.none', { id: messageMarkdown(id, 40) }));
}

export function acknowledgeWhichText(ctx: ViewContext): TextReply {
  return say(ctx.t('acknowledge.which', { example: typed(ctx.t('acknowledge.example')) }));
}

export interface Tagged {
  readonly customer: Customer;
  /** All that it has now. */
  readonly tags: readonly string[];
  /** What was asked for made a difference. */
  readonly hasChanged: boolean;
  readonly isTaken: boolean;
}

/** The tags of a customer after a change. */
export function taggedText(ctx: ViewContext, { customer, tags, hasChanged, isTaken }: Tagged): TextReply {
  const said = {
    customer: messageMarkdown(customer.name, 80),
    tags: tags.map((tag) => messageMarkdown(tag, 40)).join(ctx.t('list.separator')),
  };
  if (tags.length === 0) return say(ctx.t('tag.none', said));
  const key = hasChanged ? 'tag.done' : isTaken ? 'tag.wasNot' : 'tag.same';
  return say(ctx.t(key, said), tags.includes(breakthroughTag) ? ctx.t('tag.breakthrough') : '');
}

export function tagWhichText(ctx: ViewContext): TextReply {
  return say(ctx.t('tag.which', { example: typed(ctx.t('tag.example')) }));
}

export function tooManyTagsText(ctx: ViewContext, max: number): TextReply {
  return say(ctx.t('tag.tooMany', { max }));
}

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
