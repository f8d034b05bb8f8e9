import type { Notice } from '../notice.ts';
import type { NoticeMemory } from '../ports.ts';
import { afterStop } from './after-fate.ts';
import { isForgettable } from './is-forgettable.ts';

/** All notices, in memory and in what lasts. Grows with the notices: about half a kilobyte each, and half as much more while open. */
export interface Notices {
  /** Reads what lasts. Throws what the memory throws. */
  load(): Promise<void>;
  find(conversationId: string, issueId: string): Notice | undefined;
  all(): readonly Notice[];
  /** Puts a notice in the place of the one of its conversation and issue. Rejects with what the memory throws. */
  put(notice: Notice): Promise<void>;
  /** The same, but in memory alone: what lasts was not changed. */
  takeBack(notice: Notice): void;
  remove(notice: Pick<Notice, 'conversationId' | 'issueId'>): Promise<void>;
  /** Forgets what a conversation was told. */
  forget(conversationId: string): Promise<void>;
  /** Forgets what is over for long. */
  forgetOld(now: number): Promise<void>;
}

export function createNotices(memory: NoticeMemory): Notices {
  const byConversation = new Map<string, Map<string, Notice>>();

  function keep(notice: Notice): void {
    const own = byConversation.get(notice.conversationId);
    if (own) own.set(notice.issueId, notice);
    else byConversation.set(notice.conversationId, new Map([[notice.issueId, notice]]));
  }

  const all = () => [...byConversation.values()].flatMap((own) => [...own.values()]);

  async function remove({
    conversationId,
    issueId,
  }: Pick<Notice, 'conversationId' | 'issueId'>): Promise<void> {
    const own = byConversation.get(conversationId);
    own?.delete(issueId);
    if (own?.size === 0) byConversation.delete(conversationId);
    await memory.remove(conversationId, issueId);
  }

  return {
    async load() {
      for (const found of await memory.all()) keep(afterStop(found));
    },
    find: (conversationId, issueId) => byConversation.get(conversationId)?.get(issueId),
    all,
    put(notice) {
      keep(notice);
      return memory.put(notice);
    },
    takeBack: keep,
    remove,
    async forget(conversationId) {
      const own = [...(byConversation.get(conversationId)?.values() ?? [])];
      await Promise.all(own.map(remove));
    },
    async forgetOld(now) {
      for (const notice of all()) if (isForgettable(notice, now)) await remove(notice);
    },
  };
}
