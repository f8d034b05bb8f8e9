import { type Activity, cardsOf, type Json } from './activity.ts';
import { reachable } from './card-blocks.ts';
import { fillInput, findButton } from './card-state.ts';

/** A step that a person could not do: no such button, no such input. The message says what there is. */
export class StepError extends Error {
  override readonly name = 'StepError';
}

/** A card on the screen, as it looks now: edits, answers of buttons, typed values and toggles applied. */
export interface ShownCard {
  readonly messageId: string;
  card: Json;
}

export interface ShownCards {
  newestFirst(): readonly ShownCard[];
  /** Puts a message's cards on the screen; those of an edited message keep their place, without cards they go. */
  show(activity: Activity): void;
  /** @throws StepError naming the buttons that there are. */
  locate(title: string): { at: ShownCard; button: Json };
  /** Types into the newest card that has the input. @throws StepError naming the inputs that there are. */
  fill(id: string, value: string): void;
}

export function makeShownCards(): ShownCards {
  let shown: ShownCard[] = [];
  const newestFirst = () => shown.toReversed();

  return {
    newestFirst,
    show: (activity) => {
      const messageId = activity.id ?? '';
      const cards = cardsOf(activity).map((card) => ({ messageId, card }));
      const place = shown.findIndex((card) => card.messageId === messageId);
      const others = shown.filter((card) => card.messageId !== messageId);
      shown = others.toSpliced(place < 0 ? others.length : place, 0, ...cards);
    },
    locate: (title) => {
      const all = newestFirst().flatMap((at) => reachable(at.card).buttons.map((button) => ({ at, button })));
      const wanted = findButton(
        all.map(({ button }) => button),
        title,
      );
      const found = all.find(({ button }) => button === wanted);
      if (found !== undefined) return found;
      throw new StepError(`There is no button "${title}". ${offer(all.map(({ button }) => button.title))}`);
    },
    fill: (id, value) => {
      for (const at of newestFirst()) {
        const filled = fillInput(at.card, id, value);
        if (filled === undefined) continue;
        at.card = filled;
        return;
      }
      const inputs = newestFirst().flatMap(({ card }) => reachable(card).inputs);
      throw new StepError(`There is no input "${id}". ${offer(inputs.map((input) => input.id))}`);
    },
  };
}

function offer(names: readonly unknown[]): string {
  const distinct = [...new Set(names.map((name) => `"${String(name)}"`))];
  return distinct.length > 0 ? `There are: ${distinct.join(', ')}.` : 'There are none.';
}
