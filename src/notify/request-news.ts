import type { Call, Clock, Log } from '../call.ts';
import type { ConversationReference, ShownMessage } from '../conversation-reference.ts';
import type { CustomerLinks } from '../customers/ports.ts';
import { createTranslate } from '../locales/translate.ts';
import type { RequestEvent, RequestEventKind } from '../support/support-request.ts';
import { requestNewsText } from '../views/support/request-news-text.ts';
import { requestView } from '../views/support/request-view.ts';
import type { ViewContext } from '../views/view-context.ts';
import type { Messenger } from './ports.ts';

export interface RequestNewsParts {
  readonly messenger: Messenger;
  readonly links: CustomerLinks;
  readonly clock: Clock;
  readonly log: Log;
  readonly newCall: () => Call;
  /** Hears of a message that no longer shows the request: it was deleted, or the bot can't speak there any more. */
  readonly onGone: (number: string, message: ShownMessage) => Promise<void>;
}

/** Tells conversations that show a request what became of it. */
export interface RequestNews {
  tell(event: RequestEvent): void;
  /** Resolves when all that was told so far has been sent or has failed. */
  idle(): Promise<void>;
}

/** What comes as a reply too; a person who changes something has the answer already. */
const repliesTo: readonly RequestEventKind[] = [
  'failed',
  'numbered',
  'statusChanged',
  'answered',
  'answerOverdue',
  'noteAdded',
  'closed',
  'reopened',
  'reviewPublished',
];

/**
 * Edits every card that shows a request when something happened to it, and says so in a short reply where nobody of ours
 * did it: an edit alone makes no sound. Events of one request are told in their order.
 */
export function createRequestNews(parts: RequestNewsParts): RequestNews {
  const { messenger, links, clock, log, newCall, onGone } = parts;
  const underWay = new Map<string, Promise<void>>();

  function viewFor({ locale, timeZone }: ConversationReference): ViewContext {
    return { locale, timeZone, now: clock(), links, t: createTranslate(locale) };
  }

  async function tellAll(event: RequestEvent): Promise<void> {
    const { request, kind, by } = event;
    const call = newCall();
    const isReplied = by === undefined && repliesTo.includes(kind);
    const replied = new Set<string>();
    for (const message of request.shown) {
      const { where } = message;
      const edited = await messenger.edit(message, requestView(viewFor(where), { request }), call);
      if (edited.kind === 'gone' || edited.kind === 'closed') await onGone(request.number, message);
      if (!isReplied || edited.kind === 'closed' || replied.has(where.conversationId)) continue;
      replied.add(where.conversationId);
      await messenger.say(where, requestNewsText(viewFor(where), event), call);
    }
  }

  return {
    tell(event) {
      const { number } = event.request;
      const before = underWay.get(number) ?? Promise.resolve();
      const told = before
        .then(() => tellAll(event))
        .catch((error: unknown) =>
          log.error({ err: error, number, kind: event.kind }, 'News of a request could not be told.'),
        )
        .finally(() => {
          if (underWay.get(number) === told) underWay.delete(number);
        });
      underWay.set(number, told);
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
  };
}
