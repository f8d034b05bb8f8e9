import type { CommandWords } from '../words.ts';

/** How `note` is called in English. */
export const note: CommandWords = {
  lead: [
    'note to',
    'note for',
    'note on',
    'add note',
    'add note to',
    'add a note',
    'add a note to',
    'add the note to',
    'add comment',
    'add comment to',
    'add a comment',
    'add a comment to',
    'write a note to',
    'leave a note on',
    'comment on',
    'update note',
    'note to all requests of',
    'note to all tickets of',
    'note to all requests about',
    'note to all tickets about',
  ],
  bare: ['note', 'comment'],
  example: 'note {number}[ {text}]',
};

/** How `severity` is called in English. */
export const severity: CommandWords = {
  lead: [
    'severity',
    'severity of',
    'severity for',
    'set severity',
    'set severity of',
    'set the severity of',
    'change severity',
    'change severity of',
    'change the severity of',
    'raise severity',
    'raise severity of',
    'raise the severity of',
    'lower severity of',
    'lower the severity of',
  ],
  any: ['severity', 'sev'],
  bare: ['raise', 'escalate', 'lower', 'downgrade', 'deescalate', 'de-escalate'],
  example: 'severity {number}[ {severity}]',
};

/** How `closeRequest` is called in English. */
export const closeRequest: CommandWords = {
  lead: [
    'close ticket',
    'close the ticket',
    'close request',
    'close the request',
    'close support request',
    'close the support request',
    'close case',
    'close the case',
  ],
  bare: ['close', 'close out', 'close down'],
  example: 'close {number}',
};

/** How `reopenRequest` is called in English. */
export const reopenRequest: CommandWords = {
  lead: [
    'reopen ticket',
    'reopen the ticket',
    'reopen request',
    'reopen the request',
    'reopen support request',
    'reopen case',
    're-open ticket',
    'open again',
  ],
  bare: ['reopen', 're-open'],
  example: 'reopen {number}',
};

/** How `adopt` is called in English. */
export const adopt: CommandWords = {
  lead: [
    'microsoft number',
    "microsoft's number",
    'the microsoft number',
    'microsoft number of',
    'number for',
    'number of',
  ],
  bare: ['adopt', 'number'],
  example: 'number {microsoftNumber} for {number}',
};

/** How `requestState` is called in English. */
export const requestState: CommandWords = {
  lead: [
    'set status',
    'set status of',
    'set the status of',
    'change status of',
    'change the status of',
    'set state of',
    'change state of',
    'set the state of',
  ],
  example: 'set {number} to {state}',
};
