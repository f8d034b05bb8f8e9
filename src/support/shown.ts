import type { ShownMessage } from '../conversation-reference.ts';
import type { RequestKeeper } from './request-keeper.ts';
import type { Support } from './support.ts';

/** Cards of one request that are kept fresh. */
const mostShown = 5;

/** Where a request is shown. */
export function createShown(keeper: RequestKeeper): Pick<Support, 'shown'> {
  return {
    async shown(number, message) {
      await keeper.change(number, (request) => {
        const [first] = request.shown;
        if (first && isSame(first, message)) return { request, events: [] };
        const others = request.shown.filter((one) => !isSame(one, message));
        return { request: { ...request, shown: [message, ...others].slice(0, mostShown) }, events: [] };
      });
    },
  };
}

function isSame(a: ShownMessage, b: ShownMessage): boolean {
  return a.messageId === b.messageId && a.where.conversationId === b.where.conversationId;
}
