import type { SendFate } from '../../send-fate.ts';
import type { Slot } from '../../teams-traffic/request-window.ts';
import { letterId } from '../letter.ts';
import { deliverMessage, type Outgoing } from './deliver-message.ts';
import type { Delivery, DeliveryParts } from './delivery.ts';
import type { Lane } from './lane.ts';
import { createLanes } from './lanes.ts';
import { createLetterBox } from './letter-box.ts';
import type { Wait } from './next-message.ts';
import { createNotices } from './notices.ts';
import { pauseReasonOf } from './pause-reason-of.ts';
import { planNotice } from './plan-notice.ts';

/** Milliseconds between two looks for what can be forgotten. */
const forgetEvery = 3_600_000;

/** Milliseconds after which a card of which nobody knows whether it was shown is sent once more. */
const repeatAfter = 120_000;

/**
 * One message at a time for each conversation, all conversations of a tenant in turn, each as soon as Teams takes it:
 * what is busy or throttled delays only itself. What was sent is compared with what is true, so nothing that waits has to
 * be kept: after a crash everything is marked again. Letters are kept by who writes them, and marked again too.
 *
 * Grows with notices and conversations: half a kilobyte for each notice, up to 15 KB for a conversation that is never
 * quiet.
 */
export function createDelivery(parts: DeliveryParts): Delivery {
  const { memory, letters, traffic, onClosed, onDelivered, clock, log, random = Math.random } = parts;
  const notices = createNotices(memory);
  const box =
    letters && createLetterBox({ letters: letters.source, sender: letters.sender, notices, clock, log });
  const lanes = createLanes(parts, plan);
  let forgetting: NodeJS.Timeout | undefined;

  function plan(lane: Lane, id: string) {
    const next = nextOf(lane, id);
    if (!next) return undefined;
    if ('waitMs' in next) {
      lane.putOff(id, traffic.clock() + next.waitMs);
      return undefined;
    }
    return async (slots: readonly Slot[]) => {
      const about = { conversationId: lane.conversationId, issueId: id };
      const fate = await deliverMessage(about, next, slots, { ...parts, notices });
      next.settled?.(fate);
      // Beside what has changed meanwhile, a reply may be due, or a card in the place of one that was deleted.
      if (settle(lane, id, next, fate)) lane.mark(id, traffic.clock());
    };
  }

  function nextOf(lane: Lane, id: string): Outgoing | Wait | undefined {
    const { conversationId } = lane;
    try {
      const letter = box?.plan(conversationId, id);
      if (letter) return 'message' in letter && lane.isRefused(id, letter.message) ? undefined : letter;
      return planNotice(lane, id, { ...parts, notices });
    } catch (error) {
      log.error({ err: error, conversationId, id }, 'What a conversation is told could not be planned.');
      return undefined;
    }
  }

  /** Whether there may be more to tell now. Never throws. */
  function settle(lane: Lane, id: string, { message, subscription }: Outgoing, fate: SendFate): boolean {
    const { conversationId } = lane;
    const { what } = message.as;
    const fields = { conversationId, id, what };
    switch (fate.kind) {
      case 'sent':
        lane.succeed(id, message);
        if (subscription) tell(() => onDelivered?.(subscription, clock()));
        return true;
      case 'gone':
        if (what === 'create') return refuse(fate.kind);
        log.info(fields, 'Somebody has deleted a card.');
        return true;
      case 'unknown':
        log.warn(fields, 'Nobody knows whether a message was shown.');
        if (what === 'create') lane.holdBack(id, traffic.clock() + repeatAfter);
        return what !== 'create';
      case 'refused':
        return refuse(fate.code);
      case 'later':
        return again(fate);
      case 'closed': {
        const reason = pauseReasonOf(fate.code);
        log.warn({ ...fields, code: fate.code, reason }, 'Nothing reaches a conversation any more.');
        if (!subscription) return false;
        lanes.clear(conversationId);
        tell(() => onClosed(subscription, reason, fate.code));
        return false;
      }
    }
    /** An edit that is refused must not keep the thread from hearing what is due there. */
    function refuse(code: string): boolean {
      log.error({ ...fields, code }, 'A message was refused; it waits until there is something new to tell.');
      lane.refuse(id, message);
      return what === 'edit';
    }

    function again({ code, retryAfterMs = 0 }: { readonly code: string; readonly retryAfterMs?: number }) {
      const now = traffic.clock();
      const wait = lane.backOff(id, now, retryAfterMs, random());
      if (retryAfterMs > 0) lanes.throttled(lane, now, retryAfterMs);
      log.info({ ...fields, code, wait }, 'A message was not taken; it is tried again.');
      return false;
    }
  }

  function tell(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      log.error({ err: error }, 'What became of a message could not be told.');
    }
  }

  async function forgetOld(): Promise<void> {
    lanes.forgetIdle(traffic.clock());
    await notices
      .forgetOld(clock())
      .catch((error: unknown) => log.error({ err: error }, 'Old notices could not be forgotten.'));
  }

  return {
    async start() {
      await notices.load();
      forgetting = setInterval(() => void forgetOld(), forgetEvery).unref();
      lanes.start();
    },
    mark: (subscription, issueId) => lanes.mark(subscription.where, issueId, subscription),
    markLetter(letter) {
      const where = letters?.source.whereTo(letter);
      if (where) lanes.mark(where, letterId(letter));
    },
    idle: lanes.idle,
    async stop() {
      clearInterval(forgetting);
      await lanes.stop();
      await box?.idle();
    },
    find: notices.find,
    all: notices.all,
    async acknowledge(conversationId, issueId, acknowledged) {
      const notice = notices.find(conversationId, issueId);
      if (!notice) return false;
      const { acknowledged: _, ...rest } = notice;
      await notices.put({ ...rest, ...(acknowledged && { acknowledged }) });
      return true;
    },
    async forget(conversationId) {
      lanes.clear(conversationId);
      await notices.forget(conversationId);
    },
  };
}
