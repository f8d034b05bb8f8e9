import assert from 'node:assert/strict';
import type { ApiName } from '../../src/sandbox/calls.ts';
import { operationOf } from '../../src/sandbox/operations.ts';

const announcement = '/v1.0/admin/serviceAnnouncement';
const events = '/subscriptions/1/providers/Microsoft.ResourceHealth/events';
const support = '/providers/Microsoft.Support';
const tickets = `/subscriptions/1${support}/supportTickets`;
const asked: readonly [ApiName, string, string, string | undefined][] = [
  ['entra', 'POST', '/contoso.com/oauth2/v2.0/token', 'token'],
  ['entra', 'GET', '/contoso.com/v2.0/.well-known/openid-configuration', 'discovery'],
  ['graph', 'GET', `${announcement}/healthOverviews`, 'healthOverviews'],
  ['graph', 'GET', `${announcement}/healthOverviews/Exchange%20Online`, 'healthOverviews'],
  ['graph', 'GET', `${announcement}/issues`, 'issues'],
  ['graph', 'GET', `${announcement.toLowerCase()}/issues/EX1`, 'issue'],
  ['graph', 'GET', `${announcement}/issues/EX1/incidentReport`, 'incidentReport'],
  ['graph', 'GET', `${announcement}/messages`, 'messages'],
  ['graph', 'GET', `${announcement}/messages/MC1`, 'message'],
  ['graph', 'POST', '/v1.0/users/1/checkMemberGroups', 'memberGroups'],
  ['partnerCenter', 'GET', '/v1/customers', 'customers'],
  ['partnerCenter', 'GET', '/v1/customers/1', 'customer'],
  ['partnerCenter', 'GET', '/v1/customers/1/subscriptions', 'subscriptions'],
  ['partnerCenter', 'GET', '/v1/customers/1/servicerequests', 'serviceRequests'],
  ['partnerCenter', 'GET', '/v1/servicerequests/2', 'serviceRequest'],
  ['partnerCenter', 'PATCH', '/v1/customers/1/servicerequests/2', 'serviceRequestChange'],
  ['resourceManager', 'GET', '/subscriptions', 'azureSubscriptions'],
  ['resourceManager', 'POST', '/providers/Microsoft.ResourceGraph/resources', 'azureQuery'],
  ['resourceManager', 'GET', events, 'azureEvents'],
  ['resourceManager', 'GET', `${events}/KSYM-9_8`, 'azureEvent'],
  ['resourceManager', 'POST', `${events}/KSYM-9_8/fetchEventDetails`, 'azureEventDetails'],
  ['resourceManager', 'GET', `${support}/services`, 'azureSupportServices'],
  ['resourceManager', 'GET', `${support}/services/1/problemClassifications`, 'azureSupportProblems'],
  ['resourceManager', 'POST', `/subscriptions/1${support}/checkNameAvailability`, 'azureTicketName'],
  ['resourceManager', 'GET', tickets, 'azureTickets'],
  ['resourceManager', 'GET', `${tickets}/R-1`, 'azureTicket'],
  ['resourceManager', 'PUT', `${tickets}/R-1`, 'openAzureTicket'],
  ['resourceManager', 'PATCH', `${tickets}/R-1`, 'changeAzureTicket'],
  ['resourceManager', 'POST', `${tickets}/R-1/checkNameAvailability`, 'azureMessageName'],
  ['resourceManager', 'GET', `${tickets}/R-1/communications`, 'azureMessages'],
  ['resourceManager', 'GET', `${tickets}/R-1/communications/n1`, 'azureMessage'],
  ['resourceManager', 'PUT', `${tickets}/R-1/communications/n1`, 'addAzureMessage'],
  ['resourceManager', 'GET', `/subscriptions/1${support}/operationsStatus/7`, 'azureSupportOperation'],
  ['graph', 'PATCH', `${announcement}/issues/EX1`, undefined],
  ['partnerCenter', 'GET', `${announcement}/issues`, undefined],
];

describe('operationOf', () => {
  for (const [api, method, path, operation] of asked) {
    it(`${method} ${path} of ${api} is ${operation ?? 'none'}`, () =>
      assert.equal(operationOf(api, method, path), operation));
  }
});
