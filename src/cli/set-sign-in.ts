import type { Teams } from '../sandbox/teams/teams.ts';
import type { SignInWay } from './ask-arguments.ts';

const singleSignOn = { silent: 'works', consent: 'consentFirst', button: 'impossible' } as const;

/** Decides how single sign-on goes for one of the people, named by key. */
export function setSignIn({ accounts }: Pick<Teams, 'accounts'>, who: string, way: SignInWay): void {
  accounts.singleSignOn.set(who, singleSignOn[way]);
}
