import type { CommandWords } from '../words.ts';

/** How `ticket` is called in English. */
export const ticket: CommandWords = {
  lead: [
    'ticket',
    'new ticket',
    'support ticket',
    'new support ticket',
    'support request',
    'new support request',
    'service request',
    'new service request',
    'support case',
    'new support case',
    'new case',
    'new request',
    'contact microsoft',
    'contact microsoft support',
    'contact microsoft about',
    'escalate to microsoft',
  ],
  any: [
    'ticket',
    'new ticket',
    'support ticket',
    'support request',
    'new support request',
    'service request',
    'new service request',
    'support case',
    'new support case',
    'a case',
    'new case',
    'a new case',
    'a request',
    'new request',
    'a new request',
    'microsoft ticket',
    'microsoft case',
  ],
  example: 'ticket[ for {customer}][ {service}][ about {id}]',
};

/** How `tickets` is called in English. */
export const tickets: CommandWords = {
  lead: [
    'cases for',
    'cases of',
    'requests for',
    'requests of',
    'my cases',
    'my requests',
    'my open cases',
    'my open requests',
    'open cases',
    'open requests',
    'all cases',
    'all requests',
    'which customers have tickets',
    'which customers have open tickets',
    'which tickets',
    'what tickets',
    'who has tickets',
    'who has open tickets',
  ],
  any: ['tickets', 'support tickets', 'support requests', 'service requests', 'support cases'],
  asked: ['ticket', 'support ticket', 'support request', 'service request', 'support case', 'a case'],
  bare: ['cases', 'requests'],
  example: 'tickets[ for {customer}][ {service}]',
};

/** How `request` is called in English. */
export const request: CommandWords = {
  lead: [
    'ticket',
    'support ticket',
    'support request',
    'service request',
    'support case',
    'ticket number',
    'request number',
    'case number',
  ],
  bare: ['request', 'case'],
  example: 'ticket {number}',
};

/** How `linkRequest` is called in English. */
export const linkRequest: CommandWords = {
  lead: [
    'link ticket',
    'link request',
    'link support request',
    'link customers to',
    'link more customers to',
    'link further customers to',
    'link other customers to',
    'add customers to',
    'add more customers to',
  ],
  any: ['to other customers', 'to further customers', 'to more customers', 'to another customer'],
  bare: ['link'],
  example: 'link {number}',
};
