import { createHash } from 'node:crypto';

/** Someone who uses Teams in the sandbox. The sandbox's staff fits; guests have another tenant than the partner. */
export interface Person {
  readonly key: string;
  readonly name: string;
  /** Entra object id. */
  readonly userId: string;
  readonly tenantId: string;
  readonly upn: string;
}

/** The bot as Teams knows it. */
export interface BotAccount {
  readonly appId: string;
  readonly name: string;
}

export type Place = 'personal' | 'groupChat' | 'channel';

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}

function hexDigest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

/** A user's id for one bot: the same person has another id with another bot. */
export const userChannelId = (person: Person, bot: BotAccount): string =>
  `29:1${digest(person.userId, bot.appId)}`;

export const botChannelId = (bot: BotAccount): string => `28:${bot.appId}`;

/**
 * A conversation's id in the form that Teams gives to its kind. `name` tells several apart; the personal chat of a person
 * and a bot without a name is always the same, as in Teams.
 */
export function conversationId(place: Place, person: Person, bot: BotAccount, name = ''): string {
  if (place === 'personal') return `a:1${digest(person.userId, bot.appId, name)}`;
  const suffix = place === 'channel' ? 'thread.tacv2' : 'thread.v2';
  return `19:${hexDigest(place, bot.appId, name)}@${suffix}`;
}

/** A member as the Bot Connector's roster shows it. */
export function memberOf(person: Person, bot: BotAccount, homeTenantId: string) {
  const [givenName = person.name, ...rest] = person.name.split(' ');
  return {
    id: userChannelId(person, bot),
    name: person.name,
    objectId: person.userId,
    aadObjectId: person.userId,
    givenName,
    surname: rest.join(' '),
    email: person.upn,
    userPrincipalName: person.upn,
    tenantId: person.tenantId,
    userRole: person.tenantId === homeTenantId ? 'user' : 'guest',
  };
}

/** Somebody by key; the first where nobody is named. */
export function findPerson(people: readonly Person[], as: string | Person | undefined): Person {
  if (typeof as === 'object') return as;
  const person = as === undefined ? people[0] : people.find(({ key }) => key === as);
  if (person !== undefined) return person;
  throw new Error(`There is nobody "${as}". There are: ${people.map(({ key }) => key).join(', ')}.`);
}
