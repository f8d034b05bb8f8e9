import {
  type BotAccount,
  botChannelId,
  conversationId,
  memberOf,
  type Person,
  userChannelId,
} from '../people.ts';

export interface PlaygroundPeople {
  readonly bot: BotAccount;
  readonly tenantId: string;
  /** Who types in the Playground. */
  readonly me: Person;
  readonly others: readonly Person[];
}

/** The Playground wants exactly this many other users. */
const otherUsers = 5;

/** The Playground's configuration (.m365agentsplayground.yml; JSON is YAML), with ids in the form that Teams gives them. */
export function playgroundConfig({ bot, tenantId, me, others }: PlaygroundPeople): string {
  const user = (person: Person) => {
    const { name, aadObjectId, givenName, surname, email, userPrincipalName } = memberOf(
      person,
      bot,
      tenantId,
    );
    const id = userChannelId(person, bot);
    // The misspelt property is the Playground's.
    return { id, name, aadObjectId, givenName, surname, email, userPrincipleName: userPrincipalName };
  };
  const fillers = Array.from({ length: otherUsers }, (_, index) => colleague(index + 1, tenantId));
  return JSON.stringify(
    {
      version: '0.1.1',
      tenantId,
      bot: { id: botChannelId(bot), name: bot.name },
      currentUser: user(me),
      users: [...others, ...fillers].slice(0, otherUsers).map(user),
      personalChat: { id: conversationId('personal', me, bot) },
      groupChat: { id: conversationId('groupChat', me, bot, 'Shift handover'), name: 'Shift handover' },
      team: {
        id: conversationId('channel', me, bot, 'Partner Support'),
        name: 'Partner Support',
        aadGroupId: '6f8bc36e-9b4e-4b6f-8d33-0d5d0f9d2a31',
        channels: [{ id: conversationId('channel', me, bot, 'Outages'), name: 'Outages' }],
      },
    },
    undefined,
    2,
  );
}

function colleague(number: number, tenantId: string): Person {
  return {
    key: `colleague${number}`,
    name: `Colleague ${number}`,
    userId: `00000000-0000-4000-8000-00000000000${number}`,
    tenantId,
    upn: `colleague${number}@partner.example`,
  };
}
