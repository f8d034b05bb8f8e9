import sinon from 'sinon';
import type { Issue } from '../../../src/health/model.ts';
import { createDelivery } from '../../../src/subscriptions/delivery/create-delivery.ts';
import type { Delivery, DeliveryParts } from '../../../src/subscriptions/delivery/delivery.ts';
import { type Letter, letterId } from '../../../src/subscriptions/letter.ts';
import { type LetterTruth, planLetter, whereTo } from '../../../src/subscriptions/letters/plan-letter.ts';
import type { Notice, Sight } from '../../../src/subscriptions/notice.ts';
import type { Circumstances } from '../../../src/subscriptions/plan-step.ts';
import type { NoticeMemory } from '../../../src/subscriptions/ports.ts';
import type { PauseReason, Subscription } from '../../../src/subscriptions/subscription.ts';
import { createTeamsTraffic } from '../../../src/teams-traffic/teams-traffic.ts';
import { aLog, aPlace } from '../../builders.ts';
import { anIssue, eight } from '../../watch/some-issues.ts';
import { aSubscription } from '../a-subscription.ts';
import { type PretendTeams, pretendTeams } from './pretend-teams.ts';

/** Has time stand still at eight until a test lets it pass; to be restored. */
export function standStill(): sinon.SinonFakeTimers {
  return sinon.useFakeTimers({
    now: eight,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
}

/** A channel's subscription; each number is another channel. */
export function channel(number: number): Subscription {
  return aSubscription({ number, where: aPlace(`19:${number}@thread.tacv2`).reference });
}

/** A memory that survives the processes that use it. */
export function lastingMemory() {
  const kept = new Map<string, Notice>();
  const keyOf = ({ conversationId, issueId }: Pick<Notice, 'conversationId' | 'issueId'>) =>
    `${conversationId} ${issueId}`;
  const memory: NoticeMemory & { readonly kept: Map<string, Notice>; failsNow: boolean } = {
    kept,
    failsNow: false,
    all: async () => [...kept.values()],
    async put(notice: Notice) {
      if (memory.failsNow) throw new Error('The disk is full.');
      kept.set(keyOf(notice), notice);
    },
    async remove(conversationId: string, issueId: string) {
      kept.delete(keyOf({ conversationId, issueId }));
    },
  };
  return memory;
}

/** The truth that conversations are told, and the process that tells them; it may crash and be started again. */
export function someDelivery(
  options: { readonly teams?: PretendTeams; readonly memory?: ReturnType<typeof lastingMemory> } = {},
) {
  const { teams = pretendTeams(), memory = lastingMemory() } = options;
  const issues = new Map<string, Issue>();
  const closed: { readonly number: number; readonly reason: PauseReason }[] = [];
  const log = aLog();
  const paused = new Set<number>();
  const circumstances: Circumstances = { isQuiet: false, isMuted: false, isCatchingUp: false };
  let crash = () => {};
  const letters = new Map<string, Letter>();
  const subscribers = new Map<number, Subscription>();
  const truth: Omit<LetterTruth, 'subscription'> = {
    isKnown: true,
    digestOf: (_, since) => ({ since, until: Date.now(), open: [], ended: [], waited: [], soon: [] }),
    missedOf: (_, since) => ({ since, until: Date.now(), opened: [], ended: [], goesOn: [], planned: [] }),
  };

  const scene = {
    /** What is on the disk; each is about one of the subscribers. */
    letters,
    subscribers,
    teams,
    memory,
    issues,
    closed,
    paused,
    log,
    circumstances,
    /** Of the process that runs. */
    traffic: createTeamsTraffic(Date.now),
    sightOf: (issue: Issue): Sight => ({
      kind: 'incidents',
      issue,
      isOpen: !issue.isResolved,
      customerCount: 1,
      names: ['Contoso'],
      breaksThrough: false,
    }),
    /** Begins a process; the one before, if it was not stopped, is dead from now on. */
    async start(subscriptions: readonly Subscription[] = []): Promise<Delivery> {
      crash();
      let isDead = false;
      crash = () => {
        isDead = true;
      };
      scene.traffic = createTeamsTraffic(Date.now);
      const { traffic } = scene;
      const delivery = createDelivery({ ...mortal(() => isDead), ...constant, traffic });
      await delivery.start();
      for (const letter of letters.values()) delivery.markLetter(letter);
      for (const subscription of subscriptions)
        for (const issueId of issues.keys()) delivery.mark(subscription, issueId);
      return delivery;
    },
  };

  /** What a dead process does not do any more; what it has sent before arrives. */
  function mortal(isDead: () => boolean): Required<Pick<DeliveryParts, 'sender' | 'memory' | 'letters'>> {
    const never = new Promise<never>(() => {});
    const alive = async <T>(work: () => Promise<T>): Promise<T> => {
      if (isDead()) return never;
      const result = await work();
      return isDead() ? never : result;
    };
    const { sender, letterSender } = teams;
    return {
      letters: {
        sender: { send: (sight) => alive(() => letterSender.send(sight)) },
        source: {
          find: (id) => letters.get(id),
          whereTo: (letter) => whereTo(letter, subscribers.get(letter.number)),
          plan: (letter, now) =>
            planLetter(letter, { ...truth, subscription: subscribers.get(letter.number) }, now),
          drop: (letter) =>
            alive(async () => {
              if (memory.failsNow) throw new Error('The disk is full.');
              if (letters.get(letterId(letter))?.at === letter.at) letters.delete(letterId(letter));
            }),
        },
      },
      sender: {
        create: (...all) => alive(() => sender.create(...all)),
        edit: (...all) => alive(() => sender.edit(...all)),
        reply: (...all) => alive(() => sender.reply(...all)),
      },
      memory: {
        all: memory.all,
        put: (notice) => alive(() => memory.put(notice)),
        remove: (...all) => alive(() => memory.remove(...all)),
      },
    };
  }

  const constant: Omit<DeliveryParts, 'sender' | 'memory' | 'letters' | 'traffic'> = {
    see({ number }, issueId) {
      const issue = issues.get(issueId);
      return issue && !paused.has(number)
        ? { sight: scene.sightOf(issue), circumstances: scene.circumstances }
        : undefined;
    },
    onClosed({ number }, reason) {
      paused.add(number);
      closed.push({ number, reason });
    },
    clock: () => Date.now(),
    log,
    random: () => 0,
  };
  return scene;
}

/** A delivery with one open issue, "EX100001", of which channel 1 has been told. By the clock of `timers`. */
export async function aToldDelivery(timers: sinon.SinonFakeTimers) {
  const scene = someDelivery();
  scene.issues.set('EX100001', anIssue());
  const delivery = await scene.start([channel(1)]);
  await timers.tickAsync(1_000);
  const asked = () => scene.teams.requests.map(({ what, kinds = [] }) => [what, ...kinds].join(' '));
  return { ...scene, scene, delivery, asked };
}
