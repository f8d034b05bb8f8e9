import type { Told } from './notice.ts';

/** How an issue stands for a conversation: it goes on, has left it while it goes on elsewhere or unnoticed, or is over. */
export type Phase = 'open' | 'left' | 'over';

export function phaseOf({ isOpen, parting }: Pick<Told, 'isOpen' | 'parting'>): Phase {
  if (isOpen) return 'open';
  return parting ? 'left' : 'over';
}
