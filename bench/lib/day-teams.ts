import type { Messenger } from '../../src/notify/ports.ts';
import { makeConnectorLimits } from '../../src/sandbox/teams/connector-limits.ts';
import type { SendFate } from '../../src/send-fate.ts';
import type { Sight } from '../../src/subscriptions/notice.ts';
import type { NoticeSender } from '../../src/subscriptions/ports.ts';
import type { ReplyKind } from '../../src/subscriptions/subscription.ts';

/** What a channel was sent. */
export interface Count {
  cards: number;
  edits: number;
  replies: number;
}

/** What the card of an issue in a channel shows. */
export interface ShownCard {
  /** In the order of creation; more than one is one too many. */
  readonly messageIds: string[];
  sight: Sight;
  readonly replied: ReplyKind[];
}

/** One request in so many fails and has to be made again. */
const oneFailsOf = 100;

/** Teams with its limits, in whatever time it is: takes what the bot says, and remembers. */
export function createDayTeams(latencyMs: number) {
  const limits = makeConnectorLimits();
  const counts = new Map<string, Count>();
  const shown = new Map<string, ShownCard>();
  const state = { requests: 0, throttled: 0, failed: 0, lastAt: 0 };

  async function take(conversationId: string, tenantId: string, edited?: string): Promise<SendFate> {
    await new Promise((resolve) => setTimeout(resolve, latencyMs));
    const now = Date.now();
    const seconds = limits.spend(conversationId, tenantId, now);
    if (seconds !== undefined) {
      state.throttled += 1;
      return { kind: 'later', code: 'Throttled', retryAfterMs: seconds * 1_000 };
    }
    state.requests += 1;
    state.lastAt = now;
    if (state.requests % oneFailsOf > 0) return { kind: 'sent', messageId: edited ?? `m${state.requests}` };
    state.failed += 1;
    return { kind: 'later', code: '502' };
  }

  const messenger: Messenger = {
    say: ({ conversationId, tenantId }) => take(conversationId, tenantId),
    edit: ({ where, messageId }) => take(where.conversationId, where.tenantId, messageId),
  };

  function countOf(conversationId: string): Count {
    const count = counts.get(conversationId) ?? { cards: 0, edits: 0, replies: 0 };
    counts.set(conversationId, count);
    return count;
  }

  /** Remembers what was drawn and taken. */
  const remembering = (sender: NoticeSender): NoticeSender => ({
    async create(subscription, sight) {
      const fate = await sender.create(subscription, sight);
      if (fate.kind !== 'sent') return fate;
      const { conversationId } = subscription.where;
      const key = `${conversationId} ${sight.issue.id}`;
      const { messageIds = [], replied = [] } = shown.get(key) ?? {};
      shown.set(key, { messageIds: [...messageIds, fate.messageId], sight, replied });
      countOf(conversationId).cards += 1;
      return fate;
    },
    async edit(subscription, sight, messageId) {
      const fate = await sender.edit(subscription, sight, messageId);
      const { conversationId } = subscription.where;
      const card = shown.get(`${conversationId} ${sight.issue.id}`);
      if (fate.kind !== 'sent' || !card) return fate;
      card.sight = sight;
      countOf(conversationId).edits += 1;
      return fate;
    },
    async reply(subscription, sight, messageId, kinds) {
      const fate = await sender.reply(subscription, sight, messageId, kinds);
      if (fate.kind !== 'sent') return fate;
      const { conversationId } = subscription.where;
      shown.get(`${conversationId} ${sight.issue.id}`)?.replied.push(...kinds);
      countOf(conversationId).replies += 1;
      return fate;
    },
  });

  return { messenger, remembering, countOf, shown, state, clearCounts: () => counts.clear() };
}
