import type { Lane, RoundView } from '../../watch/board.ts';

const lanes: readonly Lane[] = ['health', 'azure', 'messages'];

/**
 * Whether everything that Microsoft tells of is on the board, as far as customers can be read: each has been asked, and
 * not all in vain. Some milliseconds for 10,000 customers.
 */
export function isAllRead(board: Pick<RoundView, 'heardOf'>): boolean {
  const heard = lanes.map((lane) => board.heardOf(lane));
  return heard.every(({ waiting }) => waiting.length === 0) && heard.some(({ read }) => read.length > 0);
}
