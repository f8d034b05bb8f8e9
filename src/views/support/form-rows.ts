import type { RequestForm } from '../../support/support-request.ts';
import { plain, plainLines } from '../parts/escape.ts';
import { moment, zone } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import { countryName, languageName } from './form-choices.ts';
import { fieldName } from './form-fields.ts';
import { severityWord } from './request-words.ts';

/** One thing that a request says, with its name. Literal texts. */
export interface FormRow {
  readonly label: string;
  readonly lines: readonly string[];
}

export interface RowFacts {
  readonly form: RequestForm;
  /** Names of what was chosen in Azure. Text from outside. */
  readonly azurePlace?: readonly string[];
}

const mostLines = 30;

/** Everything that a request says, as it will be sent; what was left empty is left out. */
export function formRows(ctx: ViewContext, { form, azurePlace = [] }: RowFacts): FormRow[] {
  const { service, issueId, startedAt } = form;
  const row = (label: string, text: string): FormRow[] => (text === '' ? [] : [{ label, lines: [text] }]);
  const lines = (label: string, text: string): FormRow[] =>
    text === '' ? [] : [{ label, lines: textLines(text, mostLines) }];
  return [
    ...row(fieldName(ctx, 'title'), plain(form.title, 500)),
    ...row(fieldName(ctx, 'service'), plain(service.name || service.id, 100)),
    ...row(fieldName(ctx, 'azureService'), azurePlace.map((part) => plain(part, 80)).join(' · ')),
    ...row(fieldName(ctx, 'severity'), severityWord(ctx, form.severity)),
    ...lines(fieldName(ctx, 'description'), plainLines(form.description, 4000)),
    ...lines(fieldName(ctx, 'impact'), plainLines(form.impact, 2000)),
    ...row(
      ctx.t('review.since'),
      startedAt === undefined ? '' : `${moment(ctx, startedAt)} ${zone(ctx, startedAt)}`,
    ),
    ...row(fieldName(ctx, 'usersHit'), plain(form.usersHit ?? '', 200)),
    ...row(fieldName(ctx, 'issueId'), plain(issueId ?? '', 40)),
    { label: ctx.t('review.contact'), lines: contactLines(ctx, form) },
  ];
}

/** Every line a block of its own costs a card more than its words; what follows the last one stands behind it. */
export function textLines(text: string, most: number): string[] {
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
}

function contactLines(ctx: ViewContext, { contact }: RequestForm): string[] {
  const { name, email, phone = '', timeZone, language, country, aroundTheClock } = contact;
  const how = [email, phone].map((part) => plain(part, 260)).filter((part) => part !== '');
  const when = ctx.t(aroundTheClock ? 'review.aroundTheClock' : 'review.businessHours');
  return [
    plain(name, 200),
    how.join(' · '),
    [timeZone, languageName(ctx, language), countryName(ctx, country), when]
      .map((part) => plain(part, 64))
      .filter((part) => part !== '')
      .join(' · '),
  ].filter((line) => line !== '');
}

/** Rows as the templates show them. */
export function rowBlocks(rows: readonly FormRow[]) {
  return rows.map(({ label, lines }) => ({ label, lines: lines.map((text) => ({ text })) }));
}
