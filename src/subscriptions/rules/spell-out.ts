import { type Kind, kinds } from '../subscription.ts';

/** The kinds that words mean: who says "messages" means the major ones too. In the order of `kinds`. */
export function spellOut(said: readonly Kind[]): Kind[] {
  return kinds.filter(
    (kind) => said.includes(kind) || (kind === 'majorMessages' && said.includes('messages')),
  );
}
