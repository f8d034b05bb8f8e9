import type { CardReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import { heldBy } from '../../support/route-of.ts';
import { type Severity, type SupportRequest, severities } from '../../support/support-request.ts';
import type { ActionBlock } from '../parts/action-text.ts';
import { type CommandButton, commandButton } from '../parts/button.ts';
import { cardMarkdown, plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import type { Choice } from './form-choices.ts';
import { severityMeaning, severityWord, stateLook } from './request-words.ts';

/** States that a person can say a request is in. */
export const stateChoices = ['open', 'waiting', 'closed'] as const;
export type StateChoice = (typeof stateChoices)[number];

/** What is to be done with a request, once confirmed. */
export type Change =
  | { readonly kind: 'close' | 'reopen' }
  | { readonly kind: 'severity'; readonly severity?: Severity | undefined }
  | { readonly kind: 'state'; readonly state?: StateChoice | undefined }
  | { readonly kind: 'number'; readonly microsoftNumber: string };

export interface ChangeAnswer {
  readonly request: SupportRequest;
  readonly change: Change;
  /** Why the last try failed. */
  readonly failure?: ActionBlock | undefined;
}

/** Asks before something is changed: whose request, what follows, and what may be chosen. */
export function changeView(ctx: ViewContext, { request, change, failure }: ChangeAnswer): CardReply {
  const number = plain(request.number, 20);
  const title = ctx.t(`change.${change.kind}.title`, { number });
  const values = {
    customer: plain(request.customer.name, 80),
    title: plain(request.form.title, 120),
  };
  const go = (label: string, command: string, args: Readonly<Record<string, string>> = {}) =>
    commandButton(label, command, { number, ...args, confirm: true }, { replace: true });
  return changeCard({
    title,
    summary: ctx.t('change.summary', { title }),
    lines: [ctx.t('change.of', values), ...explain(ctx, request, change)],
    failure: failure ? [{ ...failure, sentence: `${ctx.t('change.failed')} ${failure.sentence}` }] : [],
    inputs: inputs(ctx, request, change),
    confirm: [confirmButton(ctx, change, go)],
    buttons: [commandButton(ctx.t('change.cancel'), 'request', { number }, { replace: true })],
  });
}

function explain(ctx: ViewContext, request: SupportRequest, change: Change): string[] {
  const isAtMicrosoft = heldBy(request) !== undefined;
  switch (change.kind) {
    case 'close':
    case 'reopen':
      return [ctx.t(isAtMicrosoft ? `change.${change.kind}.text` : `change.${change.kind}.kept`)];
    case 'severity':
      return [
        ctx.t('change.severity.now', { severity: severityWord(ctx, request.form.severity) }),
        ...(request.route === 'azure' ? [] : [ctx.t('change.severity.kept')]),
        ...(request.form.contact.phone === undefined ? [ctx.t('change.severity.critical')] : []),
      ];
    case 'state':
      return [ctx.t('change.state.text')];
    case 'number':
      return [ctx.t('change.number.text', { number: plain(change.microsoftNumber, 64) })];
  }
}

interface ChoiceInput {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string;
  readonly choices: readonly Choice[];
}

function inputs(ctx: ViewContext, request: SupportRequest, change: Change): ChoiceInput[] {
  const error = ctx.t('ticket.fault.notOffered');
  switch (change.kind) {
    case 'severity': {
      const choices = severities.map((value) => ({ title: severityMeaning(ctx, value), value }));
      const value = change.severity ?? request.form.severity;
      return [{ id: 'severity', label: ctx.t('ticket.name.severity'), value, error, choices }];
    }
    case 'state': {
      const choices = stateChoices.map((value) => ({ title: stateLook(ctx, value).word, value }));
      const known = stateChoices.find((one) => one === request.state);
      const value = change.state ?? known ?? 'open';
      return [{ id: 'state', label: ctx.t('change.state.label'), value, error, choices }];
    }
    default:
      return [];
  }
}

function confirmButton(
  ctx: ViewContext,
  change: Change,
  go: (label: string, command: string, args?: Readonly<Record<string, string>>) => CommandButton,
): CommandButton {
  switch (change.kind) {
    case 'close':
      return go(ctx.t('change.close.button'), 'closeRequest');
    case 'reopen':
      return go(ctx.t('change.reopen.button'), 'reopenRequest');
    case 'severity':
      return go(ctx.t('change.severity.button'), 'severity');
    case 'state':
      return go(ctx.t('change.state.button'), 'requestState');
    case 'number':
      return go(ctx.t('request.button.saveNumber'), 'adopt', { microsoftNumber: change.microsoftNumber });
  }
}

/** A draft was thrown away: nothing was sent, and how to begin anew. */
export function droppedView(ctx: ViewContext, customer: Customer): CardReply {
  const title = ctx.t('change.dropped.title');
  const text = ctx.t('change.dropped.text', { customer: plain(customer.name, 80) });
  return changeCard({
    title,
    summary: `${title}. ${text}`,
    lines: [text],
    failure: [],
    inputs: [],
    confirm: [],
    buttons: [commandButton(ctx.t('support.open'), 'ticket', { tenantId: customer.tenantId })],
  });
}

interface ChangeCard {
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly string[];
  readonly failure: readonly ActionBlock[];
  readonly inputs: readonly ChoiceInput[];
  readonly confirm: readonly CommandButton[];
  readonly buttons: readonly CommandButton[];
}

function changeCard({ title, lines, ...rest }: ChangeCard): CardReply {
  return {
    card: 'change',
    summary: rest.summary,
    data: { ...rest, title: cardMarkdown(title, 150), lines: lines.map((text) => ({ text })) },
  };
}
