import { z } from 'zod';
import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import { ReadError, toReadError } from '../../errors.ts';
import type { AzureSubscription, Issue } from '../../health/model.ts';
import { addressesOf, clouds } from '../clouds.ts';
import type { Reader } from '../reader.ts';
import { type EventWire, eventWire } from './event-wire.ts';
import { mergeEvents } from './merge-events.ts';
import { roleOf, toIssue } from './to-issue.ts';

export interface EventQuestion {
  /** The tenant whose token can see the subscriptions. */
  readonly tenantId: string;
  readonly trackingId: string;
  /** Where the event may be told. */
  readonly subscriptions: readonly AzureSubscription[];
}

/** Microsoft.ResourceHealth of one partner account. */
export interface ResourceHealth {
  /** One event with all its updates, from the first subscription that tells it. Throws ReadError. */
  readEvent(question: EventQuestion, call: Call): Promise<Issue>;
}

/** An event that is nobody's known one is looked for in so many subscriptions. */
const mostSubscriptions = 10;
const version = 'api-version=2025-05-01';

/** Source: learn.microsoft.com/rest/api/resourcehealth/event. */
export function createResourceHealth(account: PartnerAccount, read: Reader): ResourceHealth {
  const base = addressesOf(account).resourceManager;
  const scope = clouds[account.cloud].scopes.resourceManager;

  function ask({ tenantId, trackingId }: EventQuestion, { id }: AzureSubscription, call: Call) {
    const url = `${base}/subscriptions/${id}/providers/Microsoft.ResourceHealth/events/${encodeURIComponent(trackingId)}`;
    const headers = { 'x-ms-client-request-id': call.correlationId };
    const question = { api: 'resourceManager', operation: 'azureEvent', tenantId, scope, headers } as const;
    return {
      event: () => read(eventOf(id), { ...question, url: `${url}?${version}` }, call),
      /** What is sensitive in it, for those who may read that; Reader is not enough. */
      details: () =>
        read(eventOf(id), { ...question, url: `${url}/fetchEventDetails?${version}`, body: {} }, call),
    };
  }

  async function readIn(question: EventQuestion, subscription: AzureSubscription, call: Call) {
    const { event, details } = ask(question, subscription, call);
    const wire = await event();
    if (roleOf(wire) !== 'securityAdvisory') return wire;
    const whole = await details().catch(() => undefined);
    return whole ? withDetails(wire, whole) : wire;
  }

  return {
    async readEvent(question, call) {
      const asked = question.subscriptions.slice(0, mostSubscriptions);
      const reads = asked.map(async (subscription) => ({
        subscription,
        wire: await readIn(question, subscription, call),
      }));
      const settled = await Promise.allSettled(reads);
      const found = settled.flatMap((read) => (read.status === 'fulfilled' ? [read.value] : []));
      const [event] = mergeEvents(found.map(({ wire }) => wire));
      const kind = event && roleOf(event);
      if (event && kind && kind !== 'maintenance' && kind !== 'none') {
        return toIssue(
          event,
          kind,
          found.map(({ subscription }) => subscription),
        );
      }
      const failures = settled.flatMap((read) =>
        read.status === 'rejected' ? [toReadError(read.reason)] : [],
      );
      throw (
        failures.find(({ reason }) => reason !== 'not_found') ??
        failures[0] ??
        new ReadError('not_found', 'No subscription tells such an event.')
      );
    },
  };
}

/** The event, as a subscription was told it. */
function eventOf(subscriptionId: string) {
  return z.preprocess(
    (answer) => (typeof answer === 'object' && answer ? { ...answer, subscriptionId } : answer),
    eventWire,
  );
}

/** The details have the words that the event itself leaves out. */
function withDetails(event: EventWire, { summary, description }: EventWire): EventWire {
  return { ...event, summary: summary || event.summary, description: description || event.description };
}
