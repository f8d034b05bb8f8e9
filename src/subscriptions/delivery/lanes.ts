import type { ConversationReference } from '../../conversation-reference.ts';
import type { Slot } from '../../teams-traffic/request-window.ts';
import type { TeamsTraffic } from '../../teams-traffic/teams-traffic.ts';
import type { Subscription } from '../subscription.ts';
import { createLane, type Lane } from './lane.ts';
import { createTenantQueue, type TenantQueue } from './tenant-queue.ts';

/** All conversations for which something waits or waited lately; sees that each has its turn when it may be. */
export interface Lanes {
  start(): void;
  /** @param id of an issue, or of a letter: that may go to who has no subscription */
  mark(where: ConversationReference, id: string, subscription?: Subscription): void;
  /** What waits for the conversation is dropped. */
  clear(conversationId: string): void;
  /** A conversation was throttled for so long. */
  throttled(lane: Lane, now: number, retryAfterMs: number): void;
  /** Resolves when nothing is on its way and nothing waits. */
  idle(): Promise<void>;
  /** Lets go of conversations for which nothing waits and nothing counts. */
  forgetIdle(now: number): void;
  /** Resolves when nothing is on its way any more. */
  stop(): Promise<void>;
}

/**
 * Who wakes whom: a lane for which something is marked sets its own timer until it may send, and then stands at the end of
 * its tenant's queue; the queue gives each lane one turn, at the tenant's pace; a lane whose turn is over, or whose message
 * was answered, looks again when its next turn may be.
 * @param traffic all that the bot sends: what others send is left room for; all moments here are by its clock
 * @param plan looks what has to be told of one issue or by one letter; undefined where it is nothing, or not now. What it returns sends
 *   it, never throws, and may leave the issue to be told again.
 */
export function createLanes(
  { traffic }: { readonly traffic: TeamsTraffic },
  plan: (lane: Lane, id: string) => ((slots: readonly Slot[]) => Promise<void>) | undefined,
): Lanes {
  const { clock } = traffic;
  const lanes = new Map<string, Lane>();
  const queues = new Map<string, TenantQueue>();
  const underWay = new Set<Promise<void>>();
  let idlers: (() => void)[] = [];
  let isRunning = false;

  function laneOf(where: ConversationReference): Lane {
    const lane = lanes.get(where.conversationId) ?? createLane(where, traffic);
    lanes.set(where.conversationId, lane);
    lane.where = where;
    return lane;
  }

  function queueOf({ where: { tenantId } }: Lane): TenantQueue {
    const queue =
      queues.get(tenantId) ?? createTenantQueue({ clock, window: traffic.ofTenant(tenantId), turn });
    queues.set(tenantId, queue);
    return queue;
  }

  /** Has the lane's turn come when it may be. */
  function schedule(lane: Lane): void {
    if (!isRunning || lane.isTaken) return;
    clearTimeout(lane.timer);
    const wait = lane.wait(clock());
    if (wait === undefined) {
      tellIdlers();
    } else if (wait > 0) {
      lane.timer = setTimeout(() => schedule(lane), Math.ceil(wait));
    } else {
      lane.isTaken = true;
      queueOf(lane).add(lane);
    }
  }

  /** A lane's turn: one issue or letter is looked at. */
  function turn(lane: Lane): ((slot: Slot) => void) | undefined {
    const now = clock();
    const id = lane.take(now);
    const send = id === undefined ? undefined : plan(lane, id);
    if (send) return (slot) => follow(lane, send([slot, lane.countOne(now)]));
    release(lane);
    return undefined;
  }

  function follow(lane: Lane, sending: Promise<void>): void {
    const work = sending.then(() => {
      underWay.delete(work);
      release(lane);
    });
    underWay.add(work);
  }

  function release(lane: Lane): void {
    lane.isTaken = false;
    schedule(lane);
  }

  function tellIdlers(): void {
    if (idlers.length === 0 || underWay.size > 0) return;
    if ([...lanes.values()].some((lane) => lane.isTaken || lane.wait(clock()) !== undefined)) return;
    for (const resolve of idlers) resolve();
    idlers = [];
  }

  return {
    start() {
      isRunning = true;
      for (const lane of lanes.values()) schedule(lane);
    },
    mark(where, id, subscription) {
      const lane = laneOf(where);
      if (subscription) lane.subscription = subscription;
      lane.mark(id, clock());
      schedule(lane);
    },
    clear(conversationId) {
      const lane = lanes.get(conversationId);
      lane?.clear();
      if (lane) schedule(lane);
    },
    throttled: (lane, now, retryAfterMs) => queueOf(lane).throttled(lane.conversationId, now, retryAfterMs),
    idle: () =>
      new Promise((resolve) => {
        idlers.push(resolve);
        tellIdlers();
      }),
    forgetIdle(now) {
      for (const [id, lane] of lanes) if (!lane.isTaken && lane.isIdle(now)) lanes.delete(id);
      traffic.forgetIdle(now);
    },
    async stop() {
      isRunning = false;
      for (const queue of queues.values()) queue.stop();
      for (const lane of lanes.values()) clearTimeout(lane.timer);
      await Promise.all(underWay);
    },
  };
}
