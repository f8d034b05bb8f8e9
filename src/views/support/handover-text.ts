import { localeOfTag } from '../../locales/locale-of-tag.ts';
import { createTranslate } from '../../locales/translate.ts';
import type { SupportRequest } from '../../support/support-request.ts';
import { plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { formRows } from './form-rows.ts';

/**
 * The whole request as plain text, to be pasted into Microsoft's portal: in the language in which the contact wants to
 * speak with Microsoft, else in English, and with times in the contact's zone.
 */
export function handoverText(ctx: ViewContext, request: SupportRequest): string {
  const { form, customer, number } = request;
  const locale = localeOfTag(form.contact.language) ?? 'en';
  const theirs: ViewContext = {
    ...ctx,
    locale,
    timeZone: form.contact.timeZone,
    t: createTranslate(locale),
  };
  const line = (label: string, value: string) => theirs.t('text.line', { label, value });
  return [
    // The description that the form begins with says whose it is.
    ...(form.description.includes(customer.tenantId)
      ? []
      : [theirs.t('text.customer', { customer: plain(customer.name, 100), tenantId: customer.tenantId })]),
    ...formRows(theirs, { form }).map(({ label, lines }) =>
      lines.length > 1
        ? `\n${line(label, '').trimEnd()}\n${lines.join('\n')}\n`
        : line(label, lines[0] ?? ''),
    ),
    theirs.t('text.ours', { number }),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}
