import type { CommandWords } from '../words.ts';

/** How `whoami` is called in English. */
export const whoami: CommandWords = {
  lead: [
    'whoami',
    'who am i',
    'who i am',
    'my role',
    'my roles',
    'my permissions',
    'what are my roles',
    'what is my role',
    "what's my role",
    'which roles do i have',
    'what roles do i have',
    'what may i do',
    'what am i allowed to do',
  ],
  example: 'whoami',
};

/** How `help` is called in English. */
export const help: CommandWords = {
  lead: [
    'help',
    'help me',
    '?',
    'commands',
    'list commands',
    'all commands',
    'menu',
    'manual',
    'usage',
    'how does this work',
    'how do i use this',
    'how do you work',
    'how to use',
    'what can you do',
    'what do you do',
    'what can i do',
    'what can i say',
    'what can i ask',
    'what can i ask you',
    'who are you',
    'get started',
  ],
  example: 'help',
};

/** How `audit` is called in English. */
export const audit: CommandWords = {
  lead: ['who changed what', 'who did what'],
  any: ['audit', 'audit log', 'audit logs', 'audit trail', 'audit record', 'audit records', 'audit report'],
  example: 'audit[ for {customer}]',
};

/** How `signout` is called in English. */
export const signout: CommandWords = {
  lead: [
    'signout',
    'sign out',
    'sign-out',
    'sign me out',
    'logout',
    'log out',
    'log me out',
    'logoff',
    'log off',
    'log-out',
    'log me off',
    'sign off',
    'forget my sign-in',
  ],
  example: 'signout',
};
