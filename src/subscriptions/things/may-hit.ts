import type { Customer } from '../../customers/customer.ts';
import type { Lane, RoundView } from '../../watch/board.ts';
import { type Hits, matchIssue, readHits } from '../match-issue.ts';
import type { Subscription } from '../subscription.ts';
import type { Thing } from './thing.ts';

/**
 * Whether a thing may hit customers that a subscription means, though none that is known: one of them has not been
 * asked, or none of them could ever be read. Who was read before and can't be read now is known by what was told then,
 * and who could never be read says nothing about the others.
 */
export type MayHit = (subscription: Pick<Subscription, 'rules'>, thing: Thing) => boolean;

/**
 * What is true now, read when it is asked for and never again: some milliseconds for each lane of 10,000 customers, and
 * then what a match costs.
 */
export function createMayHit(
  board: Pick<RoundView, 'heardOf'>,
  tags: ReadonlyMap<string, readonly string[]>,
  isListComplete: () => boolean,
): MayHit {
  const groups = new Map<Lane, (group: 'read' | 'failed' | 'waiting') => Hits>();

  function groupsOf(lane: Lane) {
    let hitsOf = groups.get(lane);
    if (!hitsOf) {
      const heard = board.heardOf(lane);
      const made = new Map<readonly Customer[], Hits>();
      hitsOf = (group) => {
        const customers = heard[group];
        const hits = made.get(customers) ?? readHits({ services: [], kinds: [], customers }, tags);
        made.set(customers, hits);
        return hits;
      };
      groups.set(lane, hitsOf);
    }
    return hitsOf;
  }

  return (subscription, thing) => {
    const { services, kinds, reports, customers } = thing;
    // Whom reports are of is what they say, whoever was read: only who that is may not be known yet.
    if (reports) return customers.length < reports.tenantIds.length && !isListComplete();
    const hitsOf = groupsOf(laneOf(thing));
    const means = (group: 'read' | 'failed' | 'waiting') =>
      matchIssue(subscription, { ...hitsOf(group), services, kinds }) !== undefined;
    return means('waiting') || (means('failed') && !means('read'));
  };
}

function laneOf({ issue, announcement, planned }: Thing): Lane {
  if (announcement) return 'messages';
  return issue.azure || planned ? 'azure' : 'health';
}
