import { DateTime } from 'luxon';
import type { Contact, FormInput, RequestForm } from '../support-request.ts';

/** The date and the time of a moment, as the form's inputs have them. */
export function inputOfMoment(at: number, timeZone: string): FormInput {
  const time = DateTime.fromMillis(at, { zone: timeZone, locale: 'en' });
  if (!time.isValid) return {};
  return { startedDate: time.toFormat('yyyy-MM-dd'), startedTime: time.toFormat('HH:mm') };
}

export function inputOfContact(contact: Contact): FormInput {
  return {
    contactName: contact.name,
    contactEmail: contact.email,
    ...(contact.phone === undefined ? {} : { contactPhone: contact.phone }),
    contactTimeZone: contact.timeZone,
    contactLanguage: contact.language,
    contactCountry: contact.country,
    contactAroundTheClock: String(contact.aroundTheClock),
  };
}

/**
 * A checked form as a form to be filled in: to correct one that Azure refused, or to open the same for another customer,
 * whose Azure is another one and has to be chosen.
 */
export function inputOfForm(form: RequestForm, timeZone: string): FormInput {
  return {
    service: form.service.id,
    severity: form.severity,
    title: form.title,
    description: form.description,
    impact: form.impact,
    ...(form.startedAt === undefined ? {} : inputOfMoment(form.startedAt, timeZone)),
    ...(form.usersHit === undefined ? {} : { usersHit: form.usersHit }),
    ...(form.issueId === undefined ? {} : { issueId: form.issueId }),
    ...inputOfContact(form.contact),
  };
}
