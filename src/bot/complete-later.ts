import { type ConversationReference, TurnContext } from 'botbuilder';
import type { Call, Clock } from '../call.ts';
import type { CardReply } from '../commands/reply.ts';
import { currentTurn, runInTurn } from './current-turn.ts';
import { type RenderCard, toActivity } from './to-activity.ts';

/** Milliseconds that an edit may take, its repeats included. */
const editWithin = 30_000;

/** A card that was shown before all of its answer was there. */
export interface Unfinished {
  readonly activityId: string;
  /** The whole card, when it has come; undefined when there is nothing to add. Never rejects. */
  readonly later: Promise<CardReply | undefined>;
}

/**
 * Edits a card when the rest of its answer has come, after the turn has ended. A failure is only logged: the reader has
 * the card as it was, which says that something is missing.
 */
export function completeLater(
  context: TurnContext,
  { activityId, later }: Unfinished,
  parts: {
    readonly appId: string;
    readonly renderCard: RenderCard;
    readonly clock: Clock;
    readonly call: Pick<Call, 'correlationId' | 'log'>;
  },
): void {
  const { adapter } = context;
  const { appId, renderCard, clock, call } = parts;
  const { correlationId, log } = call;
  const reference: Partial<ConversationReference> = TurnContext.getConversationReference(context.activity);

  async function edit(): Promise<void> {
    const reply = await later;
    if (!reply) return;
    await runInTurn({ ...currentTurn(), correlationId, log, sendUntil: clock() + editWithin }, () =>
      adapter.continueConversationAsync(appId, reference, async (turn) => {
        await turn.updateActivity({ ...toActivity(reply, renderCard), id: activityId });
      }),
    );
    log.info({}, 'The card was completed.');
  }

  edit().catch((error: unknown) => log.warn({ err: error }, 'The card could not be completed.'));
}
