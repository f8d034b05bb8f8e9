import type { Notice } from './notice.ts';
import { phaseOf } from './phase-of.ts';

/** Who has an issue; nobody any more when it begins again after the conversation has heard of its end. */
export function holderOf(
  { acknowledged, shown, replied }: Pick<Notice, 'acknowledged' | 'shown' | 'replied'>,
  { isOpen }: { readonly isOpen: boolean },
): Notice['acknowledged'] {
  const hadEnded = [shown, replied].every((told) => told !== undefined && phaseOf(told) === 'over');
  return isOpen && hadEnded ? undefined : acknowledged;
}
