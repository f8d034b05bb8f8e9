import type { Locale } from '../../locales/locale.ts';

/**
 * What there is to say of a sign-in: it has been done; it did not go through; it was another account's than the one in
 * Teams; it could not be done because the token service failed, or because the bot has no OAuth connection; or it was
 * done and is asked for again.
 */
export type SignInWord = 'done' | 'notDone' | 'otherAccount' | 'failed' | 'notSetUp' | 'again';

export type SignInWords = (locale: Locale, word: SignInWord) => string;
