import { askKnowledge, type Knowledge } from '../../watch/ask/knowledge.ts';
import type { Lane } from '../../watch/board.ts';
import type { Services } from '../command.ts';

/** How much the watcher knows in these lanes; customers of an account that could not be read are in none of them. */
export function whatIsKnown({ board, directory }: Services, lanes: readonly Lane[]): Knowledge {
  const isListComplete = directory.isLoaded() && directory.snapshot().failures.length === 0;
  return askKnowledge(board, lanes, isListComplete);
}
