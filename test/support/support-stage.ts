import assert from 'node:assert/strict';
import { toActionError } from '../../src/action-error.ts';
import type { AuditEntry, Deed } from '../../src/audit/audit.ts';
import type { Customer } from '../../src/customers/customer.ts';
import { createRequestMemory } from '../../src/store/request-memory.ts';
import { createSupport } from '../../src/support/create-support.ts';
import { routeOf } from '../../src/support/route-of.ts';
import type { Support } from '../../src/support/support.ts';
import type { SupportOptions } from '../../src/support/support-parts.ts';
import type { FormInput, Opener, RequestEvent, SupportRequest } from '../../src/support/support-request.ts';
import { aCall, aCustomer, aLog } from '../builders.ts';
import { MemoryStore } from './memory-store.ts';
import { ScriptedMicrosoft } from './scripted-microsoft.ts';
import { anAzureInput, anInput, anna, eight, minute } from './some-requests.ts';

/** Support requests over a scripted Microsoft, at a time that tests set. */
export class SupportStage {
  now = eight;
  readonly clock = (): number => this.now;
  readonly store = new MemoryStore();
  readonly microsoft = new ScriptedMicrosoft(this.clock);
  readonly events: RequestEvent[] = [];
  /** What is on record: the deed and its outcome. */
  readonly record: (Deed & Pick<AuditEntry, 'outcome' | 'reason'>)[] = [];
  readonly log = aLog();
  readonly reviewed = new Set<string>();
  readonly options: Partial<SupportOptions>;
  support: Support;
  #ids = 0;

  constructor(options: Partial<SupportOptions> = {}) {
    this.options = options;
    this.support = this.#start();
  }

  /** The program stops without a word and starts again: only what is on the disk is left. */
  restart(): void {
    this.support = this.#start();
  }

  #start(): Support {
    return createSupport({
      memory: createRequestMemory({ store: this.store, keepsDeskEvents: true }),
      azure: this.microsoft.azure,
      serviceRequests: this.microsoft.serviceRequests,
      audited: async (deed, _call, work) => {
        this.record.push({ ...deed, outcome: 'begun' });
        try {
          const done = await work();
          this.record.push({ ...deed, outcome: 'done' });
          return done;
        } catch (error) {
          this.record.push({ ...deed, outcome: 'failed', reason: toActionError(error).reason });
          throw error;
        }
      },
      events: (event) => void this.events.push(event),
      issueOf: (issueId) => ({ hasReview: this.reviewed.has(issueId) }),
      clock: this.clock,
      ids: () => `5eed0000-0000-4000-8000-${String(++this.#ids).padStart(12, '0')}`,
      log: this.log,
      ...this.options,
    });
  }

  /** A form that waits to be confirmed. */
  async draft(
    input: FormInput = anInput(),
    customer: Customer = aCustomer(),
    linkedTo?: string,
  ): Promise<string> {
    const route = routeOf(customer, input.service ?? '');
    const userId = anna.userId;
    const link = linkedTo === undefined ? {} : { linkedTo };
    const given = { customer, route, input, userId, timeZone: 'Europe/Berlin', services: [], ...link };
    return (await this.support.begin(given)).id;
  }

  /** Confirms a form of Anna's. */
  async open(input?: FormInput, customer?: Customer, by: Opener = anna): Promise<SupportRequest> {
    const outcome = await this.support.open(await this.draft(input, customer), by, aCall());
    assert.equal(outcome.kind, 'request');
    return outcome.kind === 'request' ? outcome.request : assert.fail();
  }

  openAzure(): Promise<SupportRequest> {
    return this.open(anAzureInput());
  }

  /** One that a person opened in the portal and whose number is known. */
  async openInPartnerCenter(theirs = '2611270040001234', customer?: Customer): Promise<SupportRequest> {
    const { number } = await this.open(anInput(), customer);
    this.microsoft.set(theirs);
    return this.support.adopt(number, theirs, anna, aCall());
  }

  /** Goes round for so long, every half minute. */
  async follow(forMs = 0): Promise<void> {
    const end = this.now + forMs;
    do {
      this.now = Math.min(end, this.now + minute / 2);
      await this.support.follow(aCall({ isBackground: true }));
    } while (this.now < end);
  }

  async get(number = 'R-0001'): Promise<SupportRequest> {
    return (await this.support.find(number)) ?? assert.fail(`There is no ${number}`);
  }

  kinds(): readonly string[] {
    return this.events.map(({ kind }) => kind);
  }

  outcomes(): readonly string[] {
    return this.record.map(({ action, outcome, reason }) =>
      [action, outcome, ...(reason === undefined ? [] : [reason])].join(' '),
    );
  }
}
