import type { Answer } from '../http/serve.ts';

/**
 * What the Bot Connector answers when it refuses
 * (learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability, "Status codes").
 */
function refuse(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

export const refusals = {
  badArgument: (message: string) => refuse(400, 'BadArgument', message),
  unauthorized: (): Answer => ({
    status: 401,
    body: { message: 'Authorization has been denied for this request.' },
  }),
  botNotRegistered: () => refuse(401, 'BotNotRegistered', 'The bot is not registered.'),
  botRemoved: () =>
    refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  notInstalled: () =>
    refuse(403, 'ForbiddenOperationException', "The bot is not installed in the user's personal scope"),
  botDisabled: () => refuse(403, 'BotDisabledByAdmin', 'The tenant admin disabled this bot'),
  blockedByUser: () =>
    refuse(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.'),
  /** Teams nests this one differently. */
  writesBlocked: (): Answer => ({
    status: 403,
    body: {
      errorCode: 209,
      message: JSON.stringify({ subCode: 'MessageWritesBlocked', details: 'Thread is read only.' }),
    },
  }),
  noConversation: () => refuse(404, 'ConversationNotFound', 'Conversation not found.'),
  noActivity: () => refuse(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.'),
  noMember: () => refuse(404, 'MemberNotFoundInConversation', 'Member not found in conversation.'),
  noRoute: () => refuse(404, 'ServiceError', 'No HTTP resource was found that matches the request.'),
  conflict: () => refuse(412, 'PreconditionFailed', 'Precondition failed, please try again.'),
  throttled: (seconds: number): Answer => ({
    ...refuse(429, 'Throttled', 'Too many requests.'),
    headers: { 'retry-after': String(seconds) },
  }),
  serviceError: () => refuse(500, 'ServiceError', 'An internal error occurred.'),
  /** What a gateway in front says; not in the connector's own form. */
  gateway: (status: 502 | 503 | 504): Answer => ({
    status,
    body: '<html>The service is unavailable.</html>',
  }),
  tooBig: () => refuse(413, 'MessageSizeTooBig', 'Message size too large.'),
} as const;

/** A bot's message may have 100 KB as UTF-16; pictures inside it are not counted. */
const maxMessageBytes = 100 * 1024;

export function isTooBig(body: string): boolean {
  return body.replace(/data:image\/[a-z+]+;base64,[A-Za-z0-9+/=]+/g, '').length * 2 > maxMessageBytes;
}
