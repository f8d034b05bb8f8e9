import { replyKinds, type Subscription } from '../../src/subscriptions/subscription.ts';
import { aPlace } from '../builders.ts';
import { aRule } from './a-rule.ts';

/** A chat's standing order for all incidents. */
export function aSubscription(changes: Partial<Subscription> = {}): Subscription {
  return {
    number: 1,
    where: aPlace('19:noc@thread.tacv2').reference,
    rules: [aRule()],
    mentions: [],
    replies: [...replyKinds],
    by: { userId: 'u-1', teamsId: '29:u-1', name: 'Ada' },
    madeAt: 0,
    changedAt: 0,
    ...changes,
  };
}
