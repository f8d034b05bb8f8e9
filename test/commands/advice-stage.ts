import type { CommandContext, Services } from '../../src/commands/command.ts';
import type { Reply } from '../../src/commands/reply.ts';
import { commands } from '../../src/commands/table.ts';
import type { Customer } from '../../src/customers/customer.ts';
import { buildCustomerIndex } from '../../src/customers/customer-index.ts';
import type { CustomerProfile } from '../../src/customers/ports.ts';
import { ReadError } from '../../src/errors.ts';
import { createHealthReader } from '../../src/health/health-reader.ts';
import type { Issue, ServiceHealth } from '../../src/health/model.ts';
import type { Locale } from '../../src/locales/locale.ts';
import type { SupportContact } from '../../src/support-contact.ts';
import { aBoard, type BoardFacts } from '../a-board.ts';
import { aCall, aPlace, noAudit, noLicenceChanger, noSignIn, notAudited } from '../builders.ts';
import { contextFor, now, service } from '../cards/fixture.ts';
import { noSupport } from './no-support.ts';
import { noOrders } from './order-stage.ts';

export interface StageFacts {
  readonly customers: readonly Customer[];
  /** What Microsoft tells each customer, by tenant id; a failure where it can't be read. */
  readonly told?: Readonly<Record<string, readonly Issue[] | ReadError>>;
  readonly board?: BoardFacts;
  readonly remembered?: string;
  readonly profile?: CustomerProfile | ReadError;
  readonly review?: string | ReadError;
  readonly support?: SupportContact;
  readonly locale?: Locale;
}

function notAsked(): never {
  throw new Error('This command asks for nothing of it.');
}

/** Runs commands over parts of the domain that know just these facts. */
export function adviceStage(facts: StageFacts) {
  const { customers, told = {}, remembered, profile = {}, review = 'x', locale = 'en' } = facts;
  const asked: string[] = [];
  const issuesOf = (tenantId: string): readonly Issue[] => {
    const answer = told[tenantId] ?? [];
    if (answer instanceof ReadError) throw answer;
    return answer;
  };
  const view = contextFor(locale);
  const snapshot = {
    index: buildCustomerIndex(customers),
    customers,
    loadedAt: new Map([['primary', now]]),
    failures: [],
  };
  const health = createHealthReader({
    clock: () => now,
    source: {
      async readServices({ tenantId }) {
        const issues = issuesOf(tenantId).filter(({ isResolved }) => !isResolved);
        const names = [...new Set(issues.map((issue) => issue.service))];
        const services: ServiceHealth[] = names.map((name) =>
          service(
            name,
            name,
            'serviceDegradation',
            issues.filter((issue) => issue.service === name),
          ),
        );
        return { services, gaps: [] };
      },
      async readIssue({ tenantId }, id) {
        asked.push(tenantId);
        const issue = issuesOf(tenantId).find((one) => one.id === id);
        if (!issue) throw new ReadError('not_found', '404');
        return issue;
      },
    },
  });
  const given = async <Value>(value: Value | ReadError): Promise<Value> => {
    if (value instanceof ReadError) throw value;
    return value;
  };
  const services: Services = {
    access: { grantOf: notAsked },
    directory: {
      snapshot: () => snapshot,
      isLoaded: () => true,
      ready: async () => undefined,
      refresh: async () => undefined,
      close: () => undefined,
    },
    memory: { recall: async () => remembered, remember: notAsked, forget: notAsked },
    health,
    board: aBoard(facts.board),
    watch: { ready: async () => undefined },
    history: { readHistory: notAsked },
    reviews: { readReview: () => given(review) },
    announcements: { readAnnouncements: notAsked, readAnnouncement: notAsked, readIds: notAsked },
    azure: { readAzure: notAsked, readEvent: notAsked },
    licences: { readLicences: notAsked },
    licenceChanger: noLicenceChanger(),
    ...noSupport,
    profiles: { readProfile: () => given(profile) },
    signIn: noSignIn,
    support: facts.support ?? { aroundTheClock: [] },
    ...noOrders.services,
    audit: noAudit,
    audited: notAudited,
    links: view.links,
    uncheckedRoles: [],
  };
  const context: CommandContext = {
    call: aCall(),
    view,
    services,
    grant: { roles: ['helpdeskAgent'], permissions: ['view'], readAt: now },
    request: {
      correlationId: 'x',
      who: { userId: 'u', teamsId: '29:u', name: 'Ann' },
      where: aPlace('c'),
      locale,
      timeZone: view.timeZone,
      now,
      said: { text: '' },
    },
  };
  return {
    /** The tenants that were asked for an issue, in order. */
    asked,
    async run(name: string, args: object): Promise<Reply> {
      const run = commands.get(name)?.prepare(args);
      if (!run) throw new Error(`"${name}" does not take ${JSON.stringify(args)}.`);
      return run(context);
    },
  };
}
