import type { CommandWords } from '../words.ts';

/** How `mute` is called in English. */
export const mute: CommandWords = {
  lead: ['mute', 'silence', 'snooze', 'mute customer', 'mute issue', 'mute the issue'],
  example: 'mute {id}[ {hours}h][ because {because}]',
};

/** How `unmute` is called in English. */
export const unmute: CommandWords = {
  lead: ['unmute', 'un-mute', 'unsilence', 'unsnooze', 'unmute customer', 'unmute issue', 'end mute of'],
  example: 'unmute {id}',
};

/** How `mutes` is called in English. */
export const mutes: CommandWords = {
  lead: [
    'mutes',
    'list mutes',
    'all mutes',
    'our mutes',
    'muted',
    'what is muted',
    "what's muted",
    'who is muted',
    'which issues are muted',
    'which customers are muted',
    'muted issues',
    'muted customers',
  ],
  example: 'mutes',
};

/** How `acknowledge` is called in English. */
export const acknowledge: CommandWords = {
  lead: ['acknowledge', 'ack', 'acknowledged', 'acknowledging'],
  bare: [
    'i have',
    "i've got",
    'i have got',
    'i got',
    'i take',
    'i will take',
    "i'll take",
    'i am on',
    "i'm on",
    'i own',
    'taking',
    'we have got',
    "we've got",
  ],
  example: 'acknowledge {id}',
};

/** How `release` is called in English. */
export const release: CommandWords = {
  lead: ['release', 'give back', 'hand back', 'giving back', 'put back', 'let go of'],
  bare: ['i give back', 'i do not have', "i don't have", 'i no longer have'],
  example: 'release {id}',
};

/** How `report` is called in English. */
export const report: CommandWords = {
  lead: [
    'report',
    'report that',
    'report for',
    'customer reports',
    'customer reported',
    'the customer reports',
    'the customer reported',
    'our customer reports',
    'report as customer',
  ],
  any: ['reports', 'reported', 'has reported'],
  example: 'report {service}[ for {customer}]',
};
