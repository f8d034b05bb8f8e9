import { ActionError } from '../../../action-error.ts';
import { alpha3Codes } from '../../../cldr.ts';
import type { Contact, Severity } from '../../../support/support-request.ts';
import { supportLanguage } from './support-language.ts';
import { windowsTimeZone } from './windows-time-zone.ts';

/**
 * Whom Azure's support turns to, as it wants to be told. Throws ActionError `rejected` for a country that has no
 * ISO 3166-1 alpha-3 code.
 */
export function contactDetails(contact: Contact, severity: Severity) {
  const { name, email, phone, timeZone, language, country } = contact;
  const alpha3 = alpha3Codes().get(country.toUpperCase());
  if (alpha3 === undefined) throw new ActionError('rejected', 'The country of the contact is not known.');
  return {
    ...splitName(name),
    primaryEmailAddress: email,
    preferredContactMethod: phone && severity === 'critical' ? 'phone' : 'email',
    ...(phone && { phoneNumber: phone }),
    preferredTimeZone: windowsTimeZone(timeZone),
    preferredSupportLanguage: supportLanguage(language),
    country: alpha3,
  };
}

/**
 * First and last name, which Azure wants apart and both of them. A Chinese name begins with the family name: one
 * character, two where the name has four. Of a single word both are made.
 */
export function splitName(name: string): { readonly firstName: string; readonly lastName: string } {
  const whole = name.trim();
  if (/^\p{Script=Han}{2,4}$/u.test(whole)) {
    const characters = [...whole];
    const family = characters.length === 4 ? 2 : 1;
    return {
      firstName: characters.slice(family).join(''),
      lastName: characters.slice(0, family).join(''),
    };
  }
  const words = whole.split(/\s+/);
  const lastName = words.at(-1) ?? whole;
  return { firstName: words.slice(0, -1).join(' ') || lastName, lastName };
}
