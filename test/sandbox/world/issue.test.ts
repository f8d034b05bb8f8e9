import assert from 'node:assert/strict';
import { makeCustomer } from '../../../src/sandbox/world/customer.ts';
import { hits, type IssueScript, issueAt } from '../../../src/sandbox/world/issue.ts';
import { writePost } from '../../../src/sandbox/world/post-text.ts';

const start = Date.parse('2026-03-04T12:00:00Z');
const minute = 60_000;
const script: IssueScript = {
  id: 'EX1',
  title: 'Mail is late',
  service: 'Exchange',
  classification: 'incident',
  feature: null,
  featureGroup: null,
  impact: 'Mail arrives late.',
  startsAt: -20,
  cloud: 'global',
  customers: ['Contoso Ltd'],
  format: 'text',
  pascalCase: true,
  steps: [
    {
      at: -10,
      status: 'investigating',
      post: { current: 'We look.', scope: 'Everybody.', nextUpdate: 'Soon.' },
    },
    { at: 10, status: 'serviceDegradation', post: { current: 'We mend.', nextUpdate: 60 } },
    { at: 30, status: 'serviceRestored', endedAt: 25, post: { final: 'Mended.', end: 25 } },
  ],
};

describe('issueAt', () => {
  it('knows no issue before its first step', () => {
    assert.equal(issueAt(script, start, start - 11 * minute), undefined);
  });

  it('tells the state of its last step and the posts up to then', () => {
    const open = issueAt(script, start, start);
    assert.deepEqual(
      [open?.status, open?.classification, open?.isResolved, open?.endDateTime, open?.posts.length],
      ['Investigating', 'Incident', false, null, 1],
    );
    assert.equal(open?.startDateTime, '2026-03-04T11:40:00Z');
    assert.equal(open?.lastModifiedDateTime, '2026-03-04T11:50:00.54Z');
    const closed = issueAt(script, start, start + 30 * minute);
    assert.deepEqual(
      [closed?.status, closed?.isResolved, closed?.endDateTime],
      ['ServiceRestored', true, '2026-03-04T12:25:00Z'],
    );
  });

  it('is written down once for all who are told the same, and anew when the script changes', () => {
    const own = structuredClone(script);
    const first = issueAt(own, start, start);
    assert.equal(issueAt(own, start, start + minute, 'Contoso Ltd'), first);
    own.title = 'Mail is very late';
    assert.equal(issueAt(own, start, start)?.title, 'Mail is very late');
    const [step] = own.steps;
    assert.ok(step);
    step.status = 'extendedRecovery';
    assert.equal(issueAt(own, start, start)?.status, 'ExtendedRecovery');
  });

  it('keeps a step from those whom it is not for', () => {
    const [first, second, third] = script.steps;
    assert.ok(first && second && third);
    const told = { ...script, steps: [first, { ...second, notFor: ['Contoso Ltd'] }, third] };
    const statusFor = (name: string, minutes: number) =>
      issueAt(told, start, start + minutes * minute, name)?.status;
    assert.equal(statusFor('Contoso Ltd', 15), 'Investigating');
    assert.equal(statusFor('Fabrikam Inc', 15), 'ServiceDegradation');
    assert.equal(statusFor('Contoso Ltd', 30), 'ServiceRestored');
  });

  it('writes posts with labelled parts; what lasts is carried on, status and promise are not', () => {
    const posts = issueAt(script, start, start + 30 * minute)?.posts.map(
      ({ description }) => description.content,
    );
    assert.deepEqual(posts, [
      'Title: Mail is late\n\nUser impact: Mail arrives late.\n\nCurrent status: We look. Soon.\n\nScope of impact: Everybody.',
      'Title: Mail is late\n\nUser impact: Mail arrives late.\n\nCurrent status: We mend.\n\nScope of impact: Everybody.\n\nNext update by: Wednesday, March 4, 2026, at 1:00 PM UTC',
      'Title: Mail is late\n\nUser impact: Mail arrives late.\n\nFinal status: Mended.\n\nScope of impact: Everybody.\n\nEnd time: Wednesday, March 4, 2026, at 12:25 PM UTC\n\nThis is the final update for the event.',
    ]);
  });
});

describe('writePost', () => {
  const parts = { title: 'T', current: 'One.\nTwo.', nextUpdate: 90 };

  it('separates parts by break tags, or by nothing at all', () => {
    assert.equal(
      writePost(parts, { format: 'htmlBreaks', language: 'en', worldStartedAt: start }),
      'Title: T<br><br>Current status: One.<br>Two.<br><br>Next update by: Wednesday, March 4, 2026, at 1:30 PM UTC',
    );
    assert.equal(
      writePost(parts, { format: 'htmlRun', language: 'en', worldStartedAt: start }),
      'Title:TCurrent Status:One.Two.Next Update:Wednesday, March 4, 2026, at 1:30 PM UTC',
    );
  });

  it('writes Chinese labels and times', () => {
    assert.equal(
      writePost(parts, { format: 'text', language: 'zh-CN', worldStartedAt: start }),
      '标题：T\n\n当前状态：One.\nTwo.\n\n下次更新时间：2026年3月4日 13:30 UTC',
    );
  });
});

describe('hits', () => {
  const customer = (name: string, generated = false) =>
    makeCustomer({ name, prefix: name.toLowerCase().replace(/\W/g, ''), generated });

  it('hits the named customers that own the service in the same cloud', () => {
    assert.equal(hits(script, customer('Contoso Ltd')), true);
    assert.equal(hits(script, customer('Fabrikam Inc')), false);
    assert.equal(hits({ ...script, service: 'PowerBIcom' }, customer('Contoso Ltd')), false);
    assert.equal(hits({ ...script, cloud: 'china' }, customer('Contoso Ltd')), false);
  });

  it('reaches others from a step on that names them', () => {
    const [first, second, third] = script.steps;
    assert.ok(first && second && third);
    const growing = {
      ...script,
      share: 0,
      steps: [first, { ...second, customers: ['Fabrikam Inc'], share: 1 }, third],
    };
    const whom = (minutes: number) =>
      [customer('Contoso Ltd'), customer('Fabrikam Inc'), customer('Customer 1', true)].map((one) =>
        hits(growing, one, minutes),
      );
    assert.deepEqual(whom(9), [true, false, false]);
    assert.deepEqual(whom(10), [false, true, true]);
    assert.deepEqual(whom(40), [false, true, true]);
  });

  it('hits a steady share of the generated customers, and of no others', () => {
    const crowd = Array.from({ length: 1_000 }, (_, index) => customer(`Customer ${index}`, true));
    const hit = crowd.filter((one) => hits({ ...script, share: 0.2 }, one)).length;
    assert.ok(hit > 150 && hit < 250, `${hit}`);
    assert.equal(hits({ ...script, share: 1 }, customer('Fabrikam Inc')), false);
  });
});
