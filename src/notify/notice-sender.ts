import type { Call, Clock } from '../call.ts';
import type { CardReply, Mention, Reply } from '../commands/reply.ts';
import type { ConversationReference } from '../conversation-reference.ts';
import type { CustomerLinks } from '../customers/ports.ts';
import { createTranslate } from '../locales/translate.ts';
import type { SendFate } from '../send-fate.ts';
import type { Sight } from '../subscriptions/notice.ts';
import type { ExampleSender, NoticeSender } from '../subscriptions/ports.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { type DigestAnswer, digestView } from '../views/digest-view.ts';
import { type MissedAnswer, missedView } from '../views/missed-view.ts';
import { exampleSight } from '../views/notice/example-sight.ts';
import { newsText } from '../views/notice/news-text.ts';
import { noticeView } from '../views/notice-view.ts';
import { pauseText } from '../views/subscriptions/pause-text.ts';
import type { ViewContext } from '../views/view-context.ts';
import type { Messenger } from './ports.ts';

export interface NoticeSenderParts {
  readonly messenger: Messenger;
  readonly links: CustomerLinks;
  readonly clock: Clock;
  /** A call for each message; its signal limits how long the message may take. */
  readonly newCall: () => Call;
}

/** Says what the delivery decides, and what else subscriptions are told by themselves. Never throws. */
export interface SubscriptionSender extends NoticeSender, ExampleSender {
  sendDigest(subscription: Subscription, digest: DigestAnswer): Promise<SendFate>;
  /** One summary of what happened while the program was away, or the subscription rested. */
  sendMissed(subscription: Subscription, missed: MissedAnswer): Promise<SendFate>;
  /** Tells who made a subscription that nothing gets through any more; undefined where we have no chat with them. */
  sendPause(subscription: Subscription): Promise<SendFate | undefined>;
}

/** Draws what a conversation is told in the language and time zone of its subscription, and gives it to the messenger. */
export function createNoticeSender({
  messenger,
  links,
  clock,
  newCall,
}: NoticeSenderParts): SubscriptionSender {
  const contextOf = ({ locale, timeZone }: ConversationReference): ViewContext => ({
    locale,
    timeZone,
    now: clock(),
    t: createTranslate(locale),
    links,
  });

  /** A view that breaks over what came from outside must not stop the delivery: this message is refused, and no other. */
  async function send<Drawn extends Reply>(
    draw: () => Drawn,
    deliver: (drawn: Drawn, call: Call) => Promise<SendFate>,
  ): Promise<SendFate> {
    const call = newCall();
    let drawn: Drawn;
    try {
      drawn = draw();
    } catch (error) {
      call.log.error({ err: error }, 'A notice could not be drawn.');
      return { kind: 'refused', code: 'not_drawn' };
    }
    return deliver(drawn, call);
  }

  const card = (subscription: Subscription, sight: Sight): CardReply =>
    noticeView(contextOf(subscription.where), { sight, mentions: mentionsFor(subscription, sight) });

  return {
    create: (subscription, sight) =>
      send(
        () => card(subscription, sight),
        (drawn, call) => messenger.say(subscription.where, drawn, call),
      ),
    edit: (subscription, sight, messageId) =>
      send(
        () => card(subscription, sight),
        (drawn, call) =>
          messenger.edit({ where: threadOf(subscription.where, messageId), messageId }, drawn, call),
      ),
    reply: (subscription, sight, messageId, kinds) =>
      send(
        () => {
          const mentions = mentionsFor(subscription, sight);
          return newsText(contextOf(subscription.where), { sight, kinds, mentions });
        },
        (drawn, call) => messenger.say(threadOf(subscription.where, messageId), drawn, call),
      ),
    sendExample: (subscription) =>
      send(
        () => {
          const ctx = contextOf(subscription.where);
          return noticeView(ctx, { sight: exampleSight(ctx), isExample: true });
        },
        (drawn, call) => messenger.say(subscription.where, drawn, call),
      ),
    sendDigest: (subscription, digest) =>
      send(
        () => digestView(contextOf(subscription.where), digest),
        (drawn, call) => messenger.say(subscription.where, drawn, call),
      ),
    sendMissed: (subscription, missed) =>
      send(
        () => missedView(contextOf(subscription.where), missed),
        (drawn, call) => messenger.say(subscription.where, drawn, call),
      ),
    async sendPause(subscription) {
      const { by, paused } = subscription;
      const { chat } = by;
      if (!chat || !paused) return undefined;
      return send(
        () => pauseText(contextOf(chat), { ...subscription, reason: paused.reason }),
        (drawn, call) => messenger.say(chat, drawn, call),
      );
    },
  };
}

/** In a channel the thread that the card begins, where Teams keeps the card too; other conversations have no threads. */
function threadOf(where: ConversationReference, messageId: string): ConversationReference {
  if (where.kind !== 'channel') return where;
  return { ...where, conversationId: `${where.conversationId};messageid=${messageId}` };
}

/** The people whom a subscription mentions for this: an incident of Azure is an incident. */
function mentionsFor(
  { mentions }: Subscription,
  { kind, issue }: Sight,
): Pick<Mention, 'teamsId' | 'name'>[] {
  const isIncident = kind === 'incidents' || (kind === 'azure' && issue.classification === 'incident');
  return mentions.filter((mention) => mention.for === 'all' || isIncident);
}
