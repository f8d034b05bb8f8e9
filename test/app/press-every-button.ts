import assert from 'node:assert/strict';
import { reachable } from '../../src/sandbox/teams/card-blocks.ts';
import type { Conversation } from '../../src/sandbox/teams/conversation.ts';
import type { Turn } from '../../src/sandbox/teams/turn.ts';

/** The titles of the buttons on the newest card of a conversation, each once. */
export function buttonsOf({ cards: [card] }: Conversation): string[] {
  const titles = card ? reachable(card).buttons.map(({ title }) => String(title)) : [];
  return [...new Set(titles)];
}

/**
 * Says something and presses each button of the card that comes, on a card as it came, and answers what each led to. No
 * press may be refused or come to nothing, and every link is an https address.
 */
export async function pressEveryButton(conversation: Conversation, text: string): Promise<Map<string, Turn>> {
  await conversation.say(text);
  const pressed = new Map<string, Turn>();
  for (const title of buttonsOf(conversation)) {
    await conversation.say(text);
    const turn = await conversation.click(title);
    assert.ok(turn.text.trim() !== '', title);
    assert.doesNotMatch(
      turn.text,
      /can’t be used any more|Sorry, something went wrong|The bot answered|undefined|\[object|\{[a-z]+\}/,
      `${title}: ${turn.text}`,
    );
    if (turn.url !== undefined) assert.equal(new URL(turn.url).protocol, 'https:', title);
    pressed.set(title, turn);
  }
  return pressed;
}
