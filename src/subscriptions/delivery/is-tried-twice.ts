import type { Notice, Told } from '../notice.ts';

/**
 * Whether a message of its own may have been shown twice already: it is not sent again before there is something new to
 * tell.
 */
export function isTriedTwice(
  notice: Pick<Notice, 'sending'> | undefined,
  { print }: Pick<Told, 'print'>,
): boolean {
  return notice?.sending?.repeated === true && notice.sending.told.print === print;
}
