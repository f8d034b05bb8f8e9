import type { ActionReason } from '../action-error.ts';
import type { SignInReply, TextReply } from '../commands/reply.ts';
import { messageMarkdown } from './parts/escape.ts';
import type { ViewContext } from './view-context.ts';

/** Reasons that are about a person's sign-in: they are told alike whatever was asked for. */
export const signInReasons = [
  'sign_in_wanted',
  'sign_in_not_set_up',
  'mfa_missing',
  'sign_in_conditions',
] as const satisfies readonly ActionReason[];

export type SignInReason = (typeof signInReasons)[number];

export function isSignInReason(reason: ActionReason): reason is SignInReason {
  return signInReasons.some((one) => one === reason);
}

/** Asks a person to sign in. @param name who it is, where others read along */
export function signInReply(
  { t }: Pick<ViewContext, 't'>,
  { name }: { readonly name?: string },
): SignInReply {
  // Teams reads some HTML in this card's text.
  const who = messageMarkdown(name ?? '', 80);
  const text = who === '' ? t('signIn.text') : t('signIn.textFor', { name: who });
  return { signIn: { text, button: t('signIn.button') } };
}

/** Why something can't be done as the person, and how to mend it. */
export function signInProblemText({ t }: Pick<ViewContext, 't'>, reason: SignInReason): TextReply {
  // Our own words, in which an address is a link and a setting's name is not to begin anything slanted.
  return { text: `${t(`action.${reason}`)}\n\n${t(`actionMend.${reason}`)}`.replaceAll('_', '\\_') };
}

/** What became of a sign-out. */
export function signedOutText({ t }: Pick<ViewContext, 't'>, how: 'done' | 'failed' | 'notSetUp'): TextReply {
  return { text: how === 'done' ? t('signedOut') : t(`signedOut.${how}`) };
}

/** What there is to say of a sign-in outside of an answer; markdown of a message. */
export function signInWord(
  ctx: Pick<ViewContext, 't'>,
  word: 'done' | 'notDone' | 'otherAccount' | 'failed' | 'notSetUp' | 'again',
): string {
  return word === 'notSetUp' ? signInProblemText(ctx, 'sign_in_not_set_up').text : ctx.t(`signIn.${word}`);
}
