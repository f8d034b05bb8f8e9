import type { Letter } from '../letter.ts';
import type { Subscription } from '../subscription.ts';

/** What has changed in the standing orders, told when it is on the disk. */
export type OrderChange =
  /** Made, changed, paused, told again or (without `now`) gone. */
  | {
      readonly of: 'subscription';
      readonly number: number;
      readonly conversationId: string;
      readonly now: Subscription | undefined;
      /** It rested until now: a summary tells what changed meanwhile. */
      readonly isBack?: true;
    }
  | { readonly of: 'mutes'; readonly conversationId: string }
  /** It has to be sent. */
  | { readonly of: 'letter'; readonly letter: Letter }
  | { readonly of: 'tags' }
  | { readonly of: 'reports' };

export type OrderListener = (change: OrderChange) => void;
