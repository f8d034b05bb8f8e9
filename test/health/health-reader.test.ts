import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Call } from '../../src/call.ts';
import type { Customer } from '../../src/customers/customer.ts';
import { ReadError } from '../../src/errors.ts';
import { createHealthReader, type HealthReader } from '../../src/health/health-reader.ts';
import type { Gap, Issue, ServiceHealth } from '../../src/health/model.ts';
import type { HealthSource, ServicesAnswer } from '../../src/health/ports.ts';
import { serviceStatus } from '../../src/health/status.ts';
import { aCall, aCustomer } from '../builders.ts';

const contoso = aCustomer();
const fabrikam = aCustomer({ tenantId: '22222222-2222-4222-8222-222222222222', name: 'Fabrikam Inc' });

function issue(id: string, startedAt = 1): Issue {
  return {
    id,
    title: 'Slow mail',
    service: 'Exchange Online',
    classification: 'incident',
    status: serviceStatus('serviceDegradation'),
    impact: '',
    startedAt,
    updatedAt: startedAt,
    isResolved: false,
    hasReview: false,
    posts: [],
  };
}

const sway: ServiceHealth = {
  id: 'Sway',
  name: 'Sway',
  status: serviceStatus('serviceOperational'),
  issues: [],
};
const exchange: ServiceHealth = {
  id: 'Exchange',
  name: 'Exchange Online',
  status: serviceStatus('serviceDegradation'),
  issues: [issue('EX1', 1), issue('EX2', 2)],
};

/** A source whose answers a test gives by hand, in the order of the questions. */
class HandSource implements HealthSource {
  readonly questions: {
    readonly customer: Customer;
    readonly call: Call;
    readonly answer: (services: ServiceHealth[], gaps?: Gap[]) => void;
    readonly fail: (error: unknown) => void;
  }[] = [];
  readonly issueQuestions: string[] = [];
  issueAnswer: () => Promise<Issue> = async () => issue('EX9');

  readServices(customer: Customer, call: Call): Promise<ServicesAnswer> {
    return new Promise((resolve, fail) => {
      const answer = (services: ServiceHealth[], gaps: Gap[] = []) => resolve({ services, gaps });
      this.questions.push({ customer, call, answer, fail });
    });
  }

  readIssue(_: Customer, issueId: string): Promise<Issue> {
    this.issueQuestions.push(issueId);
    return this.issueAnswer();
  }

  last() {
    const question = this.questions.at(-1);
    assert.ok(question);
    return question;
  }
}

describe('createHealthReader', () => {
  const start = Date.parse('2026-03-10T08:00:00Z');
  let time: sinon.SinonFakeTimers;
  let source: HandSource;
  let reader: HealthReader;

  beforeEach(() => {
    time = sinon.useFakeTimers({ now: start, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    source = new HandSource();
    reader = createHealthReader({ source, clock: Date.now });
  });
  afterEach(() => time.restore());

  async function readAnswered(services = [sway], customer = contoso) {
    const reading = reader.read(customer, aCall(), { fresh: true });
    source.last().answer(services);
    return reading;
  }

  describe('read', () => {
    it('answers with services and issues in the order of their weight, and when Microsoft was asked', async () => {
      const reading = reader.read(contoso, aCall());
      time.tick(700);
      source.last().answer([sway, exchange]);
      const answer = await reading;
      assert.deepEqual(
        answer.services.map(({ id, issues }) => [id, issues.map((one) => one.id)]),
        [
          ['Exchange', ['EX2', 'EX1']],
          ['Sway', []],
        ],
      );
      assert.equal(answer.readAt, start);
      assert.deepEqual(answer.gaps, []);
      assert.equal(answer.customer, contoso);
      assert.equal(source.last().call.correlationId, aCall().correlationId);
    });

    it('gives the answer again for a minute, then asks again', async () => {
      await readAnswered();
      time.tick(59_999);
      assert.equal((await reader.read(contoso, aCall())).readAt, start);
      assert.equal(source.questions.length, 1);
      time.tick(1);
      const again = reader.read(contoso, aCall());
      source.last().answer([exchange]);
      assert.equal((await again).readAt, start + 60_000);
      assert.equal(source.questions.length, 2);
    });

    it('asks again when a fresh answer is wanted, except within ten seconds', async () => {
      await readAnswered();
      time.tick(9_999);
      assert.equal((await reader.read(contoso, aCall(), { fresh: true })).readAt, start);
      time.tick(1);
      const again = reader.read(contoso, aCall(), { fresh: true });
      source.last().answer([exchange]);
      assert.equal((await again).readAt, start + 10_000);
      assert.equal(source.questions.length, 2);
    });

    it('asks once for all who want the same customer at the same time', async () => {
      const readings = [
        reader.read(contoso, aCall()),
        reader.read(contoso, aCall(), { fresh: true }),
        reader.read(fabrikam, aCall()),
      ];
      assert.deepEqual(
        source.questions.map(({ customer }) => customer.name),
        ['Contoso Ltd', 'Fabrikam Inc'],
      );
      for (const { answer } of source.questions) answer([sway]);
      const answers = await Promise.all(readings);
      assert.deepEqual(
        answers.map(({ customer, services }) => [customer.name, services.length]),
        [
          ['Contoso Ltd', 1],
          ['Contoso Ltd', 1],
          ['Fabrikam Inc', 1],
        ],
      );
    });

    it('lets the others wait on when the one who asked first gives up', async () => {
      const leaving = new AbortController();
      const first = reader.read(contoso, aCall({ signal: leaving.signal }));
      const second = reader.read(contoso, aCall());
      leaving.abort();
      const gaveUp = await first;
      assert.deepEqual(
        [gaveUp.services, gaveUp.readAt, gaveUp.gaps.map(({ what, error }) => [what, error.reason])],
        [[], undefined, [['health', 'no_answer']]],
      );
      assert.equal(source.last().call.signal.aborted, false);
      source.last().answer([sway]);
      assert.deepEqual((await second).gaps, []);
    });

    it('keeps an answer that came after all had left', async () => {
      const leaving = new AbortController();
      const reading = reader.read(contoso, aCall({ signal: leaving.signal }));
      leaving.abort();
      await reading;
      source.last().answer([sway]);
      await time.tickAsync(1);
      assert.equal((await reader.read(contoso, aCall())).readAt, start);
      assert.equal(source.questions.length, 1);
    });

    it('does not ask for one whose time is over already', async () => {
      const answer = await reader.read(contoso, aCall({ signal: AbortSignal.abort() }));
      assert.equal(answer.gaps[0]?.error.reason, 'no_answer');
      assert.equal(source.questions.length, 0);
    });

    it('ends a read that nobody ends after half a minute, and asks anew', async () => {
      const reading = reader.read(contoso, aCall());
      await time.tickAsync(30_000);
      assert.equal((await reading).gaps[0]?.error.reason, 'no_answer');
      assert.equal(source.last().call.signal.aborted, true);
      assert.deepEqual((await readAnswered()).gaps, []);
    });

    it('answers a failure with the gap alone where nothing was ever read', async () => {
      const reading = reader.read(contoso, aCall());
      const error = new ReadError('consent_missing', 'no consent');
      source.last().fail(error);
      assert.deepEqual(await reading, { customer: contoso, services: [], gaps: [{ what: 'health', error }] });
    });

    it('answers a failure with the old services, their age and the gap for a day', async () => {
      await readAnswered([exchange]);
      time.tick(24 * 3_600_000 - 1);
      const second = reader.read(contoso, aCall());
      source.last().fail(new ReadError('throttled', 'slow down', { status: 429 }));
      const old = await second;
      assert.deepEqual(
        [old.services.map(({ id }) => id), old.readAt, old.gaps.map(({ error }) => error.reason)],
        [['Exchange'], start, ['throttled']],
      );
      time.tick(2);
      const third = reader.read(contoso, aCall());
      source.last().fail(new ReadError('throttled', 'slow down', { status: 429 }));
      const tooOld = await third;
      assert.deepEqual([tooOld.services, tooOld.readAt], [[], undefined]);
    });

    it('keeps telling that a part was not readable, also when it stands in for an answer that failed', async () => {
      const part: Gap = { what: 'health', error: new ReadError('answer_malformed', 'x'), missing: 'part' };
      const reading = reader.read(contoso, aCall());
      source.last().answer([sway], [part]);
      assert.deepEqual((await reading).gaps, [part]);
      assert.deepEqual((await reader.read(contoso, aCall())).gaps, [part]);
      assert.deepEqual(reader.peek(contoso)?.gaps, [part]);
      time.tick(60_000);
      const again = reader.read(contoso, aCall());
      const error = new ReadError('throttled', 'slow down');
      source.last().fail(error);
      assert.deepEqual((await again).gaps, [{ what: 'health', error, missing: 'newer' }, part]);
    });

    it('asks again after a failure', async () => {
      const reading = reader.read(contoso, aCall());
      source.last().fail(new ReadError('service_failed', 'sorry'));
      await reading;
      assert.deepEqual((await readAnswered()).gaps, []);
    });

    it('makes a gap of whatever the source throws, at once or later', async () => {
      sinon.stub(source, 'readServices').throws(new TypeError('a bug'));
      const first = await reader.read(contoso, aCall());
      assert.equal(first.gaps[0]?.error.reason, 'unexpected');
      sinon.restore();
      assert.deepEqual((await readAnswered()).gaps, []);
    });

    it('forgets the customer that nobody asked for longest when there are too many', async () => {
      reader = createHealthReader({ source, clock: Date.now, maxCustomers: 1 });
      await readAnswered([sway], contoso);
      await readAnswered([sway], fabrikam);
      assert.equal(reader.peek(contoso), undefined);
      assert.equal(reader.peek(fabrikam)?.readAt, start);
    });
  });

  describe('readIssue', () => {
    it('takes the issue from an answer of the last minute, whatever the case of its id', async () => {
      await readAnswered([exchange]);
      time.tick(1_000);
      const answer = await reader.readIssue(contoso, 'ex2', aCall());
      assert.deepEqual([answer.issue.id, answer.readAt], ['EX2', start]);
      assert.deepEqual(source.issueQuestions, []);
    });

    it('asks Microsoft for one that is not among the open ones, and when the answer is old', async () => {
      await readAnswered([exchange]);
      time.tick(60_000);
      const answer = await reader.readIssue(contoso, 'EX2', aCall());
      assert.equal(answer.readAt, start + 60_000);
      await readAnswered([exchange]);
      await reader.readIssue(contoso, 'EX9', aCall());
      await reader.readIssue(fabrikam, 'EX2', aCall());
      assert.deepEqual(source.issueQuestions, ['EX2', 'EX9', 'EX2']);
    });

    it('gives the kept issue with its age and the gap for a day where Microsoft can not be asked', async () => {
      await readAnswered([exchange]);
      const error = new ReadError('service_failed', 'sorry');
      source.issueAnswer = async () => {
        throw error;
      };
      time.tick(24 * 3_600_000 - 1);
      assert.deepEqual(await reader.readIssue(contoso, 'ex2', aCall()), {
        issue: issue('EX2', 2),
        readAt: start,
        gaps: [{ what: 'issue', error, missing: 'newer' }],
      });
      await assert.rejects(reader.readIssue(contoso, 'EX9', aCall()), { reason: 'service_failed' });
      await assert.rejects(reader.readIssue(fabrikam, 'EX2', aCall()), { reason: 'service_failed' });
      time.tick(2);
      await assert.rejects(reader.readIssue(contoso, 'EX2', aCall()), { reason: 'service_failed' });
    });

    it('throws a ReadError, whatever the source throws and when the time is over', async () => {
      source.issueAnswer = async () => {
        throw new ReadError('not_found', 'no such issue');
      };
      await assert.rejects(reader.readIssue(contoso, 'EX9', aCall()), {
        name: 'ReadError',
        reason: 'not_found',
      });
      source.issueAnswer = async () => {
        throw new TypeError('a bug');
      };
      await assert.rejects(reader.readIssue(contoso, 'EX9', aCall()), {
        name: 'ReadError',
        reason: 'unexpected',
      });
      source.issueAnswer = () => new Promise(() => {});
      const leaving = new AbortController();
      const reading = reader.readIssue(contoso, 'EX9', aCall({ signal: leaving.signal }));
      leaving.abort();
      await assert.rejects(reading, { name: 'ReadError', reason: 'no_answer' });
    });
  });

  describe('peek', () => {
    it('gives the kept answer however old and asks nobody', async () => {
      assert.equal(reader.peek(contoso), undefined);
      await readAnswered([sway]);
      time.tick(3_600_000);
      assert.deepEqual(reader.peek(contoso), {
        customer: contoso,
        services: [sway],
        gaps: [],
        readAt: start,
      });
      assert.equal(source.questions.length, 1);
    });
  });
});
