import { randomUUID } from 'node:crypto';
import type { SandboxRequest } from '../http/serve.ts';
import type { WorldCustomer } from '../world/customer.ts';
import type { Licence } from '../world/licences/licence.ts';
import { checkSubscriptionPatch, type LicencePatch } from './check-subscription-patch.ts';
import { entityTagOf, subscriptionItem } from './customer-resource.ts';
import { PartnerCenterRefusal, refusals } from './partner-center-error.ts';

/** What is answered: a body, or 202 with the address to follow. */
export interface SubscriptionAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Where and when something is asked. */
export interface Asked {
  readonly customer: WorldCustomer;
  /** The subscription's id. */
  readonly id: string;
  readonly startedAt: number;
  readonly now: number;
}

interface Operation {
  readonly licence: Licence;
  readonly patch: LicencePatch;
  readonly readyAt: number;
  isDone: boolean;
}

/** What a client asks to wait before it looks again. */
const lookAgainSeconds = '2';
const mostRemembered = 1_000;
const dayMs = 86_400_000;

/** Reads and changes single subscriptions; remembers what is under way and which requests it has answered. */
export function createSubscriptionChanges() {
  const operations = new Map<string, Operation>();
  const answered = new Map<string, SubscriptionAnswer>();

  /** Does what is due, whoever asks. */
  function settle(now: number): void {
    for (const operation of operations.values()) {
      if (operation.isDone || now < operation.readyAt) continue;
      operation.isDone = true;
      if (!operation.licence.changeFails) apply(operation.licence, operation.patch);
    }
  }

  function read(asked: Asked): SubscriptionAnswer {
    return { body: subscriptionItem(licenceOf(asked), asked.startedAt) };
  }

  function change(asked: Asked, { headers, body }: SandboxRequest): SubscriptionAnswer {
    const licence = licenceOf(asked);
    const tag = headers['if-match'];
    if (tag === undefined) throw refusals.headerMissing('If-Match');
    if (tag !== entityTagOf(licence)) throw refusals.etagOutdated();
    const isBusy = [...operations.values()].some((one) => one.licence === licence && !one.isDone);
    if (isBusy) throw refusals.changeUnderWay();
    const item = subscriptionItem(licence, asked.startedAt);
    const day = (asked.now - asked.startedAt) / dayMs;
    const patch = checkSubscriptionPatch({ licence, item, body, day });
    if (licence.changeTakes === undefined) {
      apply(licence, patch);
      return read(asked);
    }
    const operationId = randomUUID();
    operations.set(operationId, {
      licence,
      patch,
      readyAt: asked.now + licence.changeTakes * 1000,
      isDone: false,
    });
    return accepted(asked, operationId);
  }

  return {
    settle,
    read,
    /** The same answer again for a request that comes again, known by its MS-RequestId. */
    change(asked: Asked, request: SandboxRequest): SubscriptionAnswer {
      const id = String(request.headers['ms-requestid'] ?? randomUUID());
      const known = answered.get(id);
      if (known) return known;
      const answer = change(asked, request);
      if (answered.size >= mostRemembered) answered.clear();
      answered.set(id, answer);
      return answer;
    },
    follow(asked: Asked, operationId: string): SubscriptionAnswer {
      const operation = operations.get(operationId);
      if (!operation || operation.licence !== licenceOf(asked)) throw refusals.notFound();
      if (!operation.isDone) return accepted(asked, operationId);
      const { changeFails } = operation.licence;
      if (changeFails) throw new PartnerCenterRefusal(400, changeFails.code, changeFails.description);
      return read(asked);
    },
  };
}

export type SubscriptionChanges = ReturnType<typeof createSubscriptionChanges>;

function licenceOf({ customer, id }: Asked): Licence {
  const licence = customer.licences.find((one) => one.id === id.toLowerCase());
  if (!licence) throw refusals.subscriptionNotFound();
  return licence;
}

/** Links carry neither host nor version, as in collections. */
function accepted({ customer, id }: Asked, operationId: string): SubscriptionAnswer {
  const location = `/customers/${customer.tenantId}/subscriptions/${id}/operations/${operationId}`;
  return { status: 202, headers: { location, 'retry-after': lookAgainSeconds }, body: {} };
}

/** Of new commerce: a suspended subscription does not renew, not even once it is active again. */
function apply(licence: Licence, patch: LicencePatch): void {
  Object.assign(licence, patch, patch.status === 'suspended' && { renews: false });
  licence.version += 1;
}
