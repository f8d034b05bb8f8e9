import type { Call, Clock, IdSource, Log } from '../call.ts';
import { createTranslate } from '../locales/translate.ts';
import type { PlaceEvent } from '../place-event.ts';
import { introductionText } from '../views/introduction-text.ts';
import type { IntroductionMemory, Messenger } from './ports.ts';

/** Milliseconds that it may take to say it. */
const messageMs = 30_000;

export interface IntroductionParts {
  readonly memory: IntroductionMemory;
  readonly messenger: Pick<Messenger, 'say'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly ids: IdSource;
}

/** Says who the bot is where it was added. */
export interface Introduction {
  /** Introduces the bot once in each conversation, in a team in its General channel; ignores all else. Never throws. */
  onPlaceEvent(event: PlaceEvent): void;
  /** Resolves when all that was begun is done. */
  idle(): Promise<void>;
}

/**
 * It is noted before it is said: Teams delivers an event again where the first answer was late, and a second introduction
 * is worse than none. One conversation after the other, so that two deliveries at once are one introduction.
 */
export function createIntroduction(parts: IntroductionParts): Introduction {
  const { memory, messenger, clock, ids, log } = parts;
  let last: Promise<void> = Promise.resolve();

  function newCall(): Call {
    const correlationId = ids();
    const signal = AbortSignal.timeout(messageMs);
    return { correlationId, signal, log: log.child({ correlationId }), isBackground: true };
  }

  async function introduce({ where }: PlaceEvent): Promise<void> {
    if (!where) return;
    try {
      if (!(await memory.takeFirst(where.conversationId, clock()))) return;
      const text = introductionText({ t: createTranslate(where.locale) }, where.kind);
      await messenger.say(where, text, newCall());
    } catch (error) {
      log.error({ err: error }, 'The bot could not introduce itself.');
    }
  }

  return {
    onPlaceEvent(event) {
      if (event.kind === 'botAdded') last = last.then(() => introduce(event));
    },
    idle: () => last,
  };
}
