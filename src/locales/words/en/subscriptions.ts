import type { CommandWords } from '../words.ts';

/** How `subscribe` is called in English. */
export const subscribe: CommandWords = {
  lead: [
    'subscribe',
    'subscribe to',
    'subscribe us to',
    'subscribe me to',
    'subscribe this channel to',
    'subscribe the channel to',
    'subscribe this chat to',
    'subscribe channel to',
    'subscribe us',
    'subscribe me',
    'subscribe this channel',
    'subscribe this chat',
    'keep us posted on',
    'keep us posted about',
    'keep me posted on',
    'keep me posted about',
    'keep us updated on',
    'keep us updated about',
    'keep me updated on',
    'keep me updated about',
    'start updates for',
    'send updates for',
    'post updates for',
    'post updates about',
    'alert us about',
  ],
  bare: [
    'quiet',
    'quiet hours',
    'quiet time',
    'be quiet',
    'keep quiet',
    'set quiet hours',
    'set the quiet hours',
    'do not disturb',
    'quiet off',
    'quiet hours off',
    'no quiet hours',
    'no quiet time',
    'turn off quiet hours',
    'turn quiet hours off',
    'stop quiet hours',
    'remove quiet hours',
    'end quiet hours',
    'do not disturb off',
    'never quiet',
    'mention',
    'ping',
    '@mention',
    'at-mention',
    'always mention',
    'always ping',
    'mention off',
    'mentions off',
    'mention nobody',
    'mention no one',
    'no mentions',
    'stop mentioning',
    'stop mentions',
    'stop pinging',
    'do not mention',
    "don't mention",
  ],
  example:
    'subscribe[ {customers}][ {tags}][ {services}][ {kinds}][ except {exceptCustomers}][ except {exceptTags}]' +
    '[ except {exceptServices}][ quiet {quiet}][ mention {mention}]',
};

/** How `unsubscribe` is called in English. */
export const unsubscribe: CommandWords = {
  lead: [
    'unsubscribe',
    'unsubscribe from',
    'unsubscribe us from',
    'unsubscribe me from',
    'unsubscribe this channel from',
    'unsubscribe this chat from',
    'unsubscribe us',
    'unsubscribe this channel',
    'unsubscribe this chat',
    'stop updates',
    'stop the updates',
    'stop updates for',
    'stop updates about',
    'stop the updates for',
    'stop notifications',
    'stop notifications for',
    'stop alerts',
    'stop alerts for',
    'no more updates',
    'no more updates for',
  ],
  bare: [
    'remove subscription',
    'delete subscription',
    'end subscription',
    'remove the subscription',
    'delete the subscription',
    'end the subscription',
  ],
  example: 'unsubscribe[ {customers}][ {tags}][ {services}][ {kinds}]',
};

/** How `preview` is called in English. */
export const preview: CommandWords = {
  lead: ['preview', 'preview for', 'preview of', 'show a preview of', 'dry run', 'dry run of'],
  example: 'preview[ {customers}][ {tags}][ {services}][ {kinds}]',
};

/** How `subscriptions` is called in English. */
export const subscriptions: CommandWords = {
  lead: [
    'subscriptions',
    'our subscriptions',
    'my subscriptions',
    'channel subscriptions',
    'all subscriptions',
    'list subscriptions',
    'list our subscriptions',
    'list all subscriptions',
    'subscription list',
    'which subscriptions',
    'which subscriptions do we have',
    'what subscriptions do we have',
    'what are we subscribed to',
    'what are we following',
    'what is this channel subscribed to',
    'what is subscribed',
    'what is subscribed here',
    'subscribe list',
  ],
  example: 'subscriptions',
};

/** How `testSubscription` is called in English. */
export const testSubscription: CommandWords = {
  lead: ['test subscription', 'test the subscription', 'try subscription', 'test our subscription'],
  bare: ['test'],
  example: 'test subscription {number}',
};

/** How `pauseSubscription` is called in English. */
export const pauseSubscription: CommandWords = {
  lead: ['pause subscription', 'pause the subscription', 'pause our subscription', 'pause updates'],
  bare: ['pause'],
  example: 'pause subscription {number}',
};

/** How `resumeSubscription` is called in English. */
export const resumeSubscription: CommandWords = {
  lead: [
    'resume subscription',
    'resume the subscription',
    'resume our subscription',
    'resume updates',
    'continue subscription',
    'continue the subscription',
    'unpause subscription',
    'unpause the subscription',
    'restart subscription',
  ],
  bare: ['resume', 'unpause', 'continue'],
  example: 'resume subscription {number}',
};

/** How `digest` is called in English. */
export const digest: CommandWords = {
  lead: [],
  any: ['digest', 'digests'],
  example: 'digest {every}[ {weekday}][ {at}]',
};

/** How `replies` is called in English. */
export const replies: CommandWords = {
  lead: ['replies only', 'replies in the thread', 'replies in threads'],
  any: ['replies', 'thread replies'],
  example: 'replies {replies}',
};
