import assert from 'node:assert/strict';
import { isJson, type Json } from '../../src/sandbox/teams/activity.ts';
import { reachable } from '../../src/sandbox/teams/card-blocks.ts';
import type { Conversation } from '../../src/sandbox/teams/conversation.ts';
import type { Turn } from '../../src/sandbox/teams/turn.ts';

/** What came of one button of a card. */
export interface Press {
  readonly title: string;
  /** The command that it runs; undefined for a link or a toggle. */
  readonly command?: string;
  /** Its answer is to take the place of the card. */
  readonly replaces: boolean;
  /** Its answer took the place of the card. */
  readonly isInPlace: boolean;
  readonly turn: Turn;
}

/** Asks, presses each button of the card that answers, and asks anew before each. */
export async function pressEach(conversation: Conversation, said: string): Promise<Press[]> {
  const presses: Press[] = [];
  await conversation.say(said);
  for (const title of titlesOf(conversation)) {
    const shown = await conversation.say(said);
    const button = buttonsOf(conversation).find((one) => one.title === title) ?? assert.fail(title);
    const turn = await conversation.click(title);
    const data: Json = isJson(button.data) ? button.data : {};
    presses.push({
      title,
      ...(typeof data.command === 'string' ? { command: data.command } : {}),
      replaces: data.replace === true,
      isInPlace: turn.activities[0]?.id === shown.activities[0]?.id,
      turn,
    });
  }
  return presses;
}

/** The titles of the newest card's buttons, each once. */
export function titlesOf(conversation: Conversation): string[] {
  return [...new Set(buttonsOf(conversation).map(({ title }) => String(title)))];
}

function buttonsOf({ cards: [newest] }: Conversation): readonly Json[] {
  return reachable(newest ?? assert.fail('There is no card.')).buttons;
}
