/** Signing in, so that something is done as the person; `name` is who is asked to, where others read along. */
export const signIn = {
  'signIn.text':
    'For this I need to act as you at Microsoft. Sign in, and I go on by myself with what you asked for. I keep no password.',
  'signIn.textFor':
    '{name}, for this I need to act as you at Microsoft. Sign in, and I go on by myself with what you asked for. I keep no password.',
  'signIn.button': 'Sign in',
  'signIn.done': 'You are signed in.',
  'signIn.notDone': 'You are not signed in: the code was wrong or came too late. Press “Sign in” once more.',
  'signIn.otherAccount':
    'You signed in with another account than the one you use in Teams, so I did not go on. Press “Sign in” once more and choose the account that you use in Teams.',
  'signIn.failed':
    'You could not be signed in: Microsoft’s sign-in service for bots did not answer as it should. Ask again in a few minutes. If it stays like this, tell the person who runs this bot.',
  'signIn.again':
    'You have signed in, but Microsoft does not accept your sign-in for this. Say “signout” and ask again. If it stays like this, tell the person who runs this bot.',

  'action.sign_in_wanted': 'This is done as you, and you are not signed in.',
  'action.sign_in_not_set_up': 'This is done as you, and this bot has not been set up to let people sign in.',
  'action.mfa_missing': 'You signed in without a second factor, and Partner Center asks for one.',
  'action.sign_in_conditions':
    'A Conditional Access policy of your organization does not let you sign in like this.',
  'actionMend.sign_in_wanted': 'Ask again and press “Sign in”.',
  'actionMend.sign_in_not_set_up':
    'Ask the person who runs this bot to create an OAuth connection for it and to set OAUTH_CONNECTION_NAME.',
  'actionMend.mfa_missing':
    'Say “signout”, sign out of Teams, sign in to Teams again with multifactor authentication, and ask again. If you have no second factor yet, set one up at https://aka.ms/mfasetup.',
  'actionMend.sign_in_conditions':
    'Use a device and a network that your organization allows, or ask an admin of your organization which policy applies: the sign-in logs of Microsoft Entra name it.',

  signedOut:
    'You are signed out. I can no longer act as you; when something needs it again, I will ask you to sign in.',
  'signedOut.failed':
    'You could not be signed out: Microsoft’s sign-in service for bots did not answer as it should. Say “signout” again in a few minutes.',
  'signedOut.notSetUp':
    'There is nothing to sign out of: this bot has not been set up to let people sign in.',
} as const;
