import { DateTime } from 'luxon';
import type { Json } from './activity.ts';
import { type BotAccount, botChannelId, type Person, type Place, userChannelId } from './people.ts';

/** Who speaks, where and when: what every activity of one conversation has in common. */
export interface Scene {
  readonly person: Person;
  readonly bot: BotAccount;
  readonly place: Place;
  /** With `;messageid=` in a channel. */
  readonly conversationId: string;
  /** The tenant that hosts the conversation. */
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** The client's language, a BCP 47 tag such as "zh-TW". */
  readonly locale: string;
  /** The client's IANA time zone. */
  readonly timeZone: string;
}

/** When and under which id an activity is sent. */
export interface Stamp {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What the client tells about itself with every activity. */
export function clientInfo({ locale, timeZone }: Pick<Scene, 'locale' | 'timeZone'>): Json {
  const country = new Intl.Locale(locale).maximize().region ?? 'US';
  return { type: 'clientInfo', locale, country, platform: 'Windows', timezone: timeZone };
}

/** The times of an activity: by the service, and by the sender's clock. */
export function times(at: number, timeZone: string): Json {
  return {
    timestamp: new Date(at).toISOString(),
    localTimestamp: DateTime.fromMillis(at, { zone: timeZone }).toISO(),
    localTimezone: timeZone,
  };
}

function envelope(scene: Scene, { id, at }: Stamp): Json {
  const { person, bot, place, conversationId, tenantId, serviceUrl, locale, timeZone } = scene;
  return {
    ...times(at, timeZone),
    id,
    channelId: 'msteams',
    serviceUrl,
    from: { id: userChannelId(person, bot), name: person.name, aadObjectId: person.userId },
    recipient: { id: botChannelId(bot), name: bot.name },
    conversation: {
      ...(place === 'personal' ? {} : { isGroup: true }),
      conversationType: place,
      tenantId,
      id: conversationId,
    },
    locale,
    entities: [clientInfo(scene)],
    channelData: channelData(scene),
  };
}

function channelData({ place, conversationId, tenantId }: Scene): Json {
  const tenant = { id: tenantId };
  if (place !== 'channel') return { tenant };
  const id = conversationId.replace(/;messageid=.*$/, '');
  return { teamsChannelId: id, teamsTeamId: id, channel: { id }, team: { id }, tenant };
}

/**
 * A typed message. In a group or a channel only messages that mention the bot reach it, so the mention is put in front;
 * there Teams also attaches the message as HTML.
 */
export function typedMessage(scene: Scene, stamp: Stamp, text: string): Json {
  const base = { ...envelope(scene, stamp), type: 'message', textFormat: 'plain' };
  if (scene.place === 'personal') return { ...base, text };
  const { bot } = scene;
  const mention = `<at>${bot.name}</at>`;
  return {
    ...base,
    text: `${mention} ${text}`,
    attachments: [
      {
        contentType: 'text/html',
        content: `<p><span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">${escapeHtml(bot.name)}</span>&nbsp;${escapeHtml(text)}</p>`,
      },
    ],
    entities: [
      clientInfo(scene),
      { type: 'mention', text: mention, mentioned: { id: botChannelId(bot), name: bot.name } },
    ],
  };
}

/** A pressed Action.Execute. */
export function pressedExecute(scene: Scene, stamp: Stamp, cardId: string, action: Json): Json {
  return {
    ...withSource(envelope(scene, stamp)),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: cardId,
    value: { action, trigger: 'manual' },
  };
}

/** A pressed Action.Submit: a message without text whose value is the button's data with the inputs. */
export function pressedSubmit(scene: Scene, stamp: Stamp, cardId: string, value: unknown): Json {
  return { ...withSource(envelope(scene, stamp)), type: 'message', replyToId: cardId, value };
}

/** What a client sends when a person signs in. */
export function signInInvoke(scene: Scene, stamp: Stamp, name: string, value: Json): Json {
  return { ...withSource(envelope(scene, stamp)), type: 'invoke', name, value };
}

function withSource(activity: Json): Json {
  const data = activity.channelData;
  return {
    ...activity,
    channelData: { ...(typeof data === 'object' ? data : {}), source: { name: 'message' } },
  };
}

/** Replaces properties one level deep where both sides are objects; `undefined` takes a property away. */
export function withOverrides(activity: Json, overrides: Json): Json {
  const merged: Record<string, unknown> = { ...activity };
  for (const [key, value] of Object.entries(overrides)) {
    const old = merged[key];
    merged[key] = isPlain(old) && isPlain(value) ? { ...old, ...value } : value;
  }
  return merged;
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? '&quot;');
