import assert from 'node:assert/strict';
import sinon from 'sinon';
import { ReadError } from '../../src/errors.ts';
import type { Issue } from '../../src/health/model.ts';
import type { IssuesAnswer } from '../../src/health/ports.ts';
import { createPast, pastMs } from '../../src/watch/past/past.ts';
import { aCall } from '../builders.ts';
import { anIssue, aPost, customersNamed, day, eight, hour, resolved } from './some-issues.ts';

describe('the past that Microsoft tells of customers', () => {
  const [adatum, contoso, fabrikam] = customersNamed('Adatum', 'Contoso', 'Fabrikam');
  assert.ok(adatum && contoso && fabrikam);
  const ended = resolved(anIssue({ posts: [aPost(eight - 8 * day, eight - 7 * day)] }), eight - 7 * day);

  let now: number;
  const later = (ms: number) => {
    now += ms;
  };
  beforeEach(() => {
    now = eight;
  });

  function somePast(tell: (name: string) => Partial<IssuesAnswer> | Promise<Partial<IssuesAnswer>>) {
    const asked: { readonly name: string; readonly since: number | undefined }[] = [];
    const past = createPast({
      clock: () => now,
      source: {
        async readChanges({ name }, since) {
          asked.push({ name, since });
          return { issues: [], gaps: [], ...(await tell(name)) };
        },
      },
    });
    const names = () => asked.map(({ name }) => name);
    return { past, asked, names };
  }
  const ids = (issues: readonly Issue[]) => issues.map(({ id }) => id).sort();

  it('is asked for by one call for each customer, 30 days back, and holds an issue once for all', async () => {
    const { past, asked } = somePast((name) => ({
      issues: name === 'Adatum' ? [ended] : [ended, anIssue({ id: 'EX2' })],
    }));
    assert.equal(past.isKnown(adatum.tenantId), false);
    await past.read([adatum, contoso], aCall());
    assert.deepEqual(asked, [
      { name: 'Adatum', since: eight - pastMs },
      { name: 'Contoso', since: eight - pastMs },
    ]);
    assert.ok(past.isKnown(adatum.tenantId) && past.isKnown(contoso.tenantId));
    assert.deepEqual(ids(past.issuesOf([adatum.tenantId])), ['EX100001']);
    assert.deepEqual(ids(past.issuesOf([adatum.tenantId, contoso.tenantId])), ['EX100001', 'EX2']);
    assert.deepEqual(past.issuesOf([fabrikam.tenantId]), []);
  });

  it('keeps ids, kinds and times, and no words', async () => {
    const { past } = somePast(() => ({ issues: [ended] }));
    await past.read([adatum], aCall());
    const [kept] = past.issuesOf([adatum.tenantId]);
    assert.doesNotMatch(JSON.stringify(kept), /mail|look into/);
    assert.deepEqual(kept?.posts, [
      { at: eight - 8 * day, text: '', lastWord: '', nextUpdateAt: eight - 7 * day },
    ]);
    assert.deepEqual([kept?.endedAt, kept?.isResolved], [eight - 7 * day, true]);
  });

  it('is asked for again after six hours, when it goes on as it was last told', async () => {
    let told = anIssue();
    const { past, asked } = somePast(() => ({ issues: [told] }));
    await past.read([adatum], aCall());
    await past.read([adatum], aCall());
    assert.equal(asked.length, 1);
    later(6 * hour);
    assert.equal(past.isKnown(adatum.tenantId), false);
    assert.deepEqual(past.issuesOf([adatum.tenantId]), []);
    told = resolved(anIssue(), now);
    await past.read([adatum], aCall());
    assert.equal(past.issuesOf([adatum.tenantId])[0]?.isResolved, true);
  });

  it('forgets what is older than 30 days', async () => {
    let told: Issue[] = [ended];
    const { past } = somePast(() => ({ issues: told }));
    await past.read([adatum], aCall());
    told = [];
    later(23 * day);
    await past.read([adatum], aCall());
    assert.deepEqual(past.issuesOf([adatum.tenantId]), []);
  });

  it('stays unknown of whoever could not be read, or in part only; they come last the next time', async () => {
    const error = new ReadError('consent_missing', 'No.');
    const { past, names } = somePast((name) => {
      if (name === 'Adatum') throw error;
      return name === 'Contoso' ? { gaps: [{ what: 'health', error, missing: 'part' }] } : {};
    });
    await past.read([adatum, contoso, fabrikam], aCall());
    const known = [adatum, contoso, fabrikam].map(({ tenantId }) => past.isKnown(tenantId));
    assert.deepEqual(known, [false, false, true]);
    const [tailspin] = customersNamed('Tailspin');
    assert.ok(tailspin);
    later(1);
    await past.read([adatum, contoso, fabrikam, tailspin], aCall());
    assert.deepEqual(names().slice(3), ['Tailspin', 'Adatum', 'Contoso']);
  });

  it('asks 240 customers at most at once, and goes on with the others the next time', async () => {
    const many = customersNamed(...Array.from({ length: 300 }, (_, number) => `Customer ${number}`));
    const { past, asked } = somePast(() => ({}));
    await past.read(many, aCall());
    assert.equal(asked.length, 240);
    await past.read(many, aCall());
    assert.equal(asked.length, 300);
  });

  it('takes five seconds at most, and no longer than the turn: what was read in time counts', async () => {
    const timers = sinon.useFakeTimers({ now: eight, toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { past } = somePast((name) => (name === 'Adatum' ? {} : new Promise(() => undefined)));
      let isDone = false;
      const reading = past.read([adatum, contoso], aCall()).then(() => {
        isDone = true;
      });
      await timers.tickAsync(4_999);
      assert.equal(isDone, false);
      await timers.tickAsync(1);
      await reading;
      assert.deepEqual(
        [adatum, contoso].map(({ tenantId }) => past.isKnown(tenantId)),
        [true, false],
      );
      const turn = new AbortController();
      const again = past.read([contoso], { ...aCall(), signal: turn.signal });
      turn.abort();
      await again;
      assert.equal(past.isKnown(contoso.tenantId), false);
    } finally {
      timers.restore();
    }
  });
});
