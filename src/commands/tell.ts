import { z } from 'zod';
import type { Customer } from '../customers/customer.ts';
import { customerTimeZone, isTimeZone } from '../customers/customer-time-zone.ts';
import type { CustomerProfile } from '../customers/ports.ts';
import { ReadError, toReadError } from '../errors.ts';
import type { IssueAnswer } from '../health/health-reader.ts';
import { type Locale, locales } from '../locales/locale.ts';
import { localeOfTag } from '../locales/locale-of-tag.ts';
import { missingIssue } from '../views/parts/failure-text.ts';
import { tellView } from '../views/tell-view.ts';
import { failedText, whichIssueText } from '../views/texts.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { customerArgs, words } from './parts/args.ts';
import { chooseCustomer } from './parts/choose-customer.ts';
import { oneOfThoseHit } from './parts/one-of-those-hit.ts';

const args = customerArgs.extend({
  /** "EX123456"; missing where just "tell" was said. */
  id: words.optional(),
  /** The text's language; by default the customer's. */
  language: z.enum(locales).optional(),
  /** IANA name of the zone of the text's times; by default the customer's. */
  timeZone: z.string().max(64).refine(isTimeZone).optional(),
});

/** `tell Contoso about EX123456`: a text about an issue for its customer, ready to copy. */
export const tell = defineCommand({
  name: 'tell',
  needs: 'view',
  args,
  async run(context, { id: given, language, timeZone: chosenZone, ...named }) {
    if (given === undefined) return whichIssueText(context.view, 'tell');
    const id = given.toUpperCase();
    const choice = await oneOfThoseHit(context, id, named, 'tell');
    if (choice) return choice;
    const chosen = await chooseCustomer(
      context,
      named,
      ({ tenantId }) => ({
        command: 'tell',
        args: { id, tenantId },
      }),
      'tell',
    );
    if ('reply' in chosen) return chosen.reply;
    const { customer, notes } = chosen;
    const { view, services } = context;
    const [profile, answer] = await Promise.all([
      readProfile(context, customer),
      readIssue(context, customer, id),
    ]);
    if (answer instanceof ReadError)
      return failedText(view, { ...missingIssue(id), customer, error: answer });
    const { country, culture } = profile instanceof ReadError ? {} : profile;
    const zone = customerTimeZone(country, view.timeZone, view.now);
    return tellView(view, {
      customer,
      ...answer,
      notes,
      language: language ?? languageOf(culture, view.locale),
      timeZone: chosenZone === undefined ? zone : { ...zone, zone: chosenZone, reason: 'chosen' },
      ...(profile instanceof ReadError && { profileError: profile }),
      support: services.support,
    });
  },
});

/** A customer whose language the product does not speak is written to in English; one of no known language, as its reader reads. */
function languageOf(culture: string | undefined, reader: Locale): Locale {
  return culture === undefined ? reader : (localeOfTag(culture) ?? 'en');
}

async function readProfile(
  { services, call }: CommandContext,
  customer: Customer,
): Promise<CustomerProfile | ReadError> {
  try {
    return await services.profiles.readProfile(customer, call);
  } catch (thrown) {
    return toReadError(thrown);
  }
}

/** The issue as this customer is told it; where that can't be read, as the board knows it, if it hits the customer. */
async function readIssue(
  { services: { health, board }, call }: CommandContext,
  customer: Customer,
  id: string,
): Promise<IssueAnswer | ReadError> {
  try {
    return await health.readIssue(customer, id, call);
  } catch (thrown) {
    const error = toReadError(thrown);
    const hit = board.customersHit(id).some((one) => one.customer.tenantId === customer.tenantId);
    const known = hit && board.findIssue(id);
    if (!known) return error;
    return {
      issue: known.issue,
      readAt: board.lastReadOf(id) ?? known.firstSeenAt,
      gaps: [{ what: 'issue', error, missing: 'newer' }],
    };
  }
}
