import { type Letter, letterId } from '../letter.ts';
import type { SubscriptionMemory } from '../ports.ts';
import type { OrderListener } from './changes.ts';

/** What has to be told by messages of their own and is not known to be sent. Grows with those that wait. */
export interface Letters {
  letters(): readonly Letter[];
  /** By its `letterId`. */
  letter(id: string): Letter | undefined;
  /** It was sent, or never will be. One that has taken its place stays. Throws what the memory throws. */
  dropLetter(letter: Letter): Promise<void>;
}

/** For who writes letters, together with the state because of which they have to be sent. */
export interface WrittenLetters extends Letters {
  /** What has to be kept: a letter that takes the place of one that waits tells also what that would have told. */
  write(letter: Letter): Letter;
  /** They are on the disk. */
  written(letters: readonly Letter[]): void;
  /** Those about a subscription that is gone, and so are they on the disk. */
  gone(number: number): void;
}

export async function createLetters(parts: {
  readonly memory: Pick<SubscriptionMemory, 'letters' | 'removeLetter'>;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly tell: OrderListener;
}): Promise<WrittenLetters> {
  const { memory, inTurn, tell } = parts;
  const kept = new Map<string, Letter>();
  for (const letter of await memory.letters()) kept.set(letterId(letter), letter);

  return {
    letters: () => [...kept.values()],
    letter: (id) => kept.get(id),
    dropLetter: (letter) =>
      inTurn(async () => {
        if (kept.get(letterId(letter))?.at !== letter.at) return;
        await memory.removeLetter(letter);
        kept.delete(letterId(letter));
      }),
    write(letter) {
      const waiting = kept.get(letterId(letter));
      return waiting ? { ...letter, since: Math.min(waiting.since, letter.since) } : letter;
    },
    written(letters) {
      for (const letter of letters) kept.set(letterId(letter), letter);
      for (const letter of letters) tell({ of: 'letter', letter });
    },
    gone(number) {
      for (const [id, letter] of kept) if (letter.number === number) kept.delete(id);
    },
  };
}
