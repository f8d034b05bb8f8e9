import type { AzureChoice, RequestForm } from '../../../support/support-request.ts';
import { contactDetails } from './contact-details.ts';

/**
 * What is sent to open a ticket. Diagnostic data of the customer is never shared by it: that is the customer's to allow,
 * whom Azure's engineer asks. Throws ActionError.
 */
export function toTicket(form: RequestForm, { serviceId, classificationId }: AzureChoice) {
  const { title, severity, contact, startedAt } = form;
  return {
    properties: {
      serviceId,
      problemClassificationId: classificationId,
      title,
      description: describe(form),
      severity,
      advancedDiagnosticConsent: 'No',
      require24X7Response: contact.aroundTheClock,
      ...(startedAt !== undefined && { problemStartTime: new Date(startedAt).toISOString() }),
      contactDetails: contactDetails(contact, severity),
    },
  };
}

/** What Azure has no field for goes below the description, in English, which its engineers share. */
function describe({ description, impact, usersHit, issueId }: RequestForm): string {
  const more = [
    ['Business impact', impact],
    ['Users affected', usersHit],
    ['Related Azure event', issueId],
  ].flatMap(([label, value]) => (value?.trim() ? [`${label}: ${value.trim()}`] : []));
  return [description, more.join('\n')].filter(Boolean).join('\n\n');
}
