import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import { type CommandButton, type CommandData, commandButton } from './parts/button.ts';
import { customerDetail } from './parts/customer-detail.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import type { ViewContext } from './view-context.ts';

/** What a press on a customer runs; the customer's `tenantId` belongs into the args. */
export type CustomerCommand = (customer: Customer) => Pick<CommandData, 'command' | 'args'>;

export interface ChoicesAnswer {
  /** What was asked for. */
  readonly asked: string;
  /** Those that fit, the likeliest first; ten are shown. */
  readonly customers: readonly Customer[];
  /** How many fit. */
  readonly total: number;
  readonly buttons: CustomerCommand;
}

const maxChoices = 10;

/** Several customers fit: choose one. The choice takes the place of the question. */
export function choicesView(
  ctx: ViewContext,
  { asked, customers, total, buttons }: ChoicesAnswer,
): CardReply {
  const shown = customers.slice(0, maxChoices);
  const said = plain(asked, 60);
  const more = total - shown.length;
  return choicesCard({
    title: ctx.t('choices.title'),
    summary: ctx.t('choices.summary', { asked: said, total }),
    texts: [ctx.t('choices.text', { asked: said, total })],
    choices: shown.map((customer) => customerChoice(ctx, customer, buttons)),
    after: more > 0 ? [ctx.t('choices.more', { count: more })] : [],
    buttons: [],
  });
}

export interface HitChoicesAnswer {
  /** Id of the issue. */
  readonly id: string;
  /** Those that it hits; ten are shown. */
  readonly customers: readonly Customer[];
  /** What is wanted, for the example of how to name another one. */
  readonly command: 'tell' | 'ticket';
  readonly buttons: CustomerCommand;
}

/** Something about an issue is for one of the customers that it hits: choose one, or name it. */
export function hitChoicesView(ctx: ViewContext, answer: HitChoicesAnswer): CardReply {
  const { customers, buttons, command } = answer;
  const id = plain(answer.id, 40);
  const example = ctx.t(command === 'tell' ? 'choices.hitExample' : 'choices.hitExampleTicket', { id });
  const title = ctx.t('choices.title');
  const text = ctx.t('choices.hit', { id, total: customers.length });
  const more = Math.max(0, customers.length - maxChoices);
  return choicesCard({
    title,
    summary: `${title} ${text}`,
    texts: [text],
    choices: customers.slice(0, maxChoices).map((customer) => customerChoice(ctx, customer, buttons)),
    after: more > 0 ? [ctx.t('choices.hitMore', { count: more, example })] : [],
    buttons: [],
  });
}

export interface NotFoundAnswer {
  readonly asked: string;
  /** The nearest names; three are shown. */
  readonly nearest: readonly Customer[];
  readonly buttons: CustomerCommand;
  /** Not all customers could be read, so that one may be missing. */
  readonly incomplete?: boolean;
}

/** No customer fits: the nearest names, in case one of them was meant. */
export function notFoundView(ctx: ViewContext, answer: NotFoundAnswer): CardReply {
  const { asked, nearest, buttons, incomplete = false } = answer;
  const said = plain(asked, 60);
  const shown = nearest.slice(0, 3);
  return choicesCard({
    title: ctx.t('notFound.title', { asked: said }),
    summary: ctx.t('notFound.summary', { asked: said }),
    texts: [
      ...(incomplete ? [ctx.t('notFound.incomplete')] : []),
      ctx.t(shown.length > 0 ? 'notFound.near' : 'notFound.nothing'),
    ],
    choices: shown.map((customer) => customerChoice(ctx, customer, buttons)),
    after: shown.length > 0 ? [ctx.t('notFound.nothing')] : [],
    buttons: [commandButton(ctx.t('notFound.list'), 'customers')],
  });
}

export interface SuggestionsAnswer {
  /** Corrected commands, the likeliest first; three are shown. `title` reads as it would be typed. */
  readonly suggestions: readonly (CommandData & { readonly title: string })[];
  readonly asked: string;
}

/** What was said is no command: the nearest ones as buttons. */
export function suggestionsView(ctx: ViewContext, { suggestions, asked }: SuggestionsAnswer): CardReply {
  const said = plain(asked, 100);
  const shown = suggestions.slice(0, 3);
  const explain = shown.length > 0 ? 'suggestions.text' : 'suggestions.none';
  return choicesCard({
    title: ctx.t('suggestions.title'),
    summary: ctx.t('suggestions.summary'),
    texts: [said === '' ? ctx.t('suggestions.empty') : ctx.t(explain, { asked: said })],
    choices: shown.map(({ title, command, args }) => ({
      button: commandButton(title, command, args, { replace: true }),
      details: [],
    })),
    after: [],
    buttons: shown.some(({ command }) => command === 'help')
      ? []
      : [commandButton(ctx.t('suggestions.help'), 'help', {}, { replace: true })],
  });
}

export interface Choice {
  readonly button: CommandButton;
  readonly details: readonly { readonly text: string }[];
}

/** A customer to choose. */
export function customerChoice(ctx: ViewContext, customer: Customer, run: CustomerCommand): Choice {
  const { command, args } = run(customer);
  const detail = customerDetail(ctx, customer);
  return {
    button: commandButton(plain(customer.name, 60), command, args, { replace: true }),
    details: detail === '' ? [] : [{ text: detail }],
  };
}

export interface ChoicesCard {
  readonly title: string;
  readonly summary: string;
  readonly texts: readonly string[];
  readonly choices: readonly Choice[];
  readonly after: readonly string[];
  readonly buttons: readonly CommandButton[];
}

/** A card that lets somebody choose. Texts are literal. */
export function choicesCard({ title, summary, texts, after, ...rest }: ChoicesCard): CardReply {
  const asTexts = (lines: readonly string[]) => lines.map((text) => ({ text }));
  return {
    card: 'choices',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      texts: asTexts(texts),
      after: asTexts(after),
      ...rest,
    },
  };
}
