import { type Permission, permissions, permissionsOf, type Role, rolesFor } from '../access/roles.ts';
import type { ActionError } from '../action-error.ts';
import type { TextReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import type { ReadError } from '../errors.ts';
import { actionBlock } from './parts/action-text.ts';
import { messageMarkdown, plain } from './parts/escape.ts';
import { type FailureFacts, failureText } from './parts/failure-text.ts';
import { type Note, noteText } from './parts/health-note.ts';
import type { ViewContext } from './view-context.ts';

/** Sentences one below the other; Teams wants an empty line between them. */
function paragraphs(...lines: readonly string[]): TextReply {
  return { text: lines.filter((line) => line !== '').join('\n\n') };
}

function roleNames(ctx: ViewContext, roles: readonly Role[]): string {
  return roles.map((role) => ctx.t(`role.${role}`)).join(ctx.t('list.separator'));
}

function permissionNames(ctx: ViewContext, allowed: readonly Permission[]): string {
  return allowed.map((permission) => ctx.t(`permission.${permission}`)).join(ctx.t('list.separator'));
}

/** Something a person can copy and type. */
function typed(text: string): string {
  return `\`${plain(text, 100).replaceAll('`', '')}\``;
}

export interface WhoamiAnswer {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Roles that could not be checked because the settings lack their group's id. */
  readonly unchecked?: readonly Role[];
}

/** Roles found, what they allow, and what is missing for the rest. */
export function whoamiText(ctx: ViewContext, { name, roles, unchecked = [] }: WhoamiAnswer): TextReply {
  const allowed = permissionsOf(roles);
  const missing = permissions.filter((permission) => !allowed.includes(permission));
  return paragraphs(
    name === '' ? '' : ctx.t('whoami.name', { name: messageMarkdown(name, 80) }),
    roles.length > 0 ? ctx.t('whoami.roles', { roles: roleNames(ctx, roles) }) : ctx.t('whoami.noRoles'),
    allowed.length > 0 ? ctx.t('whoami.may', { permissions: permissionNames(ctx, allowed) }) : '',
    ...missing.map((permission) =>
      ctx.t('whoami.mayNot', {
        permission: ctx.t(`permission.${permission}`),
        roles: roleNames(ctx, rolesFor[permission]),
      }),
    ),
    unchecked.length > 0 ? ctx.t('whoami.notChecked', { roles: roleNames(ctx, unchecked) }) : '',
  );
}

export interface Refusal {
  /** Each of these would do. */
  readonly needed: readonly Role[];
  readonly held: readonly Role[];
}

/** A polite no that names the roles that would do. */
export function refusedText(ctx: ViewContext, { needed, held }: Refusal): TextReply {
  return paragraphs(
    ctx.t('refused', { needed: roleNames(ctx, needed) }),
    held.length > 0 ? ctx.t('refused.held', { held: roleNames(ctx, held) }) : ctx.t('refused.none'),
    ctx.t('refused.mend'),
  );
}

/** The roles could not be read, so nothing is shown: why, and what to do. */
export function rolesUnreadText(ctx: ViewContext, error: ReadError): TextReply {
  const { sentence, mend } = failureText(ctx, { error, what: 'roles' });
  return paragraphs(ctx.t('rolesUnread', { sentence }), mend);
}

export interface Failed extends FailureFacts {
  /** How the customer was found: a typo may have found another one than was meant. */
  readonly notes?: readonly Note[];
}

/** A failure that is the whole answer; it names the customer that it is about. */
export function failedText(ctx: ViewContext, { notes = [], ...facts }: Failed): TextReply {
  const { sentence, mend, link } = failureText(ctx, facts);
  const name = plain(facts.customer?.name ?? '', 80);
  return paragraphs(
    notes.length === 0 && sentence.includes(name) ? '' : messageMarkdown(name, 80),
    ...notes.map((note) => messageMarkdown(noteText(ctx, note), 300)),
    messageMarkdown(sentence, 500),
    messageMarkdown(mend, 500),
    link ? `[${link.title}](${link.url})` : '',
  );
}

/** Something could not be done for a customer, and the answer has nothing else to show. */
export function notDoneText(
  ctx: ViewContext,
  customer: Customer,
  { reason, details: { says, retryAfterSeconds } }: ActionError,
): TextReply {
  const facts = { reason, says, retryAfterSeconds, customer, area: 'licences' } as const;
  const { sentence, mend, links } = actionBlock(ctx, facts);
  const name = plain(customer.name, 80);
  return paragraphs(
    sentence.includes(name) ? '' : messageMarkdown(name, 80),
    messageMarkdown(sentence, 700),
    messageMarkdown(mend, 500),
    ...links.map(({ title, url }) => `[${title}](${url})`),
  );
}

/** The conversation now remembers this customer. */
export function usingText(
  ctx: ViewContext,
  { customer, notes = [] }: { readonly customer: Customer; readonly notes?: readonly Note[] },
): TextReply {
  const example = typed(ctx.t('using.example'));
  return paragraphs(
    ctx.t('using', { customer: messageMarkdown(customer.name, 80), example }),
    ...notes.map((note) => messageMarkdown(noteText(ctx, note), 300)),
  );
}

/** What help has an example of that names a customer. */
export type CustomerExample =
  | 'health'
  | 'service'
  | 'history'
  | 'maintenance'
  | 'licenses'
  | 'manage'
  | 'tell'
  | 'ticket';

export interface CustomerWanted {
  /** The conversation's customer is no longer in the list. */
  readonly gone?: boolean;
  /** What the example asks for; all services by default. */
  readonly example?: CustomerExample;
}

/** A command needs a customer and none was named or remembered. */
export function whichCustomerText(
  ctx: ViewContext,
  { gone = false, example = 'health' }: CustomerWanted = {},
): TextReply {
  return paragraphs(
    gone ? noteText(ctx, { kind: 'forgotten' }) : '',
    ctx.t('whichCustomer', { example: typed(ctx.t(`help.${example}.example`)) }),
    example === 'health' || example === 'service'
      ? ctx.t('whichCustomer.all', { example: typed(ctx.t('help.overview.example')) })
      : '',
  );
}

/** `use` was said without a customer. */
export function whichToUseText(ctx: ViewContext): TextReply {
  return paragraphs(ctx.t('whichCustomer', { example: typed(ctx.t('help.use.example')) }));
}

/** `issue` or `tell` was said without an id. */
export function whichIssueText(ctx: ViewContext, example: 'issue' | 'tell' = 'issue'): TextReply {
  return paragraphs(ctx.t('whichIssue', { example: typed(ctx.t(`help.${example}.example`)) }));
}

/** "Is it Microsoft?" was asked without saying what goes wrong. */
export function whichSymptomsText(ctx: ViewContext): TextReply {
  return paragraphs(ctx.t('whichSymptoms', { example: typed(ctx.t('whichSymptoms.example')) }));
}

/** A button of a card that is too old, or data that no card of ours sends. */
export function outOfDateText(ctx: ViewContext): TextReply {
  return paragraphs(ctx.t('outOfDate'));
}

/** Something of ours broke; the id finds it in the log. */
export function errorText(
  ctx: Pick<ViewContext, 't'>,
  { correlationId }: { readonly correlationId: string },
): TextReply {
  return paragraphs(ctx.t('error.sorry'), ctx.t('error.reference', { correlationId: typed(correlationId) }));
}
