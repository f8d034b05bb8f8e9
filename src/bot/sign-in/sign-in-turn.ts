import type { InvokeResponse, TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Call } from '../../call.ts';
import { type AnswerParts, answerRequest } from '../answer-request.ts';
import { answerInvoke } from '../deliver.ts';
import type { TurnOutcome } from '../metrics.ts';
import { textActivity } from '../to-activity.ts';
import type { Arrival } from '../turn-parts.ts';
import { inAnswerTime } from '../turn-time.ts';
import { readSignIn, type SignInNews } from './read-sign-in.ts';
import type { SignInWord } from './sign-in-words.ts';
import type { SignInOutcome } from './token-service.ts';
import type { Waiting } from './waiting-room.ts';

/** Milliseconds for which all devices of a person hear the same of one sign-in: each reports it by itself. */
const sharedFor = 60_000;

/** Wrong codes after which a sign-in must be asked for anew: a code has six digits and may be guessed. */
const mostWrongCodes = 5;

export type SignInTurn = (context: TurnContext, arrival: Arrival) => Promise<TurnOutcome>;

/** How a sign-in went, or that the token service failed. */
type Ended = SignInOutcome | 'failed';

/**
 * Makes the turn of a person who signs in. Whatever waits for it in this conversation runs then, once. Who was not asked
 * here, and what can't be read, is answered 200 and nothing else happens. It throws nothing.
 */
export function createSignInTurn(parts: AnswerParts): SignInTurn {
  const { tokens, room, words } = parts.signIn;
  const attempts = new LRUCache<string, Promise<Ended>>({
    max: 500,
    ttl: sharedFor,
    perf: { now: parts.clock },
  });

  return async (context, arrival) => {
    const { activity, log } = arrival;
    const who = {
      userId: (activity.from?.aadObjectId ?? '').toLowerCase(),
      teamsId: activity.from?.id ?? '',
    };
    const conversationId = activity.conversation?.id ?? '';
    const news = readSignIn(activity, tokens.connectionName);
    const waiting = news ? waitingFor(news, room.of(who.userId, conversationId)) : [];
    const key = news && JSON.stringify([who.userId, conversationId, idOf(news)]);
    const known = key === undefined ? undefined : attempts.get(key);
    if (!news || !key || (waiting.length === 0 && !known)) {
      await answerInvoke(context, { status: 200 });
      log.info({ name: activity.name }, 'Nobody was asked to sign in by this.');
      return 'ignored';
    }
    const attempt = known ?? inTime(arrival, (call) => attemptWith(news, call));
    if (!known) attempts.set(key, attempt);
    const ended = await attempt;
    await answerInvoke(context, answerTo(news, ended));
    log.info({ ended, repeated: known !== undefined }, 'A person signs in.');
    // Whoever waits is taken out only now, so that a second device does not run it again.
    if (known) return 'repeated';
    return ended === 'signedIn' ? goOn(waiting) : tellFailure(news, ended, waiting);

    function attemptWith(signIn: SignInNews, call: Call): Promise<SignInOutcome> {
      return signIn.kind === 'exchange'
        ? tokens.exchange(who, signIn.token, call)
        : tokens.redeem(who, signIn.code, call);
    }

    async function goOn(all: readonly Waiting[]): Promise<TurnOutcome> {
      const outcomes = await Promise.all(all.filter((one) => room.take(one)).map(runAgain));
      return outcomes.find((outcome) => outcome !== 'answered') ?? 'answered';
    }

    async function runAgain(one: Waiting): Promise<TurnOutcome> {
      const { correlationId, at } = arrival;
      const request = { ...one.request, correlationId, now: at };
      if (news?.kind === 'code') await closeCard(one);
      // The press itself was answered long ago; its card is edited, or the answer is a message.
      const pressedBefore = { ...one.activity, type: 'message', name: undefined };
      const asked = { request, activity: pressedBefore, pressed: one.pressed, afterSignIn: true };
      return answerRequest(context, asked, arrival, parts);
    }

    /** Where Teams showed the card, it no longer asks for what is done. */
    async function closeCard({ cardId, request }: Waiting): Promise<void> {
      if (cardId === undefined) return;
      try {
        await context.updateActivity({ ...textActivity(words(request.locale, 'done')), id: cardId });
      } catch (error) {
        log.warn({ err: error }, 'The sign-in card could not be closed.');
      }
    }

    async function tellFailure(
      { kind }: SignInNews,
      how: Exclude<Ended, 'signedIn'>,
      [first, ...others]: readonly Waiting[],
    ): Promise<TurnOutcome> {
      // A silent sign-in that failed leads to the card with its button.
      if (kind === 'exchange' || !first) return 'answered';
      if (how === 'refused') for (const one of [first, ...others]) countWrongCode(one);
      const word: SignInWord = how === 'refused' ? 'notDone' : how;
      try {
        await context.sendActivity(textActivity(words(first.request.locale, word)));
        return 'answered';
      } catch (error) {
        log.error({ err: error }, 'The reader could not be told.');
        return 'unsent';
      }
    }
  };

  function countWrongCode(one: Waiting): void {
    one.wrongCodes += 1;
    if (one.wrongCodes >= mostWrongCodes) room.take(one);
  }

  function waitingFor(news: SignInNews, all: readonly Waiting[]): readonly Waiting[] {
    return news.kind === 'code' ? all : all.filter(({ exchangeId }) => exchangeId === news.id);
  }

  async function inTime(arrival: Arrival, work: (call: Call) => Promise<SignInOutcome>): Promise<Ended> {
    try {
      return await inAnswerTime(arrival, parts.clock, work);
    } catch (error) {
      arrival.log.warn({ err: error }, 'A sign-in failed.');
      return 'failed';
    }
  }
}

/** 412 lets Teams show the card with its button, where the person consents or signs in. */
function answerTo(news: SignInNews, ended: Ended): InvokeResponse {
  if (news.kind === 'code') return { status: 200 };
  const { id, connectionName } = news;
  if (ended === 'signedIn') return { status: 200, body: { id, connectionName } };
  return { status: 412, body: { id, connectionName, failureDetail: 'The token could not be exchanged.' } };
}

function idOf(news: SignInNews): string {
  return news.kind === 'exchange' ? `exchange ${news.id}` : `code ${news.code}`;
}
