import type { Clock, Log } from '../../call.ts';
import type { ConversationReference } from '../../conversation-reference.ts';
import { type Letter, letterId } from '../letter.ts';
import type { LetterPlan } from '../letters/plan-letter.ts';
import type { Told } from '../notice.ts';
import type { LetterSender } from '../ports.ts';
import type { Outgoing } from './deliver-message.ts';
import { isTriedTwice } from './is-tried-twice.ts';
import type { Wait } from './next-message.ts';
import type { Notices } from './notices.ts';

/** The letters that a delivery has to send. */
export interface LetterSource {
  /** By its `letterId`. */
  find(id: string): Letter | undefined;
  /** Undefined where nobody knows how to get there. */
  whereTo(letter: Letter): ConversationReference | undefined;
  /** What is to be done with it now. */
  plan(letter: Letter, now: number): LetterPlan;
  /** It was sent, or never will be. Rejects with what the memory throws. */
  drop(letter: Letter): Promise<void>;
}

export interface LetterBoxParts {
  readonly letters: LetterSource;
  readonly sender: LetterSender;
  readonly notices: Notices;
  readonly clock: Clock;
  readonly log: Log;
}

/** Letters as messages; what became of one is kept like that of a card: it may come twice, and never a third time. */
export interface LetterBox {
  plan(conversationId: string, id: string): Outgoing | Wait | undefined;
  /** Resolves when those that are over are forgotten. */
  idle(): Promise<void>;
}

export function createLetterBox({ letters, sender, notices, clock, log }: LetterBoxParts): LetterBox {
  const dropping = new Set<Promise<void>>();

  function forget(letter: Letter, conversationId: string): void {
    const work = drop(letter, conversationId).finally(() => dropping.delete(work));
    dropping.add(work);
  }

  /** First the letter: a notice without one is of no use, a letter without one would be sent again. */
  async function drop(letter: Letter, conversationId: string): Promise<void> {
    const issueId = letterId(letter);
    try {
      await letters.drop(letter);
      const notice = notices.find(conversationId, issueId);
      const told = notice?.sending?.told ?? notice?.shown;
      // Otherwise another has taken its place and is on its way.
      if (notice && (!told || told.print === printOf(letter))) await notices.remove(notice);
    } catch (error) {
      log.error({ err: error, conversationId, id: issueId }, 'A letter that is over could not be forgotten.');
    }
  }

  return {
    plan(conversationId, id) {
      const letter = letters.find(id);
      if (!letter) return undefined;
      const notice = notices.find(conversationId, id);
      const told = toldOf(letter);
      const isOver = notice?.shown?.print === told.print || isTriedTwice(notice, told);
      const now = clock();
      const plan: LetterPlan = isOver ? { what: 'drop' } : letters.plan(letter, now);
      if (plan.what === 'drop') {
        forget(letter, conversationId);
        return undefined;
      }
      if (plan.what === 'wait') return plan.until === undefined ? undefined : { waitMs: plan.until - now };
      const { sight } = plan;
      // Meanwhile the person is reached elsewhere; it was marked there.
      if (sight.where.conversationId !== conversationId) return undefined;
      return {
        message: { told, as: { what: 'create' } },
        subscription: letter.kind === 'pause' ? undefined : sight.subscription,
        send: () => sender.send(sight),
        settled(fate) {
          const isClosed = fate.kind === 'closed' && letter.kind === 'pause';
          if (isClosed || ['sent', 'refused', 'gone'].includes(fate.kind)) forget(letter, conversationId);
        },
      };
    },
    async idle() {
      await Promise.all(dropping);
    },
  };
}

const printOf = ({ kind, at }: Letter) => `${kind} ${at}`;

function toldOf(letter: Letter): Told {
  return { print: printOf(letter), status: '', isOpen: false, hasReview: false };
}
