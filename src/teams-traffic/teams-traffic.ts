import type { Clock } from '../call.ts';
import { createSteadyClock } from '../steady-clock.ts';
import { createRequestWindow, type RequestWindow, type Slot } from './request-window.ts';
import { conversationLimits, tenantLimits } from './teams-limits.ts';

/** Where a message counts: the threads of a channel count as the channel. */
export interface TrafficPlace {
  readonly tenantId: string;
  readonly conversationId: string;
}

/** A request that has its place in the limits. */
export interface Passage extends Slot {
  /** Milliseconds until it may leave; 0: now. */
  readonly wait: number;
}

/** All that the bot sends to Teams, counted in one place, whoever sends it. */
export interface TeamsTraffic {
  /** Never goes back. All moments that are given here, and in the windows, are by it. */
  readonly clock: Clock;
  ofConversation(conversationId: string): RequestWindow;
  ofTenant(tenantId: string): RequestWindow;
  /** Takes the next free place in both limits. It is kept for this request, so that nobody else is let past it. */
  pass(place: TrafficPlace, now: number): Passage;
  /** Counts a request that leaves now, whether or not there is room. */
  count(place: TrafficPlace, now: number): Slot;
  /** Lets go of what counts nothing any more. */
  forgetIdle(now: number): void;
}

/** Grows with the conversations in which something was sent within an hour. */
export function createTeamsTraffic(clock: Clock): TeamsTraffic {
  const conversations = new Map<string, RequestWindow>();
  const tenants = new Map<string, RequestWindow>();

  function ofConversation(conversationId: string): RequestWindow {
    const id = channelOf(conversationId);
    const window = conversations.get(id) ?? createRequestWindow(conversationLimits, 'alone');
    conversations.set(id, window);
    return window;
  }

  function ofTenant(tenantId: string): RequestWindow {
    const window = tenants.get(tenantId) ?? createRequestWindow(tenantLimits, 'together');
    tenants.set(tenantId, window);
    return window;
  }

  const windowsOf = ({ tenantId, conversationId }: TrafficPlace) => [
    ofConversation(conversationId),
    ofTenant(tenantId),
  ];

  function count(place: TrafficPlace, now: number): Slot {
    const slots = windowsOf(place).map((window) => window.take(now));
    return {
      sent(at) {
        for (const slot of slots) slot.sent(at);
      },
      answered(at) {
        for (const slot of slots) slot.answered(at);
      },
    };
  }

  return {
    clock: createSteadyClock(clock),
    ofConversation,
    ofTenant,
    pass(place, now) {
      const wait = Math.ceil(Math.max(...windowsOf(place).map((window) => window.wait(now))));
      const slot = count(place, now);
      slot.sent(now + wait);
      return { wait, ...slot };
    },
    count,
    forgetIdle(now) {
      for (const [id, window] of conversations) if (window.isEmpty(now)) conversations.delete(id);
    },
  };
}

/** Teams appends the thread to the channel's id. */
function channelOf(conversationId: string): string {
  return conversationId.split(';messageid=', 1)[0] ?? conversationId;
}
