import type { TextReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import { breakthroughTag } from '../../subscriptions/subscription.ts';
import { messageMarkdown } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { say, typed } from './say.ts';

export function badTagText(ctx: ViewContext): TextReply {
  return say(ctx.t('tag.bad'));
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
