import { z } from 'zod';
import type { Deed } from '../../src/audit/audit.ts';
import type { Services } from '../../src/commands/command.ts';
import type { Reply } from '../../src/commands/reply.ts';
import type { Place, Request } from '../../src/commands/request.ts';
import { commands } from '../../src/commands/table.ts';
import type { Customer } from '../../src/customers/customer.ts';
import { buildCustomerIndex } from '../../src/customers/customer-index.ts';
import type { Locale } from '../../src/locales/locale.ts';
import type { SendFate } from '../../src/send-fate.ts';
import { createSubscriptions } from '../../src/subscriptions/create-subscriptions.ts';
import type { Notice } from '../../src/subscriptions/notice.ts';
import type { SubscriptionMemory, TagMemory } from '../../src/subscriptions/ports.ts';
import type { Preview } from '../../src/subscriptions/preview/preview-of.ts';
import type { Rule, Subscription } from '../../src/subscriptions/subscription.ts';
import { createRenderCard } from '../../src/views/render-card.ts';
import { aBoard, type BoardFacts } from '../a-board.ts';
import { aCall, aPlace, noAudit, noLicenceChanger, noSignIn } from '../builders.ts';
import { contextFor, contoso, now, others } from '../cards/fixture.ts';
import { textOf } from '../views/text-of.ts';
import { noSupport } from './no-support.ts';

const renderCard = createRenderCard();
const chat = aPlace('19:noc@thread.tacv2');

/** Where the commands are typed: a channel whose name Teams has told. */
export const nocChannel: Place = {
  ...chat,
  kind: 'channel',
  name: { team: 'NOC', channel: 'Outages' },
  reference: { ...chat.reference, kind: 'channel', conversationId: '19:noc@thread.tacv2;messageid=17' },
};

export interface OrderFacts {
  /** Kept before the commands run. */
  readonly subscriptions?: readonly Subscription[];
  readonly notices?: readonly Notice[];
  readonly preview?: Preview | undefined;
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
  const read: (readonly Rule[])[] = [];
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
    letters: async () => [],
    removeLetter: write,
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
  const services: Pick<Services, 'subscriptions' | 'notices' | 'examples' | 'preview' | 'readPast'> = {
    subscriptions,
    notices: {
      find: (conversationId, issueId) => notices.get(`${conversationId} ${issueId}`),
      all: () => [...notices.values()],
      async acknowledge(conversationId, issueId, acknowledged) {
        await write();
        const notice = notices.get(`${conversationId} ${issueId}`);
        if (!notice) return false;
        const { acknowledged: _, ...rest } = notice;
        notices.set(`${conversationId} ${issueId}`, { ...rest, ...(acknowledged && { acknowledged }) });
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
    readPast: async (filter) => void read.push(filter.rules),
  };
  return {
    services,
    subscriptions,
    /** Subscriptions to which an example was sent. */
    examples,
    /** Ids of issues whose cards are to be looked at again. */
    marked,
    /** Rules whose customers' past was asked for. */
    read,
  };
}

export interface StageFacts extends OrderFacts {
  /** Nothing can be put on record. */
  readonly isRecordBroken?: boolean;
  readonly customers?: readonly Customer[];
  readonly board?: BoardFacts;
  /** The customer that the conversation talks about. */
  readonly remembered?: Customer;
  readonly locale?: Locale;
}

const unused = (): never => {
  throw new Error('Standing orders ask for nothing of it.');
};

/** Runs the commands of standing orders as if they were typed in a channel, or pressed there. */
export async function orderStage({ locale = 'en', remembered, ...facts }: StageFacts = {}) {
  const { customers = [contoso, ...others] } = facts;
  const orders = await orderServices(facts);
  const view = contextFor(locale);
  const index = buildCustomerIndex(customers);
  const deeds: Deed[] = [];
  const services: Services = {
    ...orders.services,
    board: aBoard(facts.board),
    watch: { ready: async () => undefined },
    directory: {
      snapshot: () => ({ index, customers, loadedAt: new Map(), failures: [] }),
      isLoaded: () => true,
      ready: async () => undefined,
      refresh: async () => undefined,
      close: () => undefined,
    },
    memory: { recall: async () => remembered?.tenantId, remember: unused, forget: unused },
    access: { grantOf: unused },
    health: { read: unused, readIssue: unused, readUnderWay: unused, peek: unused },
    history: { readHistory: unused },
    reviews: { readReview: unused },
    announcements: { readAnnouncements: unused, readAnnouncement: unused, readIds: unused },
    azure: { readAzure: unused, readEvent: unused },
    licences: { readLicences: unused },
    profiles: { readProfile: unused },
    support: { aroundTheClock: [] },
    audit: noAudit,
    async audited(deed, _call, work) {
      if (facts.isRecordBroken) throw new Error('The disk is full.');
      deeds.push(deed);
      return work();
    },
    licenceChanger: noLicenceChanger(),
    ...noSupport,
    signIn: noSignIn,
    links: view.links,
    uncheckedRoles: [],
  };

  async function run(name: string, args: object, changes: Partial<Request> = {}): Promise<Reply> {
    const prepared = commands.get(name)?.prepare(args);
    if (!prepared) throw new Error(`"${name}" does not take ${JSON.stringify(args)}.`);
    return prepared({
      call: aCall(),
      view,
      services,
      grant: { roles: ['helpdeskAgent'], permissions: ['view'], readAt: now },
      request: {
        correlationId: 'x',
        who: { userId: 'u', teamsId: '29:u', name: 'Ann' },
        where: nocChannel,
        locale,
        timeZone: view.timeZone,
        now,
        said: { text: 'typed' },
        ...changes,
      },
    });
  }

  return {
    ...orders,
    /** What was put on record. */
    deeds,
    run,
    say: async (name: string, args: object, changes?: Partial<Request>) =>
      textOf(await run(name, args, changes)),
    /** Presses the button with that title on a card, as somebody in the same channel. */
    async press(reply: Reply, title: string, changes: Partial<Request> = {}): Promise<Reply> {
      const { command, args } = buttonOf(reply, title);
      const action = { command, args };
      return run(command, args, { said: { action }, ...changes });
    },
  };
}

/** What the button with that title sends; throws where there is none. */
export function buttonOf(reply: Reply, title: string): { readonly command: string; readonly args: object } {
  if (!('card' in reply)) throw new Error(`This is no card: ${textOf(reply)}`);
  const data = z.object({
    title: z.literal(title),
    data: z.object({ command: z.string(), args: z.looseObject({}) }),
  });
  for (const object of objectsIn(renderCard(reply))) {
    const found = data.safeParse(object);
    if (found.success) return found.data.data;
  }
  throw new Error(`There is no button "${title}" in: ${textOf(reply)}`);
}

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

/** Conversations that were never told anything and subscribed to nothing. */
export const noOrders = await orderServices();
