import assert from 'node:assert/strict';
import fc from 'fast-check';
import type sinon from 'sinon';
import type { Issue } from '../../../src/health/model.ts';
import { serviceStatus } from '../../../src/health/status.ts';
import type { Delivery } from '../../../src/subscriptions/delivery/delivery.ts';
import { toldOf } from '../../../src/subscriptions/told-of.ts';
import { anIssue, aPost, eight, hour, minute, resolved } from '../../watch/some-issues.ts';
import type { Fault } from './pretend-teams.ts';
import { channel, someDelivery, standStill } from './some-delivery.ts';

const places = [1, 2, 3].map(channel);
const issueIds = ['EX0', 'EX1'];
const statuses = ['investigating', 'serviceDegradation', 'restoringService'] as const;

/** How often each is tried; more by DELIVERY_RUNS. */
const runs = Number(process.env.DELIVERY_RUNS ?? 200);

/** What may happen. */
type Happening =
  | { readonly kind: 'news'; readonly issue: number; readonly status: number; readonly isOver: boolean }
  | { readonly kind: 'mark'; readonly issue: number; readonly channel: number }
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'crash' }
  | { readonly kind: 'delete'; readonly place: number }
  | { readonly kind: 'faults'; readonly faults: readonly FaultName[] };
type FaultName = 'lost' | 'lostAndDone' | 'later' | 'throttled';

const issue = fc.nat({ max: 1 });
const status = fc.nat({ max: 2 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('news' as const), issue, status, isOver: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('mark' as const), issue, channel: status }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      ms: fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 3_000 }), fc.nat({ max: 150_000 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('crash' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), place: fc.nat({ max: 8 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('faults' as const),
      faults: fc.array(
        fc.constantFrom('lost' as const, 'lostAndDone' as const, 'later' as const, 'throttled' as const),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  },
);

/** Fewer conversations: more of what happens hits the same one. */
const life = fc.record({
  count: fc.integer({ min: 1, max: 3 }),
  happenings: fc.array(happening, { maxLength: 40 }),
});

describe('the delivery, whatever happens in whatever order', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => {
    timers = standStill();
  });
  afterEach(() => timers.restore());

  async function live({ count, happenings }: { count: number; happenings: readonly Happening[] }) {
    const channels = places.slice(0, count);
    const scene = someDelivery();
    const faults: FaultName[] = [];
    const deleted = new Map<string, number>();
    let post = 0;
    let crashes = 0;
    let delivery: Delivery = await scene.start();

    scene.teams.faultOf = ({ what }): Fault | undefined => {
      const next = faults.shift();
      if (next === undefined) return undefined;
      if (next === 'throttled')
        return { isDone: false, fate: { kind: 'later', code: 'Throttled', retryAfterMs: 2_000 } };
      if (next === 'later') return { isDone: false, fate: { kind: 'later', code: '412' } };
      const isDone = next === 'lostAndDone';
      // What an edit became may be unknown too; it is made again.
      return { isDone, fate: what === 'edit' ? { kind: 'later', code: 'no_answer' } : { kind: 'unknown' } };
    };

    const news = (number: number, status: number, isOver: boolean) => {
      const id = issueIds[number] ?? '';
      // Each is told by another print.
      const changes = { id, status: serviceStatus(statuses[status] ?? ''), posts: [aPost(eight + ++post)] };
      const now: Issue = anIssue(changes);
      scene.issues.set(id, isOver ? resolved(now, eight + post) : now);
      for (const one of channels) delivery.mark(one, id);
    };

    for (const one of happenings) {
      if (one.kind === 'news') news(one.issue, one.status, one.isOver);
      else if (one.kind === 'time') await timers.tickAsync(one.ms);
      else if (one.kind === 'faults') faults.push(...one.faults);
      else if (one.kind === 'mark') {
        const place = channels[one.channel];
        if (place) delivery.mark(place, issueIds[one.issue] ?? '');
      } else if (one.kind === 'delete') {
        const [card] = scene.teams.cards.splice(one.place, 1);
        const key = card && `${card.conversationId} ${card.issueId}`;
        if (key) deleted.set(key, (deleted.get(key) ?? 0) + 1);
      } else {
        crashes += 1;
        delivery = await scene.start(channels);
      }
    }
    faults.length = 0;
    await timers.tickAsync(10 * minute);
    return { ...scene, channels, deleted, crashes, news, delivery: () => delivery };
  }

  it('ends with one true card for every open issue in every conversation', async () => {
    await fc.assert(
      fc.asyncProperty(life, async (story) => {
        const end = await live(story);
        // What was twice of unknown fate is told again as soon as there is something new.
        for (const number of [0, 1]) end.news(number, number, false);
        await timers.tickAsync(hour);
        await end.delivery().idle();
        for (const { where } of end.channels)
          for (const id of issueIds) {
            const found = end.issues.get(id);
            const notice = end.memory.kept.get(`${where.conversationId} ${id}`);
            const card = end.teams.cards.find(
              ({ conversationId, messageId }) =>
                conversationId === where.conversationId && messageId === notice?.messageId,
            );
            assert.ok(found && card, `${where.conversationId} has no card of ${id}`);
            assert.equal(card.issueId, id);
            assert.equal(card.told.print, toldOf(end.sightOf(found)).print);
          }
      }),
      { numRuns: runs },
    );
  });

  it('shows no issue twice in a conversation, save where nobody knew whether it was shown, and then at most twice', async () => {
    await fc.assert(
      fc.asyncProperty(life, async (story) => {
        const { teams, deleted, crashes, channels } = await live(story);
        const isSure =
          crashes === 0 &&
          story.happenings.every(
            (one) => one.kind !== 'faults' || !one.faults.some((fault) => fault.startsWith('lost')),
          );
        for (const { where } of channels)
          for (const id of issueIds) {
            const cards = teams.requests.filter(
              ({ what, isDone, issueId, conversationId }) =>
                what === 'create' && isDone && issueId === id && conversationId === where.conversationId,
            );
            const gone = deleted.get(`${where.conversationId} ${id}`) ?? 0;
            if (isSure) assert.ok(cards.length <= 1 + gone, `${cards.length} cards, ${gone} deleted`);
            for (const { told } of cards) {
              const same = cards.filter((card) => card.told.print === told.print).length;
              assert.ok(same <= 2 + gone, `${same} times the same card, ${gone} deleted`);
            }
          }
      }),
      { numRuns: runs },
    );
  });

  it('repeats no reply, has one message on its way in a conversation, and is never throttled by its own fault', async () => {
    await fc.assert(
      fc.asyncProperty(life, async (story) => {
        const { teams, crashes } = await live(story);
        const replies = teams.requests
          .filter(({ what, isDone }) => what === 'reply' && isDone)
          .map(({ conversationId, issueId, told }) => `${conversationId} ${issueId} ${told.print}`);
        assert.equal(new Set(replies).size, replies.length);
        if (crashes > 0) return;
        assert.ok(teams.mostAtOnce() <= 1);
        assert.equal(teams.throttled(), 0);
      }),
      { numRuns: runs },
    );
  });
});
