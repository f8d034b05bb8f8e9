import { z } from 'zod';
import { toActionError } from '../../action-error.ts';
import type { Customer } from '../../customers/customer.ts';
import type { LicenceTarget } from '../../licences/change-plan.ts';
import type { ChangeOutcome } from '../../licences/licence-changer.ts';
import { changeOutcomeView } from '../../views/licences/change-outcome-view.ts';
import { changeView } from '../../views/licences/change-view.ts';
import { licenceView } from '../../views/licences/licence-view.ts';
import { notDoneText } from '../../views/texts.ts';
import type { CommandContext } from '../command.ts';
import type { CardReply, Reply } from '../reply.ts';
import { licenceId, namedArgs, words } from './args.ts';
import { sureCustomer } from './sure-customer.ts';
import { sureLicence } from './sure-licence.ts';

/** What every change of a licence takes: the words that were typed, or what a button carries. */
export const changeArgs = namedArgs.extend({
  /** Words that name the product. */
  product: words.optional(),
  /** Id of the licence. */
  licence: licenceId.optional(),
  /** What the licence was when it was asked, and the key of the question. */
  etag: z.string().min(1).max(500).optional(),
  key: z.string().min(1).max(100).optional(),
  /** The answer to the question: do it, or leave it. */
  confirm: z.boolean().optional(),
  /** Tell where it stands. */
  look: z.boolean().optional(),
});

type ChangeArgs = z.infer<typeof changeArgs>;

export interface ChangeWanted extends ChangeArgs {
  readonly kind: LicenceTarget['kind'];
  /** Undefined where the number of seats is not known yet. */
  readonly target?: LicenceTarget | undefined;
  /** What was entered is no number of seats. */
  readonly wrongSeats?: boolean;
}

/** Asks who and what is meant, then whether it is to be done, then does it. */
export async function changeLicence(context: CommandContext, wanted: ChangeWanted): Promise<Reply> {
  const { kind, target, wrongSeats, product } = wanted;
  const seats = target?.kind === 'seats' ? target.seats : undefined;
  const chosen = await sureCustomer(context, wanted, ({ tenantId }, wholePhrase) => ({
    command: kind,
    args: {
      tenantId,
      ...(product !== undefined && !wholePhrase && { product }),
      ...(seats !== undefined && { seats }),
    },
  }));
  if ('reply' in chosen) return chosen.reply;
  const { customer } = chosen;
  const named = wanted.licence !== undefined && { licenceId: wanted.licence };
  const meant =
    named ||
    (await sureLicence(context, {
      customer,
      kind,
      product: chosen.wholePhrase ? undefined : product,
      seats,
    }));
  if ('reply' in meant) return meant.reply;
  const { licenceId } = meant;
  try {
    if (!target) return await showLicence(context, customer, licenceId, { wrongSeats: wrongSeats ?? false });
    return await answerChange(context, { ...wanted, customer, licenceId, target });
  } catch (thrown) {
    return notDoneText(context.view, customer, toActionError(thrown));
  }
}

/** The card of one licence. Throws ActionError. */
export async function showLicence(
  { services, call, view }: CommandContext,
  customer: Customer,
  licenceId: string,
  more: { readonly notes?: readonly string[]; readonly wrongSeats?: boolean } = {},
): Promise<CardReply> {
  const { licence } = await services.licenceChanger.read(customer, licenceId, call);
  return licenceView(view, { customer, licence, ...more });
}

interface Change extends Pick<ChangeArgs, 'key' | 'etag' | 'confirm' | 'look'> {
  readonly customer: Customer;
  readonly licenceId: string;
  readonly target: LicenceTarget;
}

async function answerChange(context: CommandContext, change: Change): Promise<Reply> {
  const { services, call, view, request } = context;
  const { licenceChanger } = services;
  const { customer, licenceId, target, key, etag, confirm, look } = change;
  if (key !== undefined && confirm === false) {
    await licenceChanger.drop(key);
    return showLicence(context, customer, licenceId, { notes: [view.t('licence.kept')] });
  }
  if (key !== undefined && look) {
    const given = { customer, licenceId, target, key };
    return showOutcome(context, change, await licenceChanger.look(given, call));
  }
  if (key !== undefined && etag !== undefined && confirm) {
    const { userId, name } = request.who;
    const given = { customer, licenceId, target, key, etag };
    return showOutcome(context, change, await licenceChanger.confirm(given, { userId, name }, call));
  }
  const asked = await licenceChanger.ask(customer, licenceId, target, call);
  return changeView(view, { customer, target, asked });
}

async function showOutcome(context: CommandContext, change: Change, outcome: ChangeOutcome): Promise<Reply> {
  const { services, call, view } = context;
  const { customer, licenceId, target } = change;
  if (outcome.kind === 'notAsked') {
    const asked = await services.licenceChanger.ask(customer, licenceId, target, call);
    return changeView(view, { customer, target, asked, note: view.t('licence.notAsked') });
  }
  const shown = changeOutcomeView(view, customer, outcome, target);
  if (outcome.kind !== 'running') return shown;
  const later = outcome.later.then(
    (end) => end && changeOutcomeView({ ...view, now: end.at }, customer, end, target),
  );
  const { reference: where } = context.request.where;
  const onShown = (messageId: string) =>
    services.licenceChanger.shown(outcome.record.key, { where, messageId });
  return { ...shown, later, onShown };
}
