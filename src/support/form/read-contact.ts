import { getCountry } from 'countries-and-timezones';
import { z } from 'zod';
import { isTimeZone } from '../../customers/customer-time-zone.ts';
import type { Contact, Severity } from '../support-request.ts';
import { longest, supportLanguages } from './form-limits.ts';
import type { FormReader } from './form-reader.ts';

const emailAddress = z.email();
/** Digits as people group them, and an extension. */
const phoneNumber = /^\+?[\d\s()./-]+(?:(?:,|;|x|ext\.?|#)\s*\d{1,6})?$/i;

/** Whom Microsoft calls. What it returns counts only where the reader has no fault. */
export function readContact(reader: FormReader, severity: Severity | undefined): Contact {
  const name = reader.needed('contactName', reader.line('contactName', longest.contactName));
  const phone = readPhone(reader);
  if (severity === 'critical') reader.needed('contactPhone', phone);
  return {
    name,
    email: readEmail(reader),
    ...(phone === '' ? {} : { phone }),
    timeZone: readZone(reader),
    language: readLanguage(reader),
    country: readCountry(reader),
    aroundTheClock: readAroundTheClock(reader),
  };
}

function readEmail(reader: FormReader): string {
  const typed = reader.needed('contactEmail', reader.line('contactEmail', longest.contactEmail));
  const email = typed.normalize('NFKC');
  reader.readAs('contactEmail', email, 'notEmail', (text) => emailAddress.safeParse(text).data);
  return email;
}

/** In ASCII digits: full-width ones are typed with Chinese input methods, and nobody can call them. */
function readPhone(reader: FormReader): string {
  const phone = reader.line('contactPhone', longest.contactPhone).normalize('NFKC');
  reader.readAs('contactPhone', phone, 'notPhone', (text) => {
    const digits = text.replace(/\D/g, '').length;
    return phoneNumber.test(text) && digits >= 6 && digits <= 21 ? text : undefined;
  });
  return phone;
}

function readZone(reader: FormReader): string {
  const zone = reader.needed('contactTimeZone', reader.line('contactTimeZone', longest.contactTimeZone));
  reader.readAs('contactTimeZone', zone, 'notZone', (text) =>
    /^[a-z]/i.test(text) && isTimeZone(text) ? text : undefined,
  );
  return zone;
}

function readLanguage(reader: FormReader): string {
  const typed = reader.needed('contactLanguage', reader.line('contactLanguage', longest.choice));
  const language = reader.readAs('contactLanguage', typed, 'notOffered', supportLanguage);
  return language ?? typed;
}

/** The language of Microsoft's support with this BCP 47 name, in any case; "zh-CN" is Simplified Chinese too. */
function supportLanguage(name: string): string | undefined {
  const asked = name.toLowerCase() === 'zh-cn' ? 'zh-hans' : name.toLowerCase();
  return supportLanguages.find((one) => one.toLowerCase() === asked);
}

function readCountry(reader: FormReader): string {
  const country = reader
    .needed('contactCountry', reader.line('contactCountry', longest.choice))
    .toUpperCase();
  reader.readAs('contactCountry', country, 'notOffered', (text) =>
    /^[A-Z]{2}$/.test(text) ? (getCountry(text) ?? undefined) : undefined,
  );
  return country;
}

/** The card's toggle gives "true" or "false". */
function readAroundTheClock(reader: FormReader): boolean {
  const typed = reader.line('contactAroundTheClock', longest.choice).toLowerCase();
  reader.readAs('contactAroundTheClock', typed, 'notOffered', (text) =>
    text === 'true' || text === 'false' ? text : undefined,
  );
  return typed === 'true';
}
