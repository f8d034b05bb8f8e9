import type { CommandWords } from '../words.ts';

/** How `tag` is called in English. */
export const tag: CommandWords = {
  lead: [
    'tag',
    'tag customer',
    'tag the customer',
    'add tag',
    'add tags',
    'add the tag',
    'add the tags',
    'set tag',
    'set tags',
    'put tag',
  ],
  example: 'tag {customer} {tags}',
};

/** How `untag` is called in English. */
export const untag: CommandWords = {
  lead: [
    'untag',
    'un-tag',
    'untag customer',
    'remove tag',
    'remove tags',
    'remove the tag',
    'remove the tags',
    'delete tag',
    'drop tag',
    'take tag',
  ],
  example: 'untag {customer} {tags}',
};
