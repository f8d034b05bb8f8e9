/** What became of a message that was sent without anybody having asked. */
export type SendFate =
  | { readonly kind: 'sent'; readonly messageId: string }
  /** The message that was to be edited is no longer there. */
  | { readonly kind: 'gone' }
  /** The bot is not wanted or not there any more: nothing will reach this conversation until somebody speaks. */
  | { readonly kind: 'closed'; readonly code: string }
  /** It may have been shown or not; a new message is not sent again. */
  | { readonly kind: 'unknown' }
  /** It was not taken and will never be as it is: too big, badly formed. */
  | { readonly kind: 'refused'; readonly code: string }
  /** It was not shown, and may be tried again later; where Teams has said when, not before so many milliseconds. */
  | { readonly kind: 'later'; readonly code: string; readonly retryAfterMs?: number };
