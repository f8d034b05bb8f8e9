/** What the bot says of itself where it was added. */
export const introduction = {
  'introduction.who':
    '**I’m Partner Health.** I tell you how the Microsoft services of your customers are doing, and what Microsoft says about it.',
  'introduction.try': 'Try {first}, {second} or {third}.',
  'introduction.subscribe.personal': 'To hear of outages here: {all} or {one}.',
  'introduction.subscribe.groupChat': 'To hear of outages in this group chat: {all} or {one}.',
  'introduction.subscribe.channel':
    'To hear of outages in this channel: {all} or {one}. Say it in another channel to hear of them there.',
  'introduction.subscribeAll': 'subscribe all',
  'introduction.mention': 'Mention me first. {help} shows everything else.',
  'introduction.more': '{help} shows everything else.',
} as const;
