import type { ApiName } from './calls.ts';

const announcement = String.raw`^/v1\.0/admin/serviceAnnouncement`;
const support = String.raw`/providers/Microsoft\.Support`;
const tickets = `${support}/supportTickets`;

/** What can be asked of each API, by the method and path that ask it. */
const operations = {
  token: ['entra', 'POST', /\/oauth2\/v2\.0\/token$/i],
  discovery: ['entra', 'GET', /\/\.well-known\/openid-configuration$|^\/common\/discovery\/instance$/i],
  healthOverviews: ['graph', 'GET', new RegExp(`${announcement}/healthOverviews(/|$)`, 'i')],
  issues: ['graph', 'GET', new RegExp(`${announcement}/issues$`, 'i')],
  issue: ['graph', 'GET', new RegExp(`${announcement}/issues/[^/]+$`, 'i')],
  incidentReport: ['graph', 'GET', new RegExp(`${announcement}/issues/[^/]+/incidentReport$`, 'i')],
  messages: ['graph', 'GET', new RegExp(`${announcement}/messages$`, 'i')],
  message: ['graph', 'GET', new RegExp(`${announcement}/messages/[^/]+$`, 'i')],
  memberGroups: ['graph', 'POST', /\/checkMemberGroups$/i],
  directoryRoles: ['graph', 'GET', /\/transitiveMemberOf\//i],
  contracts: ['graph', 'GET', /^\/v1\.0\/contracts$/i],
  customers: ['partnerCenter', 'GET', /^\/v1\/customers$/i],
  customer: ['partnerCenter', 'GET', /^\/v1\/customers\/[^/]+$/i],
  subscriptions: ['partnerCenter', 'GET', /^\/v1\/customers\/[^/]+\/subscriptions$/i],
  subscription: ['partnerCenter', 'GET', /^\/v1\/customers\/[^/]+\/subscriptions\/[^/]+$/i],
  subscriptionChange: ['partnerCenter', 'PATCH', /^\/v1\/customers\/[^/]+\/subscriptions\/[^/]+$/i],
  subscriptionOperation: [
    'partnerCenter',
    'GET',
    /^\/v1\/customers\/[^/]+\/subscriptions\/[^/]+\/operations\/[^/]+$/i,
  ],
  serviceRequests: ['partnerCenter', 'GET', /^\/v1(\/customers\/[^/]+)?\/servicerequests$/i],
  serviceRequest: ['partnerCenter', 'GET', /^\/v1(\/customers\/[^/]+)?\/servicerequests\/[^/]+$/i],
  serviceRequestChange: ['partnerCenter', 'PATCH', /^\/v1(\/customers\/[^/]+)?\/servicerequests\/[^/]+$/i],
  azureSubscriptions: ['resourceManager', 'GET', /^\/subscriptions$/i],
  azureQuery: ['resourceManager', 'POST', /\/providers\/Microsoft\.ResourceGraph\/resources$/i],
  azureEvents: ['resourceManager', 'GET', /\/providers\/Microsoft\.ResourceHealth\/events$/i],
  azureEvent: ['resourceManager', 'GET', /\/providers\/Microsoft\.ResourceHealth\/events\/[^/]+$/i],
  azureEventDetails: ['resourceManager', 'POST', /\/events\/[^/]+\/fetchEventDetails$/i],
  signInResource: ['tokenService', 'GET', /\/api\/botsignin\/GetSignInResource$/i],
  userToken: ['tokenService', 'GET', /\/api\/usertoken\/GetToken$/i],
  exchangeToken: ['tokenService', 'POST', /\/api\/usertoken\/exchange$/i],
  signOut: ['tokenService', 'DELETE', /\/api\/usertoken\/SignOut$/i],
  azureSupportServices: ['resourceManager', 'GET', new RegExp(`^${support}/services$`, 'i')],
  azureSupportProblems: [
    'resourceManager',
    'GET',
    new RegExp(`^${support}/services/[^/]+/problemClassifications$`, 'i'),
  ],
  azureTicketName: ['resourceManager', 'POST', new RegExp(`${support}/checkNameAvailability$`, 'i')],
  azureTickets: ['resourceManager', 'GET', new RegExp(`${tickets}$`, 'i')],
  azureTicket: ['resourceManager', 'GET', new RegExp(`${tickets}/[^/]+$`, 'i')],
  openAzureTicket: ['resourceManager', 'PUT', new RegExp(`${tickets}/[^/]+$`, 'i')],
  changeAzureTicket: ['resourceManager', 'PATCH', new RegExp(`${tickets}/[^/]+$`, 'i')],
  azureMessageName: ['resourceManager', 'POST', new RegExp(`${tickets}/[^/]+/checkNameAvailability$`, 'i')],
  azureMessages: ['resourceManager', 'GET', new RegExp(`${tickets}/[^/]+/communications$`, 'i')],
  azureMessage: ['resourceManager', 'GET', new RegExp(`${tickets}/[^/]+/communications/[^/]+$`, 'i')],
  addAzureMessage: ['resourceManager', 'PUT', new RegExp(`${tickets}/[^/]+/communications/[^/]+$`, 'i')],
  azureSupportOperation: [
    'resourceManager',
    'GET',
    new RegExp(`${support}/operations(Status|Results)/`, 'i'),
  ],
} as const satisfies Record<string, readonly [ApiName, string, RegExp]>;

export type OperationName = keyof typeof operations;

/** The operation that a request asks for, undefined for any other. */
export function operationOf(api: ApiName, method: string, pathname: string): OperationName | undefined {
  return names.find((name) => {
    const [ownApi, ownMethod, path] = operations[name];
    return ownApi === api && ownMethod === method && path.test(pathname);
  });
}

const names = Object.keys(operations).filter(isOperation);

function isOperation(name: string): name is OperationName {
  return name in operations;
}
