import assert from 'node:assert/strict';
import { isItNeeded } from '../../src/support/is-it-needed.ts';
import { aCustomer } from '../builders.ts';
import { pastIssue } from '../health/history/an-issue.ts';
import { aForm, aRequest, eight, hour } from './some-requests.ts';

const customer = aCustomer();
const service = { id: 'Exchange', name: 'Exchange Online' };
const facts = { customer, service, issues: [], requests: [], now: eight };

describe('before a support request', () => {
  it('says which open issues of the service may be it, worst first, with what is promised', () => {
    const promising = pastIssue({
      id: 'EX1',
      isResolved: false,
      posts: [{ at: eight, text: '', lastWord: '', nextUpdateAt: eight + hour }],
    });
    const advisory = pastIssue({ id: 'EX2', isResolved: false, classification: 'advisory' });
    const issues = [
      advisory,
      promising,
      pastIssue({ id: 'EX3' }),
      pastIssue({ id: 'TM1', isResolved: false, service: 'Microsoft Teams' }),
    ];
    assert.deepEqual(isItNeeded({ ...facts, issues }).issues, [
      { issue: promising, promised: { at: eight + hour, isOverdue: false } },
      { issue: advisory },
    ]);
    assert.equal(isItNeeded({ ...facts, issues, service: undefined }).issues.length, 3);
  });

  it('says which requests of ours for the customer and the service are open, newest first', () => {
    const mine = aRequest({ number: 'R-0001' });
    const newer = aRequest({ number: 'R-0002', openedAt: eight + hour, state: 'waiting' });
    const teams = aRequest({
      number: 'R-0005',
      form: aForm({ service: { id: 'microsoftteams', name: 'Teams' } }),
    });
    const requests = [
      mine,
      newer,
      aRequest({ number: 'R-0003', state: 'closed' }),
      aRequest({ number: 'R-0004', customer: aCustomer({ tenantId: 'another' }) }),
      teams,
    ];
    assert.deepEqual(isItNeeded({ ...facts, requests }).requests, [newer, mine]);
    const asked = isItNeeded({ ...facts, requests, service: undefined }).requests;
    assert.deepEqual(asked, [newer, mine, teams]);
  });
});
