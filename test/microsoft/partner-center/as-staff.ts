import { ActionError } from '../../../src/action-error.ts';
import type { BotApp } from '../../../src/bot-app.ts';
import { createMicrosoft } from '../../../src/microsoft/microsoft.ts';
import type { Person, SignIn } from '../../../src/person.ts';
import { type SsoTokenRequest, signSsoToken } from '../../../src/sandbox/entra/sso-token.ts';
import type { StaffKey } from '../../../src/sandbox/world/staff.ts';
import type { AgainstSandbox } from '../against-sandbox.ts';

/** The app of the bot, another registration than the one that reads the customers. */
export const botApp: BotApp = {
  appId: '99999999-9999-4999-8999-999999999999',
  proof: { kind: 'secret', secret: 'secret of the bot' },
};

/** Registers the bot's app in the sandbox, with consent to act in Partner Center as the person. */
export function registerBot({ sandbox: { world } }: AgainstSandbox): void {
  world.apps.push({
    appId: botApp.appId,
    name: 'Partner Health bot',
    cloud: 'global',
    tenantId: world.partners.global.tenantId,
    readsCustomers: false,
    mayActAsPeople: true,
    secrets: [{ value: 'secret of the bot' }],
    certificates: [],
    federatedCredentials: [],
  });
}

/** The sign-in of the staff, as the Bot Framework's token service keeps it. */
export interface StaffSignIn extends SignIn {
  /** Who has signed out since. */
  readonly signedOut: Set<string>;
  /** What the tokens of those who sign in have of their own. */
  token: Partial<SsoTokenRequest>;
}

export function staffSignIn({ sandbox: { world } }: AgainstSandbox): StaffSignIn {
  const signedOut = new Set<string>();
  return {
    signedOut,
    token: {},
    async assertionOf({ userId }) {
      const person = Object.values(world.staff).find((one) => one.userId === userId);
      if (person === undefined || signedOut.has(userId)) throw new ActionError('sign_in_wanted', 'Nobody.');
      return signSsoToken({ cloud: 'global', person, appId: botApp.appId, ...this.token });
    },
    async signOut({ userId }) {
      signedOut.add(userId);
    },
  };
}

export const personOf = ({ sandbox: { world } }: AgainstSandbox, key: StaffKey): Person => ({
  userId: world.staff[key].userId,
  teamsId: `29:1${key}`,
});

/** What the program asks Microsoft with, fresh: no tokens, no memory. */
export function openAsStaff(
  against: AgainstSandbox,
  signIn: SignIn,
  bot: { readonly botApp: BotApp | undefined } = { botApp },
) {
  return createMicrosoft({ ...against.config, clock: Date.now, firstPauseMs: 0, signIn, ...bot });
}
