import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { ActionError, type ActionReason } from '../../../src/action-error.ts';
import type { Fault, Rule } from '../../../src/sandbox/knobs.ts';
import { aCall, aLog } from '../../builders.ts';
import { type AgainstSandbox, startAgainstSandbox } from '../against-sandbox.ts';
import { botApp, openAsStaff, personOf, registerBot, type StaffSignIn, staffSignIn } from './as-staff.ts';

/** Of Fabrikam Inc: waits for the partner. */
const waiting = '2611250050000431';
/** Of Contoso Ltd. */
const lively = '2611250030000117';
const minute = 60_000;

describe('service requests by Partner Center, as a person, against the sandbox', () => {
  let against: AgainstSandbox;
  let now: number;
  let signIn: StaffSignIn;

  beforeEach(async () => {
    now = Date.parse('2026-11-20T08:00:00Z');
    against = await startAgainstSandbox({ clock: () => now });
    registerBot(against);
    signIn = staffSignIn(against);
  });
  afterEach(() => against.sandbox.close());

  const fabrikam = () => against.customer('Fabrikam Inc');
  const hana = () => personOf(against, 'helpdesk');
  const open = () => openAsStaff(against, signIn).serviceRequests;
  const noteTexts = () => {
    const found = against.sandbox.world.serviceRequests.find(({ id }) => id === waiting);
    return found?.notes.map(({ text }) => text).slice(1);
  };
  const fault = (fault: Fault, rule: Partial<Rule> = {}) =>
    against.sandbox.knobs.add({ api: 'partnerCenter', fault, ...rule });

  async function failureOf(work: Promise<unknown>): Promise<ActionError> {
    const thrown: unknown = await work.then(
      () => assert.fail('It went well.'),
      (error) => error,
    );
    assert.ok(thrown instanceof ActionError, String(thrown));
    return thrown;
  }
  const reasonOf = async (work: Promise<unknown>) => (await failureOf(work)).reason;

  it('are read', async () => {
    const request = await open().read(fabrikam(), waiting, hana(), aCall());
    assert.deepEqual(request, {
      number: waiting,
      status: 'attention_needed',
      state: 'waiting',
      severity: 'critical',
      title: 'Calls in Teams drop after 30 seconds',
      createdAt: now - 95 * minute,
      updatedAt: now - 30 * minute,
      notes: [
        {
          at: now - 30 * minute,
          by: 'Mei-Ling',
          text: 'Are UDP ports 3478 to 3481 open at the branch office? Please send a network trace.',
        },
      ],
    });
    assert.equal(against.hits(), 'entra 1, partnerCenter 1');
  });

  it('take a note, after which Microsoft goes on', async () => {
    const request = await open().addNote(fabrikam(), waiting, 'They are open.', hana(), aCall());
    assert.equal(request.state, 'open');
    assert.deepEqual(request.notes.at(-1), { at: now, by: 'Hana Okafor', text: 'They are open.' });
    assert.equal(request.severity, 'critical');
  });

  it('are closed, also a second time', async () => {
    const requests = open();
    const first = await requests.close(fabrikam(), waiting, hana(), aCall());
    assert.deepEqual([first.state, first.closedAt], ['closed', now]);
    now += minute;
    const second = await requests.close(fabrikam(), waiting, hana(), aCall());
    assert.equal(second.closedAt, first.closedAt);
  });

  it('are read by a bot that proves itself by a certificate', async () => {
    const { cert, private: privateKey } = await generate([{ name: 'commonName', value: 'bot' }], {
      keySize: 2048,
    });
    const app = against.sandbox.world.apps.find(({ appId }) => appId === botApp.appId);
    app?.certificates.push(cert);
    const thumbprint = new X509Certificate(cert).fingerprint;
    const proof = { kind: 'certificate', thumbprint, privateKey } as const;
    const { serviceRequests } = openAsStaff(against, signIn, { botApp: { appId: botApp.appId, proof } });
    assert.equal((await serviceRequests.read(fabrikam(), waiting, hana(), aCall())).number, waiting);
    app?.certificates.splice(0);
    const { serviceRequests: later } = openAsStaff(against, signIn, {
      botApp: { appId: botApp.appId, proof },
    });
    assert.equal(await reasonOf(later.read(fabrikam(), waiting, hana(), aCall())), 'secret_invalid');
  });

  it('go on without us, as the next read tells', async () => {
    const requests = open();
    const contoso = against.customer('Contoso Ltd');
    assert.equal((await requests.read(contoso, lively, hana(), aCall())).state, 'open');
    now += 2 * minute;
    assert.equal((await requests.read(contoso, lively, hana(), aCall())).state, 'waiting');
    assert.equal(against.hits(), 'entra 1, partnerCenter 2');
  });

  describe('are not there', () => {
    const rows: readonly (readonly [string, string, string])[] = [
      ['for another customer', 'Contoso Ltd', waiting],
      ['under another number', 'Fabrikam Inc', '2611250059999999'],
    ];
    for (const [when, name, number] of rows) {
      it(when, async () =>
        assert.equal(
          await reasonOf(open().read(against.customer(name), number, hana(), aCall())),
          'not_found',
        ),
      );
    }

    it('under what is no number, or in the cloud operated by 21Vianet: nothing is asked', async () => {
      for (const number of ['..', '', 'R-0042', '1/2', '2611250050000431?']) {
        assert.equal(await reasonOf(open().close(fabrikam(), number, hana(), aCall())), 'not_found');
      }
      const china = against.customer('北京晨光物流有限公司');
      assert.equal(await reasonOf(open().read(china, waiting, hana(), aCall())), 'not_found');
      assert.equal(against.hits(), '');
    });
  });

  describe('want a person', () => {
    it('who has signed in', async () => {
      signIn.signedOut.add(hana().userId);
      assert.equal(await reasonOf(open().read(fabrikam(), waiting, hana(), aCall())), 'sign_in_wanted');
      assert.equal(against.hits(), '');
    });

    it('who can sign in', async () => {
      const bare = openAsStaff(against, signIn, { botApp: undefined }).serviceRequests;
      assert.equal(await reasonOf(bare.read(fabrikam(), waiting, hana(), aCall())), 'sign_in_not_set_up');
      const none = against.open().serviceRequests;
      assert.equal(await reasonOf(none.read(fabrikam(), waiting, hana(), aCall())), 'sign_in_not_set_up');
    });

    it('who signed in with a second factor; the next try begins with the sign-in of then', async () => {
      const requests = open();
      const settings = against.sandbox.world.staff.helpdesk.signIn;
      settings.secondFactor = false;
      const failure = await failureOf(requests.addNote(fabrikam(), waiting, 'Hello', hana(), aCall()));
      assert.equal(failure.reason, 'mfa_missing');
      assert.equal(failure.details.upstreamCode, '900421');
      assert.deepEqual(noteTexts(), []);
      settings.secondFactor = true;
      await requests.addNote(fabrikam(), waiting, 'Hello', hana(), aCall());
    });

    it('who has a role for it', async () => {
      const sam = personOf(against, 'sales');
      assert.equal(await reasonOf(open().read(fabrikam(), waiting, sam, aCall())), 'access_denied');
    });

    it('whom conditional access lets in', async () => {
      const settings = against.sandbox.world.staff.helpdesk.signIn;
      const read = () => open().read(fabrikam(), waiting, hana(), aCall());
      settings.policy = 'block';
      assert.equal(await reasonOf(read()), 'sign_in_conditions');
      settings.secondFactor = false;
      for (const policy of ['secondFactor', 'registration'] as const) {
        settings.policy = policy;
        assert.equal(await reasonOf(read()), 'mfa_missing');
      }
    });

    it('whose sign-in is still good; one that is not is ended', async () => {
      signIn.token = { lifetimeSeconds: -1 };
      assert.equal(await reasonOf(open().read(fabrikam(), waiting, hana(), aCall())), 'sign_in_wanted');
      assert.deepEqual([...signIn.signedOut], [hana().userId]);
    });

    it('who signed in to this bot', async () => {
      signIn.token = { appId: against.config.accounts[0].clientId };
      assert.equal(await reasonOf(open().read(fabrikam(), waiting, hana(), aCall())), 'sign_in_not_set_up');
    });

    it('whose administrator consented', async () => {
      for (const app of against.sandbox.world.apps) app.mayActAsPeople = false;
      assert.equal(await reasonOf(open().read(fabrikam(), waiting, hana(), aCall())), 'consent_missing');
    });

    it('whose tokens nobody else gets, and which end with the sign-out', async () => {
      const microsoft = openAsStaff(against, signIn);
      const read = (key: 'admin' | 'helpdesk') =>
        microsoft.serviceRequests.read(fabrikam(), waiting, personOf(against, key), aCall());
      await read('helpdesk');
      await read('admin');
      await read('helpdesk');
      assert.equal(against.hits(), 'entra 2, partnerCenter 3');
      await microsoft.signIn.signOut(hana(), aCall());
      assert.equal(await reasonOf(read('helpdesk')), 'sign_in_wanted');
      await read('admin');
    });
  });

  describe('when something goes wrong', () => {
    const pause = { 'retry-after': '30' };
    const noPause = { 'retry-after': '0' };
    const answer = (status: number, code: string) => ({
      status,
      body: { code, description: 'So it is.', data: [], source: 'PartnerApiServiceCore' },
    });
    type Row = readonly [what: string, fault: Fault, read: ActionReason, write: ActionReason];
    const rows: readonly Row[] = [
      ['400', answer(400, '3000'), 'rejected', 'rejected'],
      ['an old entity tag', answer(400, '2055'), 'changed_meanwhile', 'changed_meanwhile'],
      ['401', { status: 401 }, 'token_rejected', 'token_rejected'],
      ['the retired audience', answer(401, '900420'), 'token_rejected', 'token_rejected'],
      [
        'no second factor, in words',
        { status: 401, body: { description: 'MFA required' } },
        'mfa_missing',
        'mfa_missing',
      ],
      ['403', { status: 403 }, 'access_denied', 'access_denied'],
      ['404', { status: 404 }, 'not_found', 'not_found'],
      ['409', { status: 409 }, 'changed_meanwhile', 'changed_meanwhile'],
      ['412', { status: 412 }, 'changed_meanwhile', 'changed_meanwhile'],
      ['429', { status: 429, headers: pause }, 'throttled', 'throttled'],
      ['500', { status: 500, headers: noPause }, 'service_failed', 'outcome_unknown'],
      ['broken JSON', { breakJson: true }, 'answer_malformed', 'outcome_unknown'],
      ['another shape', { status: 200, body: { items: [] } }, 'answer_malformed', 'outcome_unknown'],
      ['a closed connection', { dropConnection: true }, 'unreachable', 'outcome_unknown'],
    ];
    for (const [what, wrong, onRead, onWrite] of rows) {
      it(`${what}: ${onRead}, and ${onWrite} for a note`, async () => {
        fault(wrong);
        assert.equal(await reasonOf(open().read(fabrikam(), waiting, hana(), aCall())), onRead);
        const write = open().addNote(fabrikam(), waiting, 'Hello', hana(), aCall());
        assert.equal(await reasonOf(write), onWrite);
      });
    }

    it('tells what Partner Center says', async () => {
      fault(answer(400, '3000'));
      const failure = await failureOf(open().close(fabrikam(), waiting, hana(), aCall()));
      assert.equal(failure.details.says, 'So it is.');
    });

    it('a note on what is closed: somebody closed it meanwhile', async () => {
      await open().close(fabrikam(), waiting, hana(), aCall());
      const late = open().addNote(fabrikam(), waiting, 'Hello', hana(), aCall());
      assert.equal(await reasonOf(late), 'changed_meanwhile');
    });

    it('a note whose answer is lost is sent again, and written once', async () => {
      fault({ loseAnswer: true }, { method: 'PATCH', times: 1 });
      const request = await open().addNote(fabrikam(), waiting, 'Hello', hana(), aCall());
      assert.equal(request.notes.length, 2);
      assert.deepEqual(noteTexts(), ['Hello']);
      assert.equal(against.hits(), 'entra 1, partnerCenter 2');
    });

    it('a note is not sent again after an answer, whatever it was', async () => {
      fault({ status: 503, headers: noPause }, { times: 1 });
      const note = open().addNote(fabrikam(), waiting, 'Hello', hana(), aCall());
      assert.equal(await reasonOf(note), 'outcome_unknown');
      assert.equal(against.hits(), 'entra 1, partnerCenter 1');
    });

    it('closing is tried again', async () => {
      fault({ status: 503, headers: noPause }, { times: 1 });
      fault({ loseAnswer: true }, { times: 1 });
      assert.equal((await open().close(fabrikam(), waiting, hana(), aCall())).state, 'closed');
      assert.equal(against.hits(), 'entra 1, partnerCenter 3');
    });

    it('no answer within the turn: nothing was read, and of a note nobody knows', async () => {
      fault({ hang: true });
      for (const [work, reason] of [
        ['read', 'no_answer'],
        ['note', 'outcome_unknown'],
      ] as const) {
        against.sandbox.calls.length = 0;
        const turn = new AbortController();
        const call = aCall({ signal: turn.signal });
        const requests = open();
        const failure = reasonOf(
          work === 'read'
            ? requests.read(fabrikam(), waiting, hana(), call)
            : requests.addNote(fabrikam(), waiting, 'Hello', hana(), call),
        );
        await against.requests(2);
        turn.abort();
        assert.equal(await failure, reason);
      }
    });

    it('a token that was revoked: it is dropped, and the next one serves', async () => {
      const requests = open();
      await requests.read(fabrikam(), waiting, hana(), aCall());
      fault({ status: 401 }, { times: 1 });
      await requests.addNote(fabrikam(), waiting, 'Hello', hana(), aCall());
      assert.deepEqual(noteTexts(), ['Hello']);
      assert.equal(against.hits(), 'entra 2, partnerCenter 3');
    });

    it('no token, by whatever Entra does: nothing was sent', async () => {
      const faults: readonly (readonly [Fault, ActionReason])[] = [
        [{ status: 500, headers: noPause }, 'service_failed'],
        [{ status: 429, headers: pause }, 'throttled'],
        [{ dropConnection: true }, 'unreachable'],
        [{ breakJson: true }, 'answer_malformed'],
        [{ aadsts: 7000222 }, 'secret_expired'],
        [{ aadsts: 50076 }, 'mfa_missing'],
      ];
      for (const [wrong, reason] of faults) {
        against.sandbox.knobs.clear();
        fault(wrong, { api: 'entra' });
        assert.equal(await reasonOf(open().addNote(fabrikam(), waiting, 'Hello', hana(), aCall())), reason);
      }
      assert.ok(against.sandbox.calls.every(({ api }) => api === 'entra'));
    });
  });

  it('leave neither token nor note in any line of the log', async () => {
    const log = aLog();
    const requests = open();
    await requests.addNote(fabrikam(), waiting, 'A secret note', hana(), aCall({ log }));
    fault({ status: 403 });
    await failureOf(requests.close(fabrikam(), waiting, hana(), aCall({ log })));
    const lines = JSON.stringify(log.lines);
    assert.equal(log.lines.length, 3);
    assert.ok(!/eyJ|Bearer|secret/i.test(lines), lines);
    assert.ok(lines.includes('serviceRequestNote'));
  });
});
