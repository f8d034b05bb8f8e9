import { ActionError } from '../action-error.ts';
import type { Call } from '../call.ts';
import { deedOf } from './deed-of.ts';
import { answerDue } from './plan/response-clock.ts';
import type { ReadRequest } from './read-request.ts';
import { heldBy } from './route-of.ts';
import type { Support } from './support.ts';
import type { SupportParts } from './support-parts.ts';
import type { Opener, SupportRequest } from './support-request.ts';

/** Microsoft's number comes back from the portal. */
export function createAdopt(
  { audited, keeper, clock }: SupportParts,
  read: ReadRequest,
): Pick<Support, 'adopt'> {
  /** Keeps the number, so that it is there also where Microsoft can't be asked. */
  function take(number: string, theirs: string, by: Opener): Promise<SupportRequest> {
    return keeper.change(
      number,
      (request) => {
        if (request.microsoft?.number === theirs) return { request, events: [] };
        if (request.route === 'azure' || request.microsoft?.readAt !== undefined) {
          throw new ActionError('changed_meanwhile', `${number} has a number of Microsoft's already.`);
        }
        const now = clock();
        const state = request.state === 'handover' ? 'open' : request.state;
        const { problem: _, ...rest } = request;
        const adopted: SupportRequest = { ...rest, microsoft: { number: theirs }, state, changedAt: now };
        // Until Microsoft says when it had the request, its time counts from now.
        const answerDueAt = request.answerDueAt ?? answerDue(request.form.severity, now);
        return { request: { ...adopted, answerDueAt }, events: [{ kind: 'numbered', to: theirs }] };
      },
      by,
    );
  }

  return {
    async adopt(number, microsoftNumber, by, call: Call) {
      const request = await keeper.get(number);
      const theirs = readMicrosoftNumber(microsoftNumber);
      if (theirs === undefined)
        throw new ActionError('not_found', 'That is no number of a Microsoft request.');
      const isKnown = request.microsoft?.number === theirs;
      // The number is taken, whatever becomes of the look at Microsoft.
      const adopted = isKnown
        ? request
        : await audited(deedOf('request.number', request, by, theirs), call, () =>
            take(request.number, theirs, by),
          );
      return heldBy(adopted) ? read(adopted, by, call) : adopted;
    },
  };
}

/** Microsoft's number in what a person pasted ("TrackingID#2611270040001234"); undefined where there is none. */
function readMicrosoftNumber(text: string): string | undefined {
  const numbers =
    text
      .normalize('NFKC')
      .replace(/(?<=\d)[\s-]+(?=\d)/g, '')
      .match(/\d+/g) ?? [];
  const [only, ...others] = numbers.filter(({ length }) => length >= 10 && length <= 20);
  return others.length === 0 ? only : undefined;
}
