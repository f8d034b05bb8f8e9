import type { Log } from '../call.ts';

/** Milliseconds after which a reader starts to wonder. */
const patience = 1_000;

/**
 * Shows once that the bot is at work, if its answer takes longer than a second. Returns what ends the wait.
 * Once only: each sign counts against the rate limit of the conversation.
 */
export function showTyping(send: () => Promise<unknown>, log: Log): () => void {
  const timer = setTimeout(() => {
    send().catch((error: unknown) => log.debug({ err: error }, 'The typing sign could not be sent.'));
  }, patience);
  return () => clearTimeout(timer);
}
