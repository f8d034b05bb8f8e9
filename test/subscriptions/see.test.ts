import assert from 'node:assert/strict';
import type { Issue } from '../../src/health/model.ts';
import type { Notice } from '../../src/subscriptions/notice.ts';
import { createSee, type SeeParts, seenIn } from '../../src/subscriptions/see.ts';
import type { Mute, Report, Rule, Subscription } from '../../src/subscriptions/subscription.ts';
import type { ThingsParts } from '../../src/subscriptions/things/create-things.ts';
import { toldOf } from '../../src/subscriptions/told-of.ts';
import { aBoard, type BoardFacts } from '../a-board.ts';
import { anAnnouncement, anIssue, aPost, eight, hour, minute, resolved } from '../watch/some-issues.ts';
import { aRule } from './a-rule.ts';
import { aSubscription } from './a-subscription.ts';
import { customers, idOf, someThings } from './some-things.ts';

const id = 'EX100001';
const [adatum, contoso, fabrikam] = customers;
assert.ok(adatum && contoso && fabrikam);
const noc = '19:noc@thread.tacv2';
const notice: Notice = {
  conversationId: noc,
  issueId: id,
  messageId: '1',
  openedAt: eight,
  changedAt: eight,
};
const night = { from: '19:00', to: '07:30', timeZone: 'UTC' };
const named = (...names: string[]) => aRule({ all: false, tenantIds: names.map(idOf) });
const every = (changes: Partial<Rule>) =>
  aRule({ kinds: ['messages', 'majorMessages', 'maintenance'], ...changes });

interface Asked extends Partial<SeeParts>, Partial<Pick<ThingsParts, 'tags' | 'reports'>> {
  readonly facts?: BoardFacts;
  readonly subscription?: Partial<Subscription>;
  readonly notice?: Notice;
  readonly id?: string;
  readonly now?: number;
}

/** What a subscription sees; by default one to all incidents, of an incident that hits three. */
const look = (asked: Asked = {}) => seenIn(lookAt(asked));
/** Why it sees nothing. */
const whyNot = (asked: Asked) => lookAt(asked).what;
function lookAt(asked: Asked = {}) {
  const time = { now: asked.now ?? eight };
  const facts = asked.facts ?? {
    issues: [{ issue: anIssue(), customers: [adatum, contoso, fabrikam].flatMap((one) => one ?? []) }],
  };
  const things = someThings(facts, time, {
    ...(asked.tags && { tags: asked.tags }),
    ...(asked.reports && { reports: asked.reports }),
  });
  const { see } = createSee({
    things,
    mutesOf: asked.mutesOf ?? (() => []),
    ...(asked.current && { current: asked.current }),
    ...(asked.isCatchingUp && { isCatchingUp: asked.isCatchingUp }),
    clock: () => time.now,
  });
  return see(aSubscription(asked.subscription), asked.id ?? id, asked.notice);
}
const hitting = (issue: Issue, ...names: string[]): BoardFacts => ({
  issues: [{ issue, customers: customers.filter(({ name }) => names.includes(name)) }],
});

describe('what a subscription sees of an issue', () => {
  it('is the issue with the number and some names of its customers', () => {
    assert.deepEqual(look(), {
      what: 'seen',
      sight: {
        kind: 'incidents',
        issue: anIssue(),
        isOpen: true,
        customerCount: 3,
        names: ['Adatum', 'Contoso', 'Fabrikam'],
        breaksThrough: false,
      },
      circumstances: { isQuiet: false, isMuted: false, isCatchingUp: false },
    });
    assert.equal(look({ subscription: { rules: [named('Contoso')] } })?.sight.customerCount, 1);
    assert.equal(look({ id: 'ex100001' })?.sight.customerCount, 3);
  });

  it('is nothing where it hits none of its customers, or is of another kind or service', () => {
    assert.equal(whyNot({ subscription: { rules: [named('Tailspin')] } }), 'notConcerned');
    assert.equal(whyNot({ subscription: { rules: [aRule({ kinds: ['advisories'] })] } }), 'notConcerned');
    assert.equal(whyNot({ subscription: { rules: [aRule({ services: ['SharePoint'] })] } }), 'notConcerned');
    assert.ok(look({ subscription: { rules: [aRule({ services: ['Exchange'] })] } }));
  });

  it('is nothing where it is not known, or the subscription is paused or gone', () => {
    assert.equal(whyNot({ id: 'EX9' }), 'notKnown');
    assert.equal(whyNot({ subscription: { paused: { reason: 'archived', at: eight } }, notice }), 'paused');
    assert.equal(whyNot({ current: () => undefined, notice }), 'unsubscribed');
  });

  it('is of the kind that Microsoft says', () => {
    const kindOf = (issue: Issue) =>
      look({
        facts: hitting(issue, 'Contoso'),
        subscription: { rules: [aRule({ kinds: ['incidents', 'advisories', 'azure'] })] },
      })?.sight.kind;
    assert.equal(kindOf(anIssue({ classification: 'advisory' })), 'advisories');
    assert.equal(kindOf(anIssue({ classification: 'unknown' })), 'incidents');
    const azure = { kind: 'healthAdvisory', impacts: [], subscriptions: [] } as const;
    assert.equal(kindOf(anIssue({ azure, service: 'Azure', classification: 'advisory' })), 'azure');
  });

  it('has ended for it when it has ended, or goes on for others only', () => {
    const ended = look({ facts: hitting(resolved(anIssue(), eight), 'Contoso'), notice });
    assert.deepEqual([ended?.sight.isOpen, ended?.sight.customerCount], [false, 1]);
    const elsewhere = look({
      facts: hitting(anIssue(), 'Tailspin'),
      subscription: { rules: [named('Contoso')] },
      notice,
    });
    assert.deepEqual(
      [elsewhere?.sight.isOpen, elsewhere?.sight.customerCount, elsewhere?.sight.names],
      [false, 0, []],
    );
  });

  it('has not ended for customers who have not been asked since the start', () => {
    const facts = { ...hitting(anIssue(), 'Tailspin'), heard: { health: { waiting: [contoso] } } };
    assert.equal(whyNot({ facts, subscription: { rules: [named('Contoso')] }, notice }), 'unsure');
    assert.ok(look({ facts, notice }));
  });

  it('is no longer followed where its service or kind is not subscribed any more', () => {
    const parting = (...rules: Rule[]) => look({ subscription: { rules }, notice })?.sight.parting;
    assert.equal(parting(aRule()), undefined);
    assert.equal(parting(aRule({ services: ['SharePoint'] })), 'notFollowed');
    assert.equal(parting(aRule({ kinds: ['advisories'] })), 'notFollowed');
  });

  it('goes on elsewhere where its customers are not subscribed or not tagged any more', () => {
    const rules = [named('Tailspin'), aRule({ all: false, tags: ['gold'] })];
    const seen = look({ subscription: { rules }, notice })?.sight;
    assert.deepEqual([seen?.isOpen, seen?.parting], [false, 'elsewhere']);
  });

  it('is gone where it goes on and hits nobody any more', () => {
    const facts = { issues: [{ issue: anIssue(), customers: [] }] };
    assert.equal(look({ facts, notice })?.sight.parting, 'gone');
  });

  it('is nothing more where its card says already that it is over or concerns nobody there', () => {
    const seen = look({ notice })?.sight;
    assert.ok(seen);
    const shown = toldOf({ ...seen, isOpen: false, parting: 'notFollowed' });
    const rules = [aRule({ services: ['SharePoint'] })];
    assert.equal(whyNot({ subscription: { rules }, notice: { ...notice, shown } }), 'notConcerned');
    const facts = hitting(resolved(anIssue(), eight), 'Contoso');
    const over = { ...notice, shown: toldOf({ ...seen, isOpen: false }) };
    assert.equal(whyNot({ facts, subscription: { rules }, notice: over }), 'notConcerned');
  });

  describe('that nobody knows any more', () => {
    const about = { kind: 'advisories', title: 'Slow mail', service: 'Exchange Online' } as const;
    const shown = { print: 'p', status: 'serviceDegradation', isOpen: true, hasReview: false, about };
    const open = { ...notice, issueId: 'EX9', shown };
    const heard = { health: { read: [contoso] } };
    const lost = (facts: BoardFacts, of: Notice = open) => ({ id: 'EX9', notice: of, facts });

    it('ends on its card as no longer known, with what it was called', () => {
      const seen = look(lost({ heard }))?.sight;
      assert.deepEqual(
        [seen?.isOpen, seen?.parting, seen?.kind, seen?.issue.id, seen?.issue.title, seen?.issue.service],
        [false, 'notKnown', 'advisories', 'EX9', 'Slow mail', 'Exchange Online'],
      );
      assert.equal(seen?.issue.isResolved, false);
    });

    it('stays as it was told where its card says already that it has ended', () => {
      assert.equal(whyNot(lost({ heard }, { ...open, shown: { ...shown, isOpen: false } })), 'notKnown');
    });

    it('stays open while not everybody has been asked since the start, or nobody could be', () => {
      assert.equal(whyNot(lost({})), 'unsure');
      assert.equal(whyNot(lost({ heard: { health: { failed: [contoso] } } })), 'unsure');
      assert.equal(whyNot(lost({ heard: { ...heard, messages: { waiting: [fabrikam] } } })), 'unsure');
    });

    it('stays open where it is a post of which the content has not been read yet', () => {
      const lastRound = () => ({ ...aBoard({ heard }), customersWith: () => [contoso] });
      const parts = { things: someThings({}, { now: eight }, { board: { lastRound } }), mutesOf: () => [] };
      const { see } = createSee({ ...parts, clock: () => eight });
      assert.equal(see(aSubscription(), 'MC1', { ...open, issueId: 'MC1' }).what, 'unsure');
    });
  });

  it('grows only for who hears of all customers', () => {
    const growth = { since: eight - hour, by: 2 };
    const facts = { issues: [{ issue: anIssue(), customers: [adatum, contoso], growth }] };
    assert.deepEqual(look({ facts })?.sight.growth, growth);
    const rules = [aRule({ exceptTenantIds: [idOf('Contoso')] })];
    assert.equal(look({ facts, subscription: { rules } })?.sight.growth, undefined);
  });

  it('says since when a promised update is due', () => {
    const late = anIssue({ posts: [aPost(eight - hour, eight - minute)] });
    assert.equal(look({ facts: hitting(late, 'Contoso') })?.sight.overdueSince, eight - minute);
    assert.equal(
      look({ facts: hitting(late, 'Contoso'), now: eight - 2 * minute })?.sight.overdueSince,
      undefined,
    );
    const over = look({ facts: hitting(resolved(late, eight), 'Contoso'), notice });
    assert.equal(over?.sight.overdueSince, undefined);
  });

  it('says who has it', () => {
    const acknowledged = { by: 'Ada', at: eight };
    assert.equal(look({ notice: { ...notice, acknowledged } })?.sight.acknowledged, acknowledged);
    const over = { print: '', status: '', isOpen: false, hasReview: false };
    const ended = { ...notice, acknowledged, shown: over };
    assert.equal(
      look({ notice: { ...ended, replied: over } })?.sight.acknowledged,
      undefined,
      'begins again',
    );
    const open = { ...over, isOpen: true };
    const unheard = { ...ended, replied: open };
    assert.equal(look({ notice: unheard })?.sight.acknowledged, acknowledged, 'nobody has heard of its end');
  });

  it('is quiet in quiet hours, and knows whose customers break through', () => {
    const tags = new Map([[idOf('Contoso'), ['breakthrough']]]);
    const seen = look({ subscription: { quiet: night }, now: eight - hour, tags: () => tags });
    assert.equal(seen?.circumstances.isQuiet, true);
    assert.equal(seen?.sight.breaksThrough, true);
    const others = look({ subscription: { rules: [named('Fabrikam')] }, tags: () => tags });
    assert.equal(others?.sight.breaksThrough, false);
    assert.equal(look({ subscription: { quiet: night } })?.circumstances.isQuiet, false);
  });

  it('leaves an advisory that came in quiet hours to the digest, where there is one', () => {
    const advisory = anIssue({ classification: 'advisory' });
    const facts = { issues: [{ issue: advisory, customers: [contoso], firstSeenAt: eight - hour }] };
    const digest = { every: 'day', at: '09:00', timeZone: 'UTC' } as const;
    const rules = [aRule({ kinds: ['advisories'] })];
    const isQuiet = (subscription: Partial<Subscription>, told?: Notice) =>
      look({ facts, subscription: { rules, quiet: night, ...subscription }, ...(told && { notice: told }) })
        ?.circumstances.isQuiet;
    assert.equal(isQuiet({ digest }), true);
    assert.equal(isQuiet({}), false);
    assert.equal(isQuiet({ digest }, notice), false);
  });

  it('is muted by the issue, or by all of its customers', () => {
    const mute = { id: 'm', conversationId: noc, until: eight + hour, by: 'Ada', at: eight };
    const isMuted = (...of: Mute['of'][]) =>
      look({
        mutesOf: (conversationId) => (conversationId === noc ? of.map((one) => ({ ...mute, of: one })) : []),
        subscription: { rules: [named('Contoso', 'Fabrikam')] },
      })?.circumstances.isMuted;
    assert.equal(isMuted({ issueId: 'ex100001' }), true);
    assert.equal(isMuted({ issueId: 'EX9' }), false);
    assert.equal(isMuted({ tenantId: idOf('Contoso') }, { tenantId: idOf('Adatum') }), false);
    assert.equal(isMuted({ tenantId: idOf('Contoso') }, { tenantId: idOf('Fabrikam') }), true);
  });

  it('asks whether the program missed it', () => {
    const seen = look({ isCatchingUp: ({ issue }) => issue.id === id });
    assert.equal(seen?.circumstances.isCatchingUp, true);
  });
});

describe('what a subscription sees of a post of the message center', () => {
  const post = anAnnouncement({ updatedAt: eight });
  const facts = (announcement = post): BoardFacts => ({
    announcements: [{ announcement, customers: [contoso, fabrikam] }],
  });
  const see = (announcement = post, subscription: Partial<Subscription> = {}, more: Asked = {}) =>
    look({
      facts: facts(announcement),
      id: post.id,
      subscription: { rules: [every({})], news: [{ since: 0, rules: [every({})] }], ...subscription },
      ...more,
    });

  it('is the post, as something that goes on until it is over', () => {
    const seen = see()?.sight;
    assert.deepEqual(
      [seen?.kind, seen?.isOpen, seen?.announcement, seen?.customerCount],
      ['messages', true, post, 2],
    );
    assert.deepEqual(
      [seen?.issue.id, seen?.issue.title, seen?.issue.service],
      [post.id, post.title, 'Microsoft Teams'],
    );
    const over = see({ ...post, endsAt: eight }, {}, { notice });
    assert.deepEqual([over?.sight.isOpen, over?.sight.issue.isResolved], [false, false]);
  });

  it('is major, or planned maintenance, where it is', () => {
    assert.equal(see({ ...post, isMajor: true })?.sight.kind, 'majorMessages');
    assert.equal(see({ ...post, title: 'Planned maintenance of Exchange' })?.sight.kind, 'maintenance');
    const major = { rules: [aRule({ kinds: ['majorMessages'] })] };
    assert.equal(see(post, major), undefined);
  });

  it('is for whoever chose one of its services', () => {
    assert.equal(see(post, { rules: [every({ services: ['Exchange'] })] }), undefined);
    const both = { ...post, services: ['Exchange Online', 'Microsoft Teams'] };
    assert.ok(see(both, { rules: [every({ services: ['Exchange'] })] }));
  });

  it('is nothing where it was published before posts were asked for, unless it was told', () => {
    const later = { since: eight + 1, rules: [every({})] };
    const early = (changes: Partial<Rule>) => ({ since: eight, rules: [every(changes)] });
    assert.equal(see(post, { news: [later] }), undefined);
    assert.ok(see(post, { news: [early({})] }));
    assert.ok(see(post, { news: [later] }, { notice }));
    // More was asked for later: what was wanted before is news as ever.
    assert.ok(see(post, { news: [early({ services: ['microsoftteams'] }), later] }));
    assert.equal(see(post, { news: [early({ services: ['Exchange'] }), later] }), undefined);
    assert.equal(see(post, { news: [early({ kinds: ['maintenance'] }), later] }), undefined);
  });
});

describe('what a subscription sees of reports', () => {
  const service = { id: 'Exchange', name: 'Exchange Online' };
  const reports: readonly Report[] = ['Adatum', 'Contoso', 'Fabrikam'].map((name, index) => ({
    id: name,
    tenantId: idOf(name),
    service,
    by: 'Ada',
    at: eight + index * minute,
  }));
  const reported = `REPORT-EXCHANGE-${eight.toString(36)}`;
  const see = (more: Asked = {}) =>
    look({
      facts: {},
      reports: () => reports,
      id: reported,
      now: eight + 5 * minute,
      subscription: { rules: [aRule({ kinds: ['reports'] })] },
      ...more,
    });

  it('is an unofficial issue of the customers who said so', () => {
    const seen = see()?.sight;
    assert.deepEqual(
      [seen?.kind, seen?.isOpen, seen?.names, seen?.issue.service, seen?.reports?.service],
      ['reports', true, ['Adatum', 'Contoso', 'Fabrikam'], 'Exchange Online', service],
    );
    assert.equal(see({ subscription: { rules: [aRule({ kinds: ['incidents'] })] } }), undefined);
  });

  it('ends with an incident of Microsoft that hits one of them, not with an advisory or one of others', () => {
    const isOpen = (issue: Issue, name: string) =>
      see({
        notice,
        facts: {
          issues: [
            {
              issue,
              customers: [customers.find((one) => one.name === name) ?? adatum],
              firstSeenAt: eight + 3 * minute,
            },
          ],
        },
      })?.sight.isOpen;
    assert.equal(isOpen(anIssue(), 'Contoso'), false);
    assert.equal(isOpen(anIssue({ classification: 'advisory' }), 'Contoso'), true);
    assert.equal(isOpen(anIssue(), 'Tailspin'), true);
    assert.equal(isOpen(anIssue({ service: 'Microsoft Teams' }), 'Contoso'), true);
  });

  it('is over after two hours of silence', () => {
    const seen = see({ now: eight + 3 * hour, notice });
    assert.deepEqual([seen?.sight.isOpen, seen?.sight.reports?.ended?.byIssueId], [false, undefined]);
  });
});

describe('ten thousand subscriptions and an issue on ten thousand customers', () => {
  it('see it each by its own rules (how long that takes is in bench/match.ts)', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...contoso,
      tenantId: `t${index}`,
      name: `Customer ${index}`,
    }));
    const tags = new Map(
      many.map(({ tenantId }, index) => [
        tenantId,
        index % 3 === 0 ? ['gold'] : index % 100 === 0 ? ['test'] : [],
      ]),
    );
    const rules: readonly Rule[][] = Array.from({ length: 10_000 }, (_, index) => {
      const names = [`t${index}`, `t${index + 1}`];
      if (index % 5 === 0) return [aRule()];
      if (index % 5 === 1) return [aRule({ exceptTenantIds: names })];
      if (index % 5 === 2) return [aRule({ all: false, tags: ['gold'], exceptTags: ['test'] })];
      if (index % 5 === 3) return [aRule({ all: false, tenantIds: names }), aRule({ kinds: ['advisories'] })];
      return [aRule({ services: ['SharePoint'] }), aRule({ exceptTags: ['test'] })];
    });
    const subscriptions = rules.map((own, index) =>
      aSubscription({ number: index + 1, rules: own, ...(index % 2 && { quiet: night }) }),
    );
    const time = { now: eight };
    const facts = { issues: [{ issue: anIssue(), customers: many }] };
    const things = someThings(facts, time, { tags: () => tags });
    const { see } = createSee({ things, mutesOf: () => [], clock: () => time.now });
    const seen = subscriptions.filter((one) => see(one, id, undefined).what === 'seen').length;
    assert.equal(seen, 10_000);
  });
});
