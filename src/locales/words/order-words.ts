/** What the words around subscriptions, mutes and digests do. */
export const orderParts = [
  'everything',
  'except',
  'tag',
  'tagged',
  'padding',
  'quiet',
  'quietOff',
  'mention',
  'mentionAll',
  'mentionOff',
  'forIncidents',
  'forAll',
  'reports',
  'majorMessages',
  'repliesStatus',
  'repliesResolved',
  'repliesReopened',
  'repliesReview',
  'repliesOverdue',
  'nothing',
  'off',
  'because',
  'until',
  'range',
  'daily',
  'weekly',
  'each',
  'numbering',
  'labelled',
  'complaint',
  'morning',
  'afternoon',
  'night',
  'oclock',
  'half',
  'minutes',
] as const;
export type OrderPart = (typeof orderParts)[number];

/** How one language says what a conversation wants to hear, and when. */
export interface OrderWords {
  readonly parts: {
    /** What is neither one customer nor nothing: "everything". */
    readonly everything: readonly string[];
    /** What leaves somebody out: "except". */
    readonly except: readonly string[];
    /** The noun; without a mark behind it, it may begin a name: "tag:gold". */
    readonly tag: readonly string[];
    /** What leads to a tag: "tagged", "with tag". */
    readonly tagged: readonly string[];
    /** What is said around an order and changes nothing: "updates", "in this channel". */
    readonly padding: readonly string[];
    /** Quiet hours; the first phrase is the one that suggestions use. */
    readonly quiet: readonly string[];
    readonly quietOff: readonly string[];
    /** What leads to a person who is called for incidents: "mention". */
    readonly mention: readonly string[];
    /** The same for whatever happens: "always mention". */
    readonly mentionAll: readonly string[];
    readonly mentionOff: readonly string[];
    /** What follows the person: "for incidents", "for everything"; the first phrase is the one that suggestions use. */
    readonly forIncidents: readonly string[];
    readonly forAll: readonly string[];
    /** What customers report themselves, as a kind of news. */
    readonly reports: readonly string[];
    /** Major changes, as a kind of news. */
    readonly majorMessages: readonly string[];
    /** What comes as a reply in the thread of a card: "status"; the first phrase is the one that suggestions use. */
    readonly repliesStatus: readonly string[];
    readonly repliesResolved: readonly string[];
    readonly repliesReopened: readonly string[];
    readonly repliesReview: readonly string[];
    readonly repliesOverdue: readonly string[];
    /** What is said where nothing shall come; the first phrase is the one that suggestions use. */
    readonly nothing: readonly string[];
    readonly off: readonly string[];
    /** What leads to a reason: "because". */
    readonly because: readonly string[];
    readonly until: readonly string[];
    /** What stands between two times: "to". */
    readonly range: readonly string[];
    readonly daily: readonly string[];
    readonly weekly: readonly string[];
    /** What stands before a day or a time: "every", "at". */
    readonly each: readonly string[];
    /** What is said around the number of a subscription: "number", "第", "subscription". */
    readonly numbering: readonly string[];
    /** What stands between a customer and a tag: "as". */
    readonly labelled: readonly string[];
    /** What a report says of a service beside the words for its health: "a problem with". */
    readonly complaint: readonly string[];
    /** Times of the day: 12 in the morning is midnight, in the afternoon noon, at night midnight again. */
    readonly morning: readonly string[];
    readonly afternoon: readonly string[];
    readonly night: readonly string[];
    /** What follows a full hour: "o'clock", "點". */
    readonly oclock: readonly string[];
    /** What follows that for half an hour more: "半". */
    readonly half: readonly string[];
    /** What follows the minutes after a full hour: "分". */
    readonly minutes: readonly string[];
  };
  /** Monday first; the first name of each is the one that suggestions use. */
  readonly weekdays: readonly (readonly string[])[];
}
