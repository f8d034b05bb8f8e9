import type { CardReply } from '../../commands/reply.ts';
import type { FormFault } from '../../support/check-form.ts';
import type { Draft } from '../../support/support-request.ts';
import type { ActionBlock } from '../parts/action-text.ts';
import { type CommandButton, commandButton } from '../parts/button.ts';
import { customerDetail } from '../parts/customer-detail.ts';
import { cardMarkdown, plain } from '../parts/escape.ts';
import { type Note, noteText } from '../parts/health-note.ts';
import { age, moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import { fieldName, formGroups } from './form-fields.ts';

export interface TicketAnswer {
  readonly draft: Draft;
  readonly faults?: readonly FormFault[];
  readonly notes?: readonly Note[];
  /** It is an older draft that is gone on with. */
  readonly isResumed?: boolean;
  /** Microsoft calls the related issue resolved. */
  readonly isAfterAllClear?: boolean;
  /** The service health could not be read: Microsoft may know of it already. */
  readonly isUnread?: boolean;
  /** Names of what was chosen in Azure: subscription, service, type of problem. Text from outside. */
  readonly azurePlace?: readonly string[];
  /** Why the last try to open it failed. */
  readonly failure?: ActionBlock | undefined;
}

/**
 * The form of a support request: one card, filled with what is known, faults beside their fields and summed up at the
 * top. Under 25 KB with every field full.
 */
export function ticketView(ctx: ViewContext, answer: TicketAnswer): CardReply {
  const { draft, faults = [], azurePlace = [], failure } = answer;
  const { customer } = draft;
  const name = plain(customer.name, 80);
  const summary = ctx.t('ticket.summary', { customer: name });
  const detail = customerDetail(ctx, customer);
  return {
    card: 'ticket',
    summary,
    data: {
      summary,
      title: cardMarkdown(ctx.t('ticket.title', { customer: name }), 150),
      detail: detail === '' ? [] : [{ text: detail }],
      state: stateText(ctx, answer),
      notes: notes(ctx, answer).map((text) => ({ text })),
      failure: failure ? [failure] : [],
      faults: faults.length === 0 ? [] : [{ text: faultsText(ctx, faults), kept: ctx.t('ticket.kept') }],
      place:
        azurePlace.length === 0
          ? []
          : [
              {
                text: azurePlace.map((part) => plain(part, 80)).join(' · '),
                buttons: [azureButton(ctx, draft)],
              },
            ],
      groups: formGroups(ctx, { draft, faults }),
      review: commandButton(
        ctx.t('ticket.button.review'),
        'ticketReview',
        { draft: draft.id },
        { replace: true },
      ),
      discard: discardButton(ctx, draft),
    },
  };
}

function stateText(ctx: ViewContext, { draft, isResumed }: TicketAnswer): string {
  if (!isResumed) return ctx.t('ticket.new');
  return ctx.t('ticket.saved', { moment: moment(ctx, draft.savedAt), age: age(ctx, draft.savedAt) });
}

function notes(
  ctx: ViewContext,
  { draft, notes: found = [], isAfterAllClear, isUnread }: TicketAnswer,
): string[] {
  const { customer, route, linkedTo, input } = draft;
  const id = plain(input.issueId ?? '', 40);
  const way = route === 'azure' ? 'azure' : customer.cloud === 'china' ? 'china' : 'portal';
  return [
    ...found.slice(0, 2).map((note) => noteText(ctx, note)),
    ...(linkedTo === undefined ? [] : [ctx.t('ticket.linked', { number: plain(linkedTo, 20) })]),
    ...(isAfterAllClear && id !== '' ? [ctx.t('ticket.afterAllClear', { id })] : []),
    ...(isUnread ? [ctx.t('needed.unread', { customer: plain(customer.name, 80) })] : []),
    ctx.t(`ticket.${way}`),
  ];
}

function faultsText(ctx: ViewContext, faults: readonly FormFault[]): string {
  const fields = [...new Set(faults.map(({ field }) => fieldName(ctx, field)))];
  return ctx.t('ticket.faults', {
    count: fields.length,
    fields: fields.join(ctx.t('list.separator')),
  });
}

/** Leads back to where in Azure it is opened. */
export function azureButton(ctx: ViewContext, { id }: Draft): CommandButton {
  return commandButton(ctx.t('ticket.button.azure'), 'ticketAzure', { draft: id }, { replace: true });
}

/** Throws a draft away. */
export function discardButton(ctx: ViewContext, { id }: Draft): CommandButton {
  return commandButton(ctx.t('ticket.button.discard'), 'ticketDrop', { draft: id }, { replace: true });
}
