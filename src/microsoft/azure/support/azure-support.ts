import { LRUCache } from 'lru-cache';
import { ActionError } from '../../../action-error.ts';
import type { Call, Clock } from '../../../call.ts';
import { capabilities } from '../../../customers/capabilities.ts';
import type { Customer } from '../../../customers/customer.ts';
import { pause } from '../../../pause.ts';
import type { AzureSupport, AzureTicket } from '../../../support/ports.ts';
import type { RequestForm } from '../../../support/support-request.ts';
import { addNote, type NoteToAdd } from './add-note.ts';
import { changeTicket, type TicketChange } from './change-ticket.ts';
import { openTicket } from './open-ticket.ts';
import { readSubscriptions } from './read-subscriptions.ts';
import { readTicket } from './read-ticket.ts';
import { SupportApi, type SupportApiOptions } from './support-api.ts';
import type { Operation, Pause, SupportTools } from './support-tools.ts';
import { SupportTopics } from './support-topics.ts';

export interface ArmAzureSupportOptions extends SupportApiOptions {
  readonly clock: Clock;
  /** How to wait between two looks at what Azure carries out. */
  readonly pause?: Pause | undefined;
}

/** Operations remembered at once. */
const capacity = 500;

/**
 * Tickets of Azure's support, by Microsoft.Support of Resource Manager. The app needs the role Support Request
 * Contributor on the subscription in the customer's tenant; Reader is enough to read. The support plan is the partner's.
 * A customer in a cloud where Partner Center sells no Azure has no subscriptions, and what is asked is `not_found`.
 */
export class ArmAzureSupport implements AzureSupport {
  readonly #tools: SupportTools;
  readonly #topics: SupportTopics;

  constructor(options: ArmAzureSupportOptions) {
    const api = new SupportApi(options);
    const operations = new LRUCache<string, Operation>({ max: capacity });
    this.#tools = { api, operations, clock: options.clock, pause: options.pause ?? pause };
    this.#topics = new SupportTopics(api, options.clock);
  }

  async subscriptions({ cloud, tenantId }: Customer, call: Call) {
    if (!capabilities[cloud].azureInPartnerCenter) return [];
    return readSubscriptions(this.#tools.api, tenantId, call);
  }

  async services(customer: Customer, call: Call) {
    return this.#topics.services(tenantOf(customer), call);
  }

  async classifications(customer: Customer, serviceId: string, call: Call) {
    return this.#topics.classifications(tenantOf(customer), serviceId, call);
  }

  async create(
    customer: Customer,
    ticket: { readonly name: string; readonly form: RequestForm },
    call: Call,
  ) {
    return openTicket(this.#tools, { tenantId: tenantOf(customer), ...ticket }, call);
  }

  async read(customer: Customer, at: AzureTicket, call: Call) {
    return readTicket(this.#tools, { tenantId: tenantOf(customer), at }, call);
  }

  async change(customer: Customer, at: AzureTicket, change: TicketChange, call: Call) {
    return changeTicket(this.#tools.api, { tenantId: tenantOf(customer), at }, change, call);
  }

  async addNote(customer: Customer, at: AzureTicket, note: NoteToAdd, call: Call) {
    return addNote(this.#tools, { tenantId: tenantOf(customer), at }, note, call);
  }
}

function tenantOf({ cloud, tenantId }: Customer): string {
  if (capabilities[cloud].azureInPartnerCenter) return tenantId;
  throw new ActionError('not_found', 'Requests of this cloud are opened in its portal.');
}
