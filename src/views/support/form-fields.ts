import type { FormFault } from '../../support/check-form.ts';
import { longest } from '../../support/form/form-limits.ts';
import { type Draft, type FormField, type FormInput, severities } from '../../support/support-request.ts';
import { plain, plainLines } from '../parts/escape.ts';
import { zone } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import { type Choice, countryChoices, languageChoices, zoneChoices } from './form-choices.ts';
import { severityMeaning } from './request-words.ts';

/** An input as the template of the form draws it; a `kind` uses what it needs of the rest. */
export interface FieldBlock {
  readonly kind: 'text' | 'lines' | 'choice' | 'radio' | 'date' | 'time' | 'toggle';
  readonly id: FormField;
  readonly label: string;
  readonly value: string;
  readonly isRequired: boolean;
  /** Said by the client where a needed input is empty. */
  readonly error: string;
  readonly maxLength: number;
  readonly style: 'Text' | 'Email' | 'Tel';
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  /** What was found wrong with what was sent: none or one. */
  readonly faults: readonly { readonly text: string }[];
}

export interface FieldGroup {
  readonly label: string;
  readonly fields: readonly FieldBlock[];
}

export interface FormFacts {
  readonly draft: Draft;
  readonly faults: readonly FormFault[];
}

/** How long a field may be; those that are chosen have no length of their own. */
const lengths: Readonly<Record<string, number>> = longest;
const longestChoice = 100;

const mostServices = 45;

/** The fields of a request's form, filled with what the draft holds, each fault beside its field. */
export function formGroups(ctx: ViewContext, facts: FormFacts): FieldGroup[] {
  const { input, timeZone } = facts.draft;
  const text = (id: FormField, more: Partial<FieldBlock> = {}) => field(ctx, facts, id, more);
  const choice = (id: FormField, choices: readonly Choice[]) =>
    text(id, { kind: 'choice', choices, isRequired: true });
  return [
    {
      label: ctx.t('ticket.group.problem'),
      fields: [
        choice('service', serviceChoices(facts.draft)),
        // Side by side: who chooses sees what each promises.
        text('severity', {
          kind: 'radio',
          isRequired: true,
          choices: severities.map((value) => ({ title: severityMeaning(ctx, value), value })),
        }),
        text('title', { isRequired: true }),
        text('description', {
          kind: 'lines',
          label: ctx.t('ticket.label.description'),
          isRequired: true,
        }),
      ],
    },
    {
      label: ctx.t('ticket.group.extent'),
      fields: [
        text('impact', { kind: 'lines', label: ctx.t('ticket.label.impact') }),
        text('startedDate', { kind: 'date' }),
        text('startedTime', {
          kind: 'time',
          label: ctx.t('ticket.label.startedTime', { zone: zone({ ...ctx, timeZone }, ctx.now) }),
        }),
        text('usersHit', { label: ctx.t('ticket.label.usersHit') }),
        text('issueId', { label: ctx.t('ticket.label.issueId') }),
      ],
    },
    {
      label: ctx.t('ticket.group.contact'),
      fields: [
        text('contactName', { isRequired: true }),
        text('contactEmail', { isRequired: true, style: 'Email' }),
        text('contactPhone', { style: 'Tel', label: ctx.t('ticket.label.contactPhone') }),
        choice('contactTimeZone', zoneChoices(ctx, typedIn(input, 'contactTimeZone'))),
        choice('contactLanguage', languageChoices(ctx, typedIn(input, 'contactLanguage'))),
        choice('contactCountry', countryChoices(ctx, typedIn(input, 'contactCountry'))),
        text('contactAroundTheClock', {
          kind: 'toggle',
          label: ctx.t('ticket.label.contactAroundTheClock'),
          value: input.contactAroundTheClock === 'true' ? 'true' : 'false',
        }),
      ],
    },
  ];
}

function field(
  ctx: ViewContext,
  { draft: { input }, faults }: FormFacts,
  id: FormField,
  more: Partial<FieldBlock>,
): FieldBlock {
  const maxLength = lengthOf(id);
  const text = input[id] ?? '';
  const isLines = more.kind === 'lines';
  return {
    kind: 'text',
    id,
    label: fieldName(ctx, id),
    // Wider than what is allowed: what was written too long comes back to be shortened by its author.
    value: isLines ? plainLines(text, maxLength * 2) : plain(text, maxLength * 2),
    isRequired: false,
    error: ctx.t('ticket.fault.missing'),
    maxLength,
    style: 'Text',
    placeholder: more.kind === 'choice' ? ctx.t('ticket.choose') : '',
    choices: [],
    faults: faults
      .filter((fault) => fault.field === id)
      .slice(0, 1)
      .map((fault) => ({ text: faultText(ctx, fault) })),
    ...more,
  };
}

/** A field by its short name, as faults and the review call it. */
export function fieldName(ctx: ViewContext, id: FormField): string {
  return ctx.t(`ticket.name.${id}`);
}

/** What is wrong with a field, and how it is put right. */
export function faultText(ctx: ViewContext, { field: id, code }: FormFault): string {
  if (code === 'missing' && id === 'contactPhone') return ctx.t('ticket.fault.phoneMissing');
  if (code === 'missing' && id === 'impact') return ctx.t('ticket.fault.impactMissing');
  return code === 'tooLong'
    ? ctx.t('ticket.fault.tooLong', { max: lengthOf(id) })
    : ctx.t(`ticket.fault.${code}`);
}

function lengthOf(id: FormField): number {
  return lengths[id] ?? longestChoice;
}

function typedIn(input: FormInput, id: FormField): string {
  return plain(input[id] ?? '', 100);
}

function serviceChoices({ services, input }: Draft): Choice[] {
  const all = services.slice(0, mostServices).map(({ id, name }) => ({
    title: plain(name, 40) || plain(id, 40),
    value: plain(id, 40),
  }));
  const chosen = typedIn(input, 'service');
  return chosen === '' || all.some(({ value }) => value === chosen)
    ? all
    : [{ title: chosen, value: chosen }, ...all];
}
