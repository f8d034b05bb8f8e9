import type { Board } from '../../watch/board.ts';
import type { CommandContext } from '../command.ts';

/**
 * What is known of all customers. Of a program that has just started, once it has asked them: an answer that knows
 * nothing helps nobody, and a moment later it knows.
 */
export async function readBoard({ services: { board, watch }, call }: CommandContext): Promise<Board> {
  await watch.ready(call);
  return board;
}
