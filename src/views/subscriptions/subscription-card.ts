import type { CardReply } from '../../commands/reply.ts';
import { buttonRows, type CommandButton } from '../parts/button.ts';
import { cardMarkdown } from '../parts/escape.ts';
import type { LevelLook } from '../parts/level-look.ts';
import type { FilterLine } from './filter-words.ts';

/** Choices and times that a person may change on the card; the values come back beside the button's arguments. */
export interface SubscriptionForm {
  readonly choices: readonly {
    readonly id: string;
    readonly label: string;
    /** The chosen values, joined by commas. */
    readonly value: string;
    readonly options: readonly { readonly title: string; readonly value: string }[];
  }[];
  readonly times: readonly { readonly id: string; readonly label: string; readonly value: string }[];
}

/** A card about one subscription; literal texts. */
export interface SubscriptionCard {
  readonly title: string;
  readonly look: Pick<LevelLook, 'icon' | 'style'>;
  /** Which one it is. */
  readonly state: string;
  readonly texts?: readonly string[];
  /** Its filter in words. */
  readonly filter?: readonly FilterLine[];
  readonly notes?: readonly string[];
  readonly form?: SubscriptionForm | undefined;
  readonly buttons: readonly CommandButton[];
  readonly summary: string;
}

/** The card that answers everything that is asked about one subscription. */
export function subscriptionCard(card: SubscriptionCard): CardReply {
  const { title, look, state, texts = [], filter = [], notes = [], form, buttons, summary } = card;
  const asTexts = (lines: readonly string[]) => lines.filter((line) => line !== '').map((text) => ({ text }));
  return {
    card: 'subscription',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      style: look.style,
      icon: look.icon,
      state,
      texts: asTexts(texts),
      filter: filter.map(({ label, text }) => ({ label, text })),
      notes: asTexts(notes),
      choices: form?.choices ?? [],
      times: form?.times ?? [],
      rows: buttonRows(buttons),
    },
  };
}
