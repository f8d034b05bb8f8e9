import type { Clock } from '../call.ts';
import type { Slot } from '../teams-traffic/request-window.ts';
import type { TeamsTraffic } from '../teams-traffic/teams-traffic.ts';
import { type CurrentTurn, currentTurn } from './current-turn.ts';

/** New messages, answers and edits, as the connector's API has them: what Teams counts. */
const message = /\/v3\/conversations\/([^/?]+)\/activities/;

/**
 * Counts a message. One that nobody has just asked for waits first until Teams takes one more in the conversation, unless its
 * time would be over by then: Teams may take it all the same, and its refusal says when. Undefined where nothing is
 * counted here.
 */
export async function awaitPassage(
  { url, method }: { readonly url: string; readonly method: string },
  {
    traffic,
    sendUntil,
    clock,
  }: { readonly traffic: TeamsTraffic; readonly sendUntil: number; readonly clock: Clock },
): Promise<Slot | undefined> {
  const turn = currentTurn();
  const place = method === 'GET' || turn?.once ? undefined : placeOf(url, turn);
  if (!place) return undefined;
  if (!turn?.isBackground) return traffic.count(place, traffic.clock());
  const passage = traffic.pass(place, traffic.clock());
  if (passage.wait > 0 && clock() + passage.wait < sendUntil)
    await new Promise((resolve) => setTimeout(resolve, passage.wait));
  passage.sent(traffic.clock());
  return passage;
}

function placeOf(url: string, turn: CurrentTurn | undefined) {
  const conversationId = message.exec(url)?.[1];
  return conversationId === undefined
    ? undefined
    : { tenantId: turn?.tenantId ?? '', conversationId: decodeURIComponent(conversationId) };
}
