import type { CardReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import type { ActionBlock } from '../parts/action-text.ts';
import {
  buttonRows,
  type CommandButton,
  commandButton,
  type LinkButton,
  linkButton,
} from '../parts/button.ts';
import { customerDetail } from '../parts/customer-detail.ts';
import { cardMarkdown, plain } from '../parts/escape.ts';
import type { LevelLook } from '../parts/level-look.ts';
import type { ViewContext } from '../view-context.ts';

/** What follows of a change, in a row of the card. */
export interface EffectRow {
  readonly icon: string;
  readonly color: LevelLook['color'];
  readonly text: string;
  readonly weight: 'Bolder' | 'Default';
}

/** The input of another number of seats. */
export interface SeatsForm {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly wrong: string;
  /** Why what was entered can't be taken: no element or one. */
  readonly faults: readonly { readonly text: string }[];
  readonly button: CommandButton;
}

/** A button of the card's foot. */
export interface FootButton extends CommandButton {
  readonly style: 'default' | 'positive' | 'destructive';
}

/** The card of one licence: as it is, before a change, and after it. All texts literal. */
export interface LicenceCard {
  readonly customer: Customer;
  readonly title: string;
  readonly look: Pick<LevelLook, 'icon' | 'style'>;
  /** What it comes to, in one line; empty where the title says it. */
  readonly state: string;
  readonly lines: readonly string[];
  readonly notes?: readonly string[];
  /** What is other than it was confirmed. */
  readonly changed?: { readonly text: string; readonly items: readonly string[] } | undefined;
  readonly failure?: ActionBlock | undefined;
  readonly effects?: readonly EffectRow[];
  readonly form?: SeatsForm | undefined;
  readonly buttons: readonly FootButton[];
  /** Leads to Partner Center, where the failure does not. */
  readonly hasPortal?: boolean;
}

/** One plain sentence of what the card says. */
function summaryOf(ctx: ViewContext, { customer, title, state, lines }: LicenceCard): string {
  const said = state === '' ? (lines[0] ?? '') : state;
  return plain(
    ctx.t('licence.summary', { customer: plain(customer.name, 80), product: title, state: said }),
    400,
  );
}

export function licenceCard(ctx: ViewContext, card: LicenceCard): CardReply {
  const { customer, title, look, state, lines, notes = [], changed, failure, effects = [], form } = card;
  const summary = summaryOf(ctx, card);
  const detail = customerDetail(ctx, customer);
  const name = plain(customer.name, 80);
  return {
    card: 'licence',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      style: look.style,
      customer: ctx.t('licence.of', { customer: detail === '' ? name : `${name} (${detail})` }),
      states: state === '' ? [] : [{ icon: look.icon, text: state }],
      lines: asTexts(lines),
      notes: asTexts(notes),
      changed: changed ? [{ text: changed.text, items: asTexts(changed.items) }] : [],
      failures: failure ? [failure] : [],
      effects,
      forms: form ? [form] : [],
      rows: buttonRows(card.buttons).map((row, index) => ({
        ...row,
        spacing: index === 0 ? 'Medium' : 'Small',
      })),
      links: card.hasPortal && !failure?.links.length ? portalOf(ctx, customer) : [],
    },
  };
}

/** A button of the foot, whose answer takes the place of the card. */
export function footButton(
  title: string,
  command: string,
  args: Readonly<Record<string, string | number | boolean | undefined>>,
  style: FootButton['style'] = 'default',
): FootButton {
  return { ...commandButton(title, command, args, { replace: true }), style };
}

/** Leads back to the list. */
export function allLicencesButton(ctx: ViewContext, { tenantId }: Customer): FootButton {
  return footButton(ctx.t('licence.button.all'), 'licenses', { tenantId });
}

function portalOf(ctx: ViewContext, customer: Customer): LinkButton[] {
  const portal = ctx.links.portal(customer, 'partnerCenter');
  return portal === undefined ? [] : [linkButton(ctx.t('licenses.button.partnerCenter'), portal)];
}

function asTexts(lines: readonly string[]) {
  return lines.map((text) => ({ text }));
}
