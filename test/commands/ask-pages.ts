import type { Permission } from '../../src/access/roles.ts';
import type { CommandContext, Services } from '../../src/commands/command.ts';
import type { Reply } from '../../src/commands/reply.ts';
import type { Place, Requester } from '../../src/commands/request.ts';
import { commands } from '../../src/commands/table.ts';
import type { Customer } from '../../src/customers/customer.ts';
import { buildCustomerIndex } from '../../src/customers/customer-index.ts';
import { ReadError } from '../../src/errors.ts';
import type { CustomerHealth } from '../../src/health/model.ts';
import type { Locale } from '../../src/locales/locale.ts';
import { aBoard } from '../a-board.ts';
import { aCall, aPlace, noAudit, noLicenceChanger, noSignIn, notAudited } from '../builders.ts';
import { contextFor, contoso, contosoHealth, now, others } from '../cards/fixture.ts';
import { textOf } from '../views/text-of.ts';
import { noSupport } from './no-support.ts';
import { noOrders } from './order-stage.ts';

export interface Scene {
  readonly services?: Partial<Services>;
  /** The customer that the conversation talks about. */
  readonly remembered?: Customer;
  readonly locale?: Locale;
  /** Since the scene's moment, in milliseconds. */
  readonly later?: number;
  readonly health?: CustomerHealth;
  /** Who asks; Ada by default. */
  readonly who?: Requester;
  readonly kind?: Place['kind'];
  readonly permissions?: readonly Permission[];
}

/** What a source says that nobody should ask. */
function unasked(): never {
  throw new Error('nobody should ask this');
}

function fail(): Promise<never> {
  return Promise.reject(new ReadError('access_denied', '403'));
}

/** Runs a command as if it had been typed or pressed, in a world of four customers where every source fails but those given. */
export async function ask(name: string, args: object, scene: Scene = {}): Promise<Reply> {
  const customers = [contoso, ...others];
  const { services = {}, remembered, later = 0, health = contosoHealth } = scene;
  const view = { ...contextFor(scene.locale ?? 'en'), now: now + later };
  const context: CommandContext = {
    request: {
      correlationId: '1',
      who: scene.who ?? { userId: '2', teamsId: '29:2', name: 'Ada' },
      where: { ...aPlace('3'), kind: scene.kind ?? 'personal' },
      locale: view.locale,
      timeZone: view.timeZone,
      now: view.now,
      said: { text: '' },
    },
    call: aCall(),
    view,
    grant: { roles: ['salesAgent'], permissions: scene.permissions ?? ['view'], readAt: view.now },
    services: {
      access: { grantOf: unasked },
      directory: {
        snapshot: () => ({
          index: buildCustomerIndex(customers),
          customers,
          loadedAt: new Map(),
          failures: [],
        }),
        isLoaded: () => true,
        ready: async () => {},
        refresh: async () => {},
        close: () => {},
      },
      memory: {
        recall: async () => remembered?.tenantId,
        remember: async () => {},
        forget: async () => {},
      },
      health: {
        read: async () => health,
        readIssue: unasked,
        readUnderWay: async () => undefined,
        peek: () => undefined,
      },
      board: aBoard(),
      watch: { ready: async () => {} },
      history: { readHistory: fail },
      reviews: { readReview: fail },
      announcements: { readAnnouncements: fail, readAnnouncement: fail, readIds: fail },
      azure: { readAzure: fail, readEvent: fail },
      licences: { readLicences: fail },
      licenceChanger: noLicenceChanger(),
      ...noSupport,
      profiles: { readProfile: fail },
      signIn: noSignIn,
      support: { aroundTheClock: [] },
      ...noOrders.services,
      audit: noAudit,
      audited: notAudited,
      links: view.links,
      uncheckedRoles: [],
      ...services,
    },
  };
  const run = commands.get(name)?.prepare(args);
  if (!run) throw new Error(`"${name}" does not take these arguments.`);
  return run(context);
}

/** What a reader sees of the answer. */
export async function shown(name: string, args: object, scene: Scene = {}): Promise<string> {
  return textOf(await ask(name, args, scene));
}
