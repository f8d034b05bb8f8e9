import type { Sight } from '../../subscriptions/notice.ts';
import type { ViewContext } from '../view-context.ts';

const minute = 60_000;

/** An outage that never was, for a test of a subscription: the words say so, and its id is nobody's. */
export function exampleSight(ctx: ViewContext): Sight {
  const at = ctx.now - 18 * minute;
  const word = ctx.t('notice.example.word');
  return {
    kind: 'incidents',
    issue: {
      id: 'EX000000',
      title: ctx.t('notice.example.title'),
      service: 'Exchange Online',
      classification: 'incident',
      status: { raw: 'serviceDegradation', known: 'serviceDegradation', level: 'degraded' },
      impact: '',
      startedAt: ctx.now - 94 * minute,
      updatedAt: at,
      isResolved: false,
      hasReview: false,
      posts: [{ at, text: word, lastWord: word, nextUpdateAt: ctx.now + 76 * minute }],
    },
    isOpen: true,
    customerCount: 1,
    names: [ctx.t('notice.example.customer')],
    breaksThrough: false,
  };
}
