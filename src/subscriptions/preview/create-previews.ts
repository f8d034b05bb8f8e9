import type { Call, Clock } from '../../call.ts';
import type { Customer } from '../../customers/customer.ts';
import type { IssueFeed } from '../../health/ports.ts';
import type { Board } from '../../watch/board.ts';
import { createPast } from '../../watch/past/past.ts';
import type { Subscription } from '../subscription.ts';
import type { Subscriptions } from '../subscriptions.ts';
import type { Things } from '../things/create-things.ts';
import { historyOfBoard } from './history-of-board.ts';
import { meantBy, pastOf } from './past-of.ts';
import { type Preview, previewOf } from './preview-of.ts';

export interface PreviewParts {
  readonly issues: IssueFeed;
  readonly board: Pick<Board, 'loggedSince'>;
  readonly things: Things;
  readonly tags: Subscriptions['tags'];
  readonly customers: () => readonly Customer[];
  readonly clock: Clock;
}

/** What a filter would have brought lately, before anybody subscribes. */
export interface Previews {
  /** Asks Microsoft about the past of the customers that a filter means, as far as a turn has time for it. Never throws. */
  readPast(filter: Pick<Subscription, 'rules'>, call: Call): Promise<void>;
  /** Of what is known without asking; undefined where nothing is. */
  preview(filter: Pick<Subscription, 'rules' | 'replies'>): Preview | undefined;
}

export function createPreviews({ issues, board, things, tags, customers, clock }: PreviewParts): Previews {
  const past = createPast({ source: issues, clock });
  return {
    readPast: ({ rules }, call) => past.read(meantBy(rules, customers(), tags()), call),
    preview({ rules, replies }) {
      const about = { past, customers: customers(), tags: tags(), servicesOf: things.servicesOf };
      const history = { ...historyOfBoard(things, board, clock()), past: pastOf(rules, about) };
      return previewOf(rules, history, tags(), replies);
    },
  };
}
