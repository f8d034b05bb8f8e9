import assert from 'node:assert/strict';
import type { Parting, Sight } from '../../src/subscriptions/notice.ts';
import { newsText } from '../../src/views/notice/news-text.ts';
import { noticeView } from '../../src/views/notice-view.ts';
import { contextFor, hour, minute, now, owa, resolvedIssue, status } from '../cards/fixture.ts';
import {
  ann,
  aSight,
  maintenanceSight,
  messageSight,
  people,
  reportSight,
  windowSight,
} from '../cards/notice-samples.ts';
import { buttonOf } from '../commands/order-stage.ts';
import { textOf } from './text-of.ts';

const ctx = contextFor('en');
const show = (sight = aSight()) => textOf(noticeView(ctx, { sight }));
const summaryOf = (sight = aSight()) => noticeView(ctx, { sight }).summary;

describe('the notice of an issue', () => {
  it('says what, since when, whom it hits, what Microsoft said and promised', () => {
    assert.equal(
      show(),
      `Some users can’t send email from Outlook on the web
▲ Service degradation
Incident EX1098421 · Exchange Online · E-Mail and calendar access
As of 08:14 UTC+1
Since 06:40
Microsoft’s next update is due by 09:30
Hits 12 of your customers: Contoso Ltd, Fabrikam Inc, 康托索貿易有限公司 and 9 more
+3 since 07:24
Microsoft, 07:56: “We’re reverting a change to the web client’s front end that went out last night. The revert has reached a third of the affected servers, and errors there have stopped.”
[Details]
[Who is hit]
[I have it]
[Tell a customer]
[Open a support request]
[Mute 4 h]`,
    );
  });

  it('reads well as a notification', () => {
    assert.equal(
      summaryOf(),
      'Incident EX1098421, Exchange Online: 12 of your customers, next update by 09:30',
    );
    assert.equal(
      summaryOf(aSight({ overdueSince: now - hour, acknowledged: { by: 'Ann', at: now } })),
      'Incident EX1098421, Exchange Online: 12 of your customers, Microsoft’s update is overdue, Ann has it',
    );
    assert.equal(
      summaryOf(aSight({ issue: resolvedIssue, isOpen: false })),
      'Resolved after 1 h 29 min: Incident EX1098421, Exchange Online',
    );
  });

  it('counts no minutes, because it stands there for hours without being drawn again', () => {
    for (const sight of [aSight(), aSight({ overdueSince: now - hour })])
      assert.doesNotMatch(show(sight), /\bago\b|\bin \d/);
  });

  it('says that a promise is broken, and who has it', () => {
    const shown = show(
      aSight({
        overdueSince: now - 20 * minute,
        acknowledged: { by: 'Ann *O’Neil*', at: now - 12 * minute },
      }),
    );
    assert.match(shown, /Microsoft’s update was due at 07:54 and has not come/);
    assert.match(shown, /✓ Ann \*O’Neil\* has had it since 08:02\./);
  });

  it('offers to take only what nobody has, and to give back what somebody has', () => {
    assert.doesNotMatch(show(), /Give it back/);
    for (const sight of [aSight(), reportSight]) {
      const taken = { ...sight, acknowledged: { by: 'Ann', at: now } };
      assert.doesNotMatch(show(taken), /I have it/);
      const { id } = sight.issue;
      assert.deepEqual(buttonOf(noticeView(ctx, { sight: taken }), 'Give it back'), {
        command: 'release',
        args: { id },
      });
    }
  });

  it('says how long it lasted when it is over, and what to do if it is not', () => {
    const shown = show(aSight({ issue: { ...resolvedIssue, hasReview: true }, isOpen: false }));
    assert.match(shown, /✓ Resolved: Service restored[\s\S]*06:40 to 08:09 \(1 h 29 min\)/);
    assert.match(
      shown,
      /post-incident review[\s\S]*Still broken\? Open a support request\.\n\[Open a support/,
    );
    assert.doesNotMatch(shown, /I have it|Mute|next update/);
  });

  it('does not say that all is well where it only no longer hits these customers', () => {
    const shown = show(aSight({ isOpen: false, customerCount: 0, names: [] }));
    assert.match(shown, /\? No longer hits your customers/);
    assert.doesNotMatch(shown, /Resolved|✓/);
    assert.match(summaryOf(aSight({ isOpen: false })), /^No longer hits your customers: Incident/);
    const gone = aSight({ isOpen: false, parting: 'gone', customerCount: 0, names: [] });
    assert.match(show(gone), /\? No longer hits your customers[\s\S]*lists it for none[\s\S]*Still broken\?/);
  });

  it('says why it is closed where that says nothing of whether it is over', () => {
    const parted = (parting: Parting) => aSight({ isOpen: false, parting, customerCount: 0, names: [] });
    const states = {
      elsewhere: 'Concerns none of the customers followed here',
      notFollowed: 'No longer followed here',
      notKnown: 'How it stands is not known any more',
    } as const;
    for (const parting of ['elsewhere', 'notFollowed', 'notKnown'] as const) {
      const shown = show(parted(parting));
      assert.ok(shown.includes(`? ${states[parting]}`), shown);
      assert.doesNotMatch(shown, /Still broken|Resolved|support request|no longer known|hits|I have it|Mute/);
      assert.equal(summaryOf(parted(parting)), `${states[parting]}: Incident EX1098421, Exchange Online`);
    }
    assert.match(show(parted('elsewhere')), /As soon as it concerns one of them/);
  });

  it('says of a message that it is not published any more, and nothing of reports that went on', () => {
    assert.match(
      show({ ...messageSight, isOpen: false, parting: 'gone' }),
      /No longer published for your customers/,
    );
    const elsewhere = show({ ...reportSight, isOpen: false, parting: 'elsewhere' });
    assert.doesNotMatch(elsewhere, /No more reports|Nobody has reported|goes on there/);
  });

  it('never looks healthy while it is open, whatever its status', () => {
    const restored = { ...owa, status: status('serviceRestored') };
    assert.match(show(aSight({ issue: restored })), /◉ Service restored/);
  });

  it('shows a status that nobody knows as it came', () => {
    assert.match(
      show(aSight({ issue: { ...owa, status: status('brandNew') } })),
      /\? Status not known: brandNew/,
    );
  });

  it('says less where less is known', () => {
    const bare = { ...owa, startedAt: undefined, posts: [], feature: undefined };
    const shown = show(aSight({ issue: bare, names: [], growth: undefined }));
    assert.doesNotMatch(shown, /undefined|Since|Microsoft,/);
  });

  it('sends back the commands that it names', () => {
    const card = noticeView(ctx, { sight: aSight() });
    assert.deepEqual(buttonOf(card, 'Mute 4 h'), { command: 'mute', args: { id: owa.id, hours: 4 } });
    assert.deepEqual(buttonOf(card, 'I have it'), { command: 'acknowledge', args: { id: owa.id } });
    assert.deepEqual(buttonOf(card, 'Open a support request'), { command: 'ticket', args: { id: owa.id } });
    assert.deepEqual(buttonOf(card, 'Who is hit'), { command: 'who', args: { id: owa.id } });
  });

  it('mentions people as the entities name them', () => {
    const card = noticeView(ctx, { sight: aSight(), mentions: people });
    const [first] = card.mentions ?? [];
    assert.equal(first?.teamsId, ann.teamsId);
    for (const { tag } of card.mentions ?? []) assert.ok(textOf(card).includes(tag));
    assert.equal(noticeView(ctx, { sight: aSight() }).mentions, undefined);
  });
});

describe('the notice of what is no issue of Microsoft’s', () => {
  it('is marked as not from Microsoft', () => {
    assert.match(
      show(reportSight),
      /^Not from Microsoft\nYour own customers report this[\s\S]*\? Reported by customers[\s\S]*Reported by 3 of your customers/,
    );
    assert.match(
      summaryOf(reportSight),
      /^Not from Microsoft: 3 of your customers report trouble with Exchange/,
    );
    assert.doesNotMatch(show(reportSight), /Microsoft, \d/);
  });

  it('does not say that it works again because nobody calls any more', () => {
    const ended = { at: now };
    const reports = reportSight.reports && { ...reportSight.reports, ended };
    assert.match(show({ ...reportSight, isOpen: false, reports }), /Whether it works again is not known/);
    const official = reports && { ...reports, ended: { at: now, byIssueId: owa.id } };
    assert.match(show({ ...reportSight, isOpen: false, reports: official }), /published EX1098421 about it/);
  });

  it('says of a window of Azure when it is, where, and how it stands', () => {
    assert.equal(
      show(windowSight),
      `Planned maintenance for Azure Database for PostgreSQL in West Europe
◉ Planned
Planned maintenance PM3D-5Z8 · Azure Database for PostgreSQL: West Europe
As of 08:14 UTC+1
23 Nov, 13:14 to 23 Nov, 19:14
Concerns 2 of your customers: Contoso Ltd, Fabrikam Inc
Microsoft, 07:14: “Each server restarts once.”
[Details]
[Mute 4 h]`,
    );
    assert.equal(
      summaryOf(windowSight),
      'Planned maintenance PM3D-5Z8, Azure: 23 Nov, 13:14, 2 of your customers',
    );
    const { planned } = windowSight;
    assert.ok(planned);
    const stands = (state: typeof planned.state, isOpen: boolean) =>
      show({ ...windowSight, isOpen, planned: { ...planned, state } }).split('\n')[1];
    assert.equal(stands('underWay', true), '◉ Under way');
    assert.equal(stands('over', false), '✓ Over');
    assert.match(stands('untold', false) ?? '', /^\? Azure no longer tells of it: called off, or over early/);
    assert.equal(stands('planned', false), '? No longer published for your customers');
    const left: Sight = { ...windowSight, isOpen: false, parting: 'elsewhere', customerCount: 0, names: [] };
    assert.match(show(left), /Concerns none of the customers followed here/);
    assert.match(summaryOf(left), /^Concerns none of the customers followed here: Planned maintenance/);
  });

  for (const [locale, state, moved, untold] of [
    [
      'en',
      'Under way',
      'the time has changed: **23 Nov, 13:14 to 23 Nov, 19:14**',
      'Azure no longer tells of it',
    ],
    ['zh-TW', '進行中', '時間已變更：**11月23日 20:14 至 11月24日 02:14**', 'Azure 已不再公告'],
    ['zh-CN', '正在进行', '时间已更改：**11月23日 20:14 至 11月24日 02:14**', 'Azure 已不再通告'],
  ] as const) {
    it(`tells of it in ${locale}`, () => {
      const own = contextFor(locale);
      const { planned } = windowSight;
      assert.ok(planned);
      const say = (state: typeof planned.state) =>
        newsText(own, { sight: { ...windowSight, planned: { ...planned, state } }, kinds: ['status'] }).text;
      const begun = { ...windowSight, planned: { ...planned, state: 'underWay' } as const };
      assert.ok(textOf(noticeView(own, { sight: begun })).includes(state));
      assert.ok(say('planned').includes(moved), say('planned'));
      assert.ok(say('untold').includes(untold));
    });
  }

  it('says when planned work is done, where Microsoft says it', () => {
    assert.match(show(maintenanceSight), /23 Nov, 13:14 to 23 Nov, 19:14/);
    const { announcement } = maintenanceSight;
    assert.ok(announcement);
    const undated = { ...maintenanceSight, announcement: { ...announcement, startsAt: now - 5 * hour } };
    assert.doesNotMatch(show(undated), / to /);
  });

  it('says by when a change wants something done', () => {
    assert.match(show(messageSight), /Major change MC1123456[\s\S]*Act by 30 Dec, 08:14/);
    assert.deepEqual(buttonOf(noticeView(ctx, { sight: messageSight }), 'Open message'), {
      command: 'message',
      args: { id: 'MC1123456' },
    });
  });
});
