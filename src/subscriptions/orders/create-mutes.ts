import type { Clock, IdSource } from '../../call.ts';
import type { SubscriptionMemory } from '../ports.ts';
import type { Mute } from '../subscription.ts';
import { wholeConversation } from '../whole-conversation.ts';
import type { OrderListener } from './changes.ts';

export interface MuteWish extends Pick<Mute, 'conversationId' | 'of' | 'until' | 'because' | 'by'> {}

/** What conversations do not want to hear of for a while. Writes throw what the memory throws. */
export interface Mutes {
  /** In the place of one of the same before. */
  mute(wish: MuteWish): Promise<Mute>;
  /** Ends those of one issue or customer, or all of the conversation; returns what was ended. */
  unmute(conversationId: string, of?: Mute['of']): Promise<readonly Mute[]>;
  /** Those that hold now: a mute ends by itself, whatever happens. */
  mutesOf(conversationId: string): readonly Mute[];
  /** All that hold now. */
  mutes(): readonly Mute[];
  /** Forgets those that have ended. */
  dropEnded(): Promise<void>;
}

export interface MutesParts {
  readonly memory: Pick<SubscriptionMemory, 'mutes' | 'saveMute' | 'removeMute'>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly tell: OrderListener;
}

export async function createMutes({ memory, clock, ids, inTurn, tell }: MutesParts): Promise<Mutes> {
  const byConversation = new Map<string, Mute[]>();
  for (const mute of await memory.mutes()) put(mute);

  function put(mute: Mute): void {
    const others = kept(mute.conversationId).filter(({ id }) => id !== mute.id);
    byConversation.set(mute.conversationId, [...others, mute]);
  }

  function kept(conversationId: string): readonly Mute[] {
    return byConversation.get(conversationId) ?? [];
  }

  async function end(ended: readonly Mute[]): Promise<void> {
    await Promise.all(ended.map(({ id }) => memory.removeMute(id)));
    const conversations = new Set(ended.map(({ conversationId }) => conversationId));
    for (const conversationId of conversations) {
      const left = kept(conversationId).filter((mute) => !ended.includes(mute));
      if (left.length > 0) byConversation.set(conversationId, left);
      else byConversation.delete(conversationId);
      tell({ of: 'mutes', conversationId });
    }
  }

  const holds = ({ until }: Mute) => until > clock();

  return {
    mute: (wish) =>
      inTurn(async () => {
        const conversationId = wholeConversation(wish.conversationId);
        const before = kept(conversationId).find(({ of }) => isSame(of, wish.of));
        const mute = { ...wish, conversationId, id: before?.id ?? ids(), at: clock() };
        await memory.saveMute(mute);
        put(mute);
        tell({ of: 'mutes', conversationId });
        return mute;
      }),
    unmute: (conversationId, of) =>
      inTurn(async () => {
        const ended = kept(wholeConversation(conversationId)).filter((mute) => !of || isSame(mute.of, of));
        await end(ended);
        return ended.filter(holds);
      }),
    mutesOf: (conversationId) => kept(conversationId).filter(holds),
    mutes: () => [...byConversation.values()].flat().filter(holds),
    dropEnded: () => inTurn(() => end([...byConversation.values()].flat().filter((mute) => !holds(mute)))),
  };
}

function isSame(a: Mute['of'], b: Mute['of']): boolean {
  if ('issueId' in a) return 'issueId' in b && a.issueId.toUpperCase() === b.issueId.toUpperCase();
  return 'tenantId' in b && a.tenantId === b.tenantId;
}
