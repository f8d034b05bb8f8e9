import type { Call, Clock } from '../call.ts';
import type { CustomerLinks } from '../customers/ports.ts';
import type { TellEnd } from '../licences/licence-changer.ts';
import { createTranslate } from '../locales/translate.ts';
import { changeOutcomeView } from '../views/licences/change-outcome-view.ts';
import type { Messenger } from './ports.ts';

/** Shows how a change of a licence ended on the card that said that it is under way: one edit, which makes no sound. */
export function createLicenceNews(parts: {
  readonly messenger: Pick<Messenger, 'edit'>;
  readonly links: CustomerLinks;
  readonly clock: Clock;
  readonly newCall: () => Call;
}): TellEnd {
  const { messenger, links, clock, newCall } = parts;
  return async (message, customer, end, target) => {
    const { locale, timeZone } = message.where;
    const ctx = { locale, timeZone, now: clock(), links, t: createTranslate(locale) };
    await messenger.edit(message, changeOutcomeView(ctx, customer, end, target), newCall());
  };
}
