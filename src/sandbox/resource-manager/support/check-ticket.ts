import { z } from 'zod';
import { alpha3Codes, windowsZoneNames } from '../../../cldr.ts';
import { type SupportService, supportServices } from '../../world/azure-support/topics.ts';
import { invalid } from './json-body.ts';

/** Languages of support, as the documentation lists them. */
const languages = [
  ...['en-us', 'zh-hans', 'es-es', 'fr-fr', 'ja-jp', 'ko-kr', 'ru-ru', 'pt-br', 'it-it', 'zh-tw', 'de-de'],
];

const text = z.string().trim().min(1);

export const severity = z.enum(['minimal', 'moderate', 'critical', 'highestcriticalimpact']);

const consent = z.enum(['Yes', 'No']);

/** Contact details; for a change each is optional. */
const contact = z.object({
  firstName: text,
  lastName: text,
  preferredContactMethod: z.enum(['email', 'phone']),
  primaryEmailAddress: z.email(),
  additionalEmailAddresses: z.array(z.email()).optional(),
  phoneNumber: z.string().optional(),
  preferredTimeZone: text.refine(
    (zone) => [...windowsZoneNames().values()].includes(zone),
    'No such time zone.',
  ),
  country: text.refine(
    (country) => [...alpha3Codes().values()].includes(country.toUpperCase()),
    'It is no ISO 3166-1 alpha-3 code.',
  ),
  preferredSupportLanguage: text.refine(
    (language) => languages.includes(language.toLowerCase()),
    'No such language of support.',
  ),
});

export const ticketBody = z.object({
  properties: z.looseObject({
    serviceId: text,
    problemClassificationId: text,
    title: text,
    description: text,
    severity,
    advancedDiagnosticConsent: consent,
    contactDetails: contact,
    require24X7Response: z.boolean().optional(),
    problemStartTime: z.iso.datetime({ offset: true }).optional(),
  }),
});

/** Fields stand at the root here, and not below `properties`. */
export const ticketChange = z.strictObject({
  severity: severity.optional(),
  status: z.enum(['open', 'closed']).optional(),
  contactDetails: contact.partial().optional(),
  advancedDiagnosticConsent: consent.optional(),
  secondaryConsent: z.array(z.unknown()).optional(),
});

export type TicketProperties = z.output<typeof ticketBody>['properties'];

export interface Topic {
  readonly serviceName: string;
  readonly classificationName: string;
}

/** Checks what the fields say together, at the sandbox's time. Throws ArmRefusal. */
export function checkTicket(properties: TicketProperties, now: number): Topic {
  const { contactDetails, severity: urgency, problemStartTime } = properties;
  const { phoneNumber = '', preferredContactMethod } = contactDetails;
  const wantsPhone = preferredContactMethod === 'phone' || urgency.endsWith('critical');
  if (wantsPhone && !/\d{5}/.test(phoneNumber.replace(/\D/g, ''))) {
    throw invalid('contactDetails.phoneNumber', 'It is needed for this severity or contact method.');
  }
  if (problemStartTime !== undefined && Date.parse(problemStartTime) > now) {
    throw invalid('problemStartTime', 'It can not be in the future.');
  }
  return topicOf(properties);
}

function topicOf({ serviceId, problemClassificationId }: TicketProperties): Topic {
  const service = supportServices.find((one) => isSame(idOf(one), serviceId));
  if (!service) throw invalid('serviceId', 'No such service.');
  const prefix = `${idOf(service)}/problemClassifications`;
  const classification = service.classifications.find(({ id }) =>
    isSame(`${prefix}/${id}`, problemClassificationId),
  );
  if (!classification)
    throw invalid('problemClassificationId', 'The service has no such problem classification.');
  return { serviceName: service.name, classificationName: classification.name };
}

/** Resource id of a service. */
export function idOf({ id }: SupportService): string {
  return `/providers/Microsoft.Support/services/${id}`;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
