import type { Customer } from '../../src/customers/customer.ts';
import { coversCustomer } from '../../src/subscriptions/rules/covers.ts';
import type { ShownCard } from './day-teams.ts';
import { type ChannelWish, tagsOf } from './made-up-channels.ts';
import { isHit, type Story } from './made-up-day.ts';

export interface DayTruthParts {
  readonly customers: readonly Customer[];
  readonly channels: ReadonlyMap<string, ChannelWish>;
  readonly stories: readonly Story[];
}

/** What is true for each channel, asked customer by customer where the product asks about all at once. */
export function createDayTruth({ customers, channels, stories }: DayTruthParts) {
  const covered = new Map(
    [...channels].map(([id, { rule }]) => [
      id,
      Uint8Array.from(customers, ({ tenantId }, number) =>
        Number(coversCustomer(rule, tenantId, tagsOf(number))),
      ),
    ]),
  );
  /** "channel issue": went on for the channel in hours that are not quiet, so it has to have a card. */
  const wanted = new Set<string>();

  function isAbout(id: string, { serviceId, isIncident }: Story): boolean {
    const { kinds = [], services = [] } = channels.get(id)?.rule ?? {};
    const kind = isIncident ? 'incidents' : 'advisories';
    return kinds.includes(kind) && (services.length === 0 || services.includes(serviceId));
  }

  /** What is wrong with the card of an issue in a channel. */
  function faultsOf(id: string, story: Story, card: ShownCard | undefined): string[] {
    const { issue } = story;
    const isMeant = covered.get(id);
    const count = customers.filter((_, number) => isMeant?.[number] === 1 && isHit(story, number)).length;
    const key = `${id} ${story.id}`;
    const isTold = issue !== undefined && isAbout(id, story);
    const goesOn = isTold && !issue.isResolved && count > 0;
    if (!card) return goesOn || wanted.has(key) ? [`${key}: no card`] : [];
    const { sight, messageIds, replied } = card;
    return [
      ...(isTold ? [] : ['a card that nobody wants']),
      ...(messageIds.length > 1 ? [`${messageIds.length} cards`] : []),
      ...(sight.issue === issue ? [] : [`shows ${sight.issue.status.raw}, and not ${issue?.status.raw}`]),
      ...(sight.isOpen === goesOn ? [] : [`is open: ${sight.isOpen}`]),
      ...(sight.customerCount === count ? [] : [`${sight.customerCount} customers, and not ${count}`]),
      // Who has left it before is not told of its end.
      ...(story.endedInDay && count > 0 && wanted.has(key) && !replied.includes('resolved')
        ? ['nobody was told of its end']
        : []),
    ].map((fault) => `${key}: ${fault}`);
  }

  return {
    /** The channels that mean a customer and an issue. */
    channelsOf(story: Story, number: number): string[] {
      const ids = [...channels.keys()].filter((id) => covered.get(id)?.[number] === 1 && isAbout(id, story));
      if (story.issue?.isResolved === false)
        for (const id of ids) if (!channels.get(id)?.quiet) wanted.add(`${id} ${story.id}`);
      return ids;
    },
    /** Compares all cards with what is true now. */
    faults: (shown: ReadonlyMap<string, ShownCard>): string[] =>
      [...channels.keys()].flatMap((id) =>
        stories.flatMap((story) => faultsOf(id, story, shown.get(`${id} ${story.id}`))),
      ),
  };
}
