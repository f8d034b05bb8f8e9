import type { Call, Clock, IdSource, Log } from './call.ts';
import type { Services } from './commands/command.ts';
import { serviceIdOf } from './commands/grammar/services.ts';
import type { Request } from './commands/request.ts';
import type { Directory } from './customers/directory.ts';
import type { CustomerLinks } from './customers/ports.ts';
import type { IssueFeed } from './health/ports.ts';
import { knownCustomers } from './known-customers.ts';
import { createLetterSender } from './notify/letter-sender.ts';
import { createNoticeSender } from './notify/notice-sender.ts';
import type { Messenger } from './notify/ports.ts';
import type { PlaceEvent } from './place-event.ts';
import { openNoticeJournal } from './store/notice-journal.ts';
import type { Store } from './store/store.ts';
import { createSubscriptionMemory } from './store/subscription-memory.ts';
import { createTagMemory } from './store/tag-memory.ts';
import { createSubscriptions } from './subscriptions/create-subscriptions.ts';
import { createDelivery } from './subscriptions/delivery/create-delivery.ts';
import type { Delivery } from './subscriptions/delivery/delivery.ts';
import { createDigests } from './subscriptions/digest/create-digests.ts';
import { heedPlace } from './subscriptions/heed-place.ts';
import { createLetterSource } from './subscriptions/letters/create-letter-source.ts';
import { createLetterMarker } from './subscriptions/letters/mark-letters.ts';
import { createNoticeWatch } from './subscriptions/notice-watch.ts';
import { createPreviews } from './subscriptions/preview/create-previews.ts';
import { createSee, seenIn } from './subscriptions/see.ts';
import type { PauseReason, Subscription } from './subscriptions/subscription.ts';
import { createThings } from './subscriptions/things/create-things.ts';
import { createCatchUp } from './subscriptions/watch/catch-up.ts';
import type { TeamsTraffic } from './teams-traffic/teams-traffic.ts';
import { askKnowledge } from './watch/ask/knowledge.ts';
import type { Board } from './watch/board.ts';

/** Milliseconds that one message to a channel may take. */
const messageMs = 30_000;

export interface ChannelUpdatesParts {
  readonly store: Store;
  /** Where the journal of notices is. */
  readonly directory: string;
  /** Aborts when another process has taken over the folder, and tells conversations what is new. */
  readonly lost: AbortSignal;
  readonly board: Board;
  readonly customers: Directory;
  /** Where the past of customers is read, when somebody asks what a subscription would have brought. */
  readonly issues: IssueFeed;
  readonly links: CustomerLinks;
  /** Repeats nothing by itself: the delivery does. */
  readonly messenger: Messenger;
  /** Waits its turn and repeats: for what a person has asked for. */
  readonly patientMessenger: Messenger;
  /** Counts what goes to Teams by other ways. */
  readonly traffic: TeamsTraffic;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
}

/** Standing orders and what is told because of them, wired together. */
export interface ChannelUpdates {
  /** What commands ask of it. */
  readonly services: Pick<Services, 'subscriptions' | 'notices' | 'examples' | 'preview' | 'readPast'>;
  /** Somebody spoke: the conversation is reached, and where. Never throws. */
  heard(request: Request): void;
  /** The board knows a round more. Never throws. */
  onRound(): void;
  /** Something happened to a conversation or a team. Never throws. */
  onPlaceEvent(event: PlaceEvent): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Loads standing orders and what conversations were told. Throws StoreError. */
export async function openChannelUpdates(parts: ChannelUpdatesParts): Promise<ChannelUpdates> {
  const {
    store,
    directory,
    lost,
    board,
    customers,
    issues,
    links,
    messenger,
    patientMessenger,
    traffic,
    clock,
    ids,
    log,
  } = parts;
  const memory = createSubscriptionMemory(store);
  const subscriptions = await createSubscriptions({ memory, tags: createTagMemory(store), clock, ids });
  const journal = await openNoticeJournal({ directory, lost, clock, log });
  const known = knownCustomers(customers, board);
  const things = createThings({
    board,
    tags: subscriptions.tags,
    reports: subscriptions.reports,
    serviceIdOf,
    customerOf: known.customerOf,
    isListComplete: known.isListComplete,
    clock,
  });
  const catchUp = createCatchUp({ board, things, hasAllCustomers: known.hasAllCustomers, clock });
  const see = createSee({
    things,
    mutesOf: subscriptions.mutesOf,
    isCatchingUp: catchUp.isCatchingUp,
    current: subscriptions.find,
    clock,
  });
  const sender = createNoticeSender({ messenger, links, clock, newCall });
  const delivery: Delivery = createDelivery({
    sender,
    memory: journal,
    traffic,
    see: (...asked) => seenIn(see.see(...asked)),
    letters: {
      source: createLetterSource({
        subscriptions,
        things,
        see,
        noticeOf: (conversationId, issueId) => delivery.find(conversationId, issueId),
        isKnown: () => letters.isKnown(),
      }),
      sender: createLetterSender(sender, whatIsKnown),
    },
    onClosed: (subscription, reason) => void pause(subscription, reason),
    onDelivered: ({ where }, at) => subscriptions.noteDelivered(where.conversationId, at),
    clock,
    log,
  });
  // An edit is sent without being kept before: it has to be stopped.
  lost.addEventListener('abort', () => void delivery.stop());
  const letters = createLetterMarker(subscriptions, delivery, catchUp);
  const watch = createNoticeWatch({
    board,
    things,
    see,
    subscriptions,
    delivery,
    catchUp,
    memory,
    clock,
    log,
  });
  const digests = createDigests({ subscriptions, clock, log });

  function newCall(): Call {
    const correlationId = ids();
    const signal = AbortSignal.timeout(messageMs);
    return { correlationId, signal, log: log.child({ correlationId }), isBackground: true };
  }

  /** Kept with the letter that tells whoever made it. */
  async function pause({ number }: Subscription, reason: PauseReason): Promise<void> {
    try {
      await subscriptions.pause(number, reason);
    } catch (error) {
      log.error({ err: error, number }, 'A subscription could not be paused.');
    }
  }

  function whatIsKnown() {
    return askKnowledge(board, ['health', 'azure'], known.isListComplete());
  }

  return {
    services: {
      subscriptions,
      notices: delivery,
      examples: createNoticeSender({ messenger: patientMessenger, links, clock, newCall }),
      ...createPreviews({
        issues,
        board,
        things,
        tags: subscriptions.tags,
        customers: () => customers.snapshot().customers,
        clock,
      }),
    },
    heard({ who, where }) {
      const place = { where: where.reference, ...(where.name && { placeName: where.name }) };
      const isOwn = where.kind === 'personal';
      const chat = isOwn ? subscriptions.refreshChat(who.userId, where.reference) : undefined;
      Promise.all([subscriptions.refresh(place), chat]).catch((error: unknown) =>
        log.error({ err: error }, 'It could not be kept how a conversation is reached.'),
      );
    },
    onRound() {
      watch.onRound();
      letters.onRound();
      digests.onRound();
    },
    onPlaceEvent(event) {
      heedPlace(event, subscriptions, pause).catch((error: unknown) =>
        log.error({ err: error, kind: event.kind }, 'What happened to a place could not be kept.'),
      );
    },
    async start() {
      lost.throwIfAborted();
      await delivery.start();
      await watch.start();
      // Hears of a change after the watch, which drops what waits for a conversation that has unsubscribed.
      letters.start();
    },
    async stop() {
      await digests.stop();
      await watch.stop();
      await delivery.stop();
      await journal.close();
    },
  };
}
