import type { Services } from '../../src/commands/command.ts';
import type { SendFate } from '../../src/send-fate.ts';
import { createSubscriptions } from '../../src/subscriptions/create-subscriptions.ts';
import type { Notice } from '../../src/subscriptions/notice.ts';
import type { SubscriptionMemory, TagMemory } from '../../src/subscriptions/ports.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import type { PreviewFacts } from '../../src/views/subscribe-view.ts';
import { now } from '../cards/fixture.ts';

export interface OrderFacts {
  /** Kept before the commands run. */
  readonly subscriptions?: readonly Subscription[];
  readonly notices?: readonly Notice[];
  readonly preview?: PreviewFacts | undefined;
  /** What becomes of an example. */
  readonly fate?: SendFate;
  /** Nothing can be kept any more. */
  readonly isBroken?: () => boolean;
}

/** The parts of the domain that standing orders need, on a memory that can be broken. */
export async function orderServices(facts: OrderFacts = {}) {
  const { fate = { kind: 'sent', messageId: 'm' }, preview, isBroken = () => false } = facts;
  const kept = new Map((facts.subscriptions ?? []).map((one) => [one.number, one]));
  const notices = new Map((facts.notices ?? []).map((one) => [`${one.conversationId} ${one.issueId}`, one]));
  const examples: Subscription[] = [];
  const marked: string[] = [];
  let last = Math.max(0, ...kept.keys());
  const write = async () => {
    if (isBroken()) throw new Error('The disk is full.');
  };
  const memory: SubscriptionMemory = {
    list: async () => [...kept.values()],
    async save(subscription) {
      await write();
      kept.set(subscription.number, subscription);
    },
    async remove(number) {
      await write();
      kept.delete(number);
    },
    async nextNumber() {
      await write();
      last += 1;
      return last;
    },
    mutes: async () => [],
    saveMute: write,
    removeMute: write,
    reports: async () => [],
    saveReport: write,
    forgetReports: write,
    lastRoundAt: async () => undefined,
    noteRound: write,
  };
  const tags: TagMemory = { all: async () => new Map(), set: write };
  let id = 0;
  const subscriptions = await createSubscriptions({
    memory,
    tags,
    clock: () => now,
    ids() {
      id += 1;
      return `id-${id}`;
    },
  });
  const services: Pick<Services, 'subscriptions' | 'notices' | 'examples' | 'preview'> = {
    subscriptions,
    notices: {
      find: (conversationId, issueId) => notices.get(`${conversationId} ${issueId}`),
      all: () => [...notices.values()],
      async acknowledge(conversationId, issueId, acknowledged) {
        await write();
        const notice = notices.get(`${conversationId} ${issueId}`);
        if (!notice || !acknowledged) return false;
        notices.set(`${conversationId} ${issueId}`, { ...notice, acknowledged });
        return true;
      },
      mark: (_subscription, issueId) => void marked.push(issueId),
    },
    examples: {
      async sendExample(subscription) {
        examples.push(subscription);
        return fate;
      },
    },
    preview: () => preview,
  };
  return {
    services,
    subscriptions,
    /** Subscriptions to which an example was sent. */
    examples,
    /** Ids of issues whose cards are to be looked at again. */
    marked,
  };
}

/** Conversations that were never told anything and subscribed to nothing. */
export const noOrders = await orderServices();
