import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ActionError } from '../../../action-error.ts';
import type { Call, Clock } from '../../../call.ts';
import type { AzureSupportTopic } from '../../../support/ports.ts';
import type { SupportApi } from './support-api.ts';

/** They are the same for all customers of a cloud, and change a few times a year. */
const keepMs = 6 * 3_600_000;
/** Azure has a few hundred services. */
const capacity = 500;

const services = '/providers/Microsoft.Support/services';

const topicWire = z
  .object({
    id: z
      .string()
      .regex(/^\/providers\/Microsoft\.Support\/services\/[\w-]+(\/problemClassifications\/[\w-]+)?$/i),
    properties: z.object({ displayName: z.string().trim().min(1) }),
  })
  .transform(({ id, properties }): AzureSupportTopic => ({ id, name: properties.displayName }));

interface Kept {
  readonly topics: readonly AzureSupportTopic[];
  readonly readAt: number;
}

/**
 * Services and problem classifications, by name; asked with the token of whichever customer comes first and kept for six
 * hours. Cost: at most one read each time.
 */
export class SupportTopics {
  readonly #api: SupportApi;
  readonly #clock: Clock;
  readonly #kept = new LRUCache<string, Kept>({ max: capacity });

  constructor(api: SupportApi, clock: Clock) {
    this.#api = api;
    this.#clock = clock;
  }

  /** Throws ActionError. */
  services(tenantId: string, call: Call): Promise<readonly AzureSupportTopic[]> {
    return this.#read(services, { tenantId, operation: 'azureSupportServices' }, call);
  }

  /** Throws ActionError: `not_found` for what is no id of a service. */
  async classifications(
    tenantId: string,
    serviceId: string,
    call: Call,
  ): Promise<readonly AzureSupportTopic[]> {
    const guid = new RegExp(`^${services}/([\\w-]+)$`, 'i').exec(serviceId)?.[1];
    if (guid === undefined) throw new ActionError('not_found', 'That is no service of Azure support.');
    const path = `${services}/${guid.toLowerCase()}/problemClassifications`;
    return this.#read(path, { tenantId, operation: 'azureSupportProblems' }, call);
  }

  async #read(
    path: string,
    asked: { readonly tenantId: string; readonly operation: string },
    call: Call,
  ): Promise<readonly AzureSupportTopic[]> {
    const known = this.#kept.get(path);
    const readAt = this.#clock();
    if (known && readAt - known.readAt < keepMs) return known.topics;
    const found = await this.#api.list(topicWire, { ...asked, path }, call);
    const topics = found.sort((one, other) => one.name.localeCompare(other.name, 'en'));
    this.#kept.set(path, { topics, readAt });
    return topics;
  }
}
