import assert from 'node:assert/strict';
import type { Issue } from '../../src/health/model.ts';
import { serviceStatus } from '../../src/health/status.ts';
import { checkForm } from '../../src/support/check-form.ts';
import { prefill } from '../../src/support/prefill.ts';
import { aCustomer } from '../builders.ts';
import { pastIssue } from '../health/history/an-issue.ts';
import { aForm, eight, hour } from './some-requests.ts';

const who = { customer: aCustomer(), name: 'Anna Ito', timeZone: 'Asia/Taipei' };

function exchange(status: string, issues: readonly Issue[] = []) {
  return { id: 'Exchange', name: 'Exchange Online', status: serviceStatus(status), issues };
}
const incident = (changes: Partial<Issue> = {}) =>
  pastIssue({
    id: 'EX123456',
    title: "Users can't send mail",
    isResolved: false,
    startedAt: eight - hour,
    ...changes,
  });

describe('the form of a support request, filled in from what is known,', () => {
  it("has the issue: what, since when in the reader's zone, and how Microsoft names it, in English", () => {
    const issue = incident({ posts: [{ at: eight, text: 'All of it', lastWord: 'We found it.' }] });
    const input = prefill({ ...who, service: exchange('serviceDegradation', [issue]), issue });
    assert.equal(input.title, "Exchange Online: Users can't send mail");
    assert.deepEqual([input.service, input.issueId], ['Exchange', 'EX123456']);
    assert.deepEqual([input.startedDate, input.startedTime], ['2026-11-27', '15:00']);
    assert.deepEqual(input.description?.split('\n'), [
      'Customer: Contoso Ltd (contoso.onmicrosoft.com), tenant ID 0a9f2d34-5c1f-4b43-9a3f-2f4f8f1b7c01',
      'Service: Exchange Online',
      'Service health says: service degradation',
      "Known issue: EX123456, Users can't send mail (service degradation)",
      'Started: 2026-11-27 07:00 UTC',
      'Latest update (2026-11-27 08:00 UTC): We found it.',
    ]);
  });

  it('says that it goes on after the all-clear', () => {
    const issue = incident({ isResolved: true, endedAt: eight });
    const { description } = prefill({ ...who, issue });
    assert.match(description ?? '', /Reported as resolved: 2026-11-27 08:00 UTC, the problem goes on/);
  });

  it('has little where little is known', () => {
    const { description, ...input } = prefill({ ...who, service: exchange('serviceOperational') });
    assert.equal(input.title, 'Exchange Online does not work as expected');
    assert.equal('startedDate' in input, false);
    assert.equal(prefill(who).title, undefined);
    assert.match(prefill(who).description ?? '', /^Customer: Contoso Ltd/);
    assert.match(description ?? '', /service operational/);
  });

  it('is critical while the service is down, moderate in an incident, minimal else', () => {
    const severity = (status: string, issue?: Issue) =>
      prefill({ ...who, service: exchange(status, issue ? [issue] : []), ...(issue ? { issue } : {}) })
        .severity;
    assert.equal(severity('serviceInterruption'), 'critical');
    assert.equal(
      severity('serviceDegradation', incident({ status: serviceStatus('serviceInterruption') })),
      'critical',
    );
    assert.equal(severity('serviceDegradation', incident()), 'moderate');
    assert.equal(severity('serviceDegradation', incident({ classification: 'advisory' })), 'minimal');
    assert.equal(severity('serviceOperational', incident({ isResolved: true })), 'moderate');
    assert.equal(severity('serviceOperational'), 'minimal');
  });

  it('has the person, the zone and its country, and English, in which Microsoft answers at any hour', () => {
    const input = prefill(who);
    assert.deepEqual(
      [input.contactName, input.contactTimeZone, input.contactCountry, input.contactLanguage],
      ['Anna Ito', 'Asia/Taipei', 'TW', 'en-US'],
    );
    assert.equal('contactCountry' in prefill({ ...who, timeZone: 'UTC' }), false);
  });

  it('has the contact of the last time, so that nobody types it twice', () => {
    const lastContact = { ...aForm().contact, aroundTheClock: true };
    const input = prefill({ ...who, lastContact });
    assert.equal(input.contactPhone, '+49 30 901820');
    assert.equal(input.contactTimeZone, 'Europe/Berlin');
    assert.equal(input.contactAroundTheClock, 'true');
  });

  it('passes the check as it is where an issue and a last contact are known, whatever Microsoft wrote', () => {
    const issue = incident({
      title: 'x'.repeat(400),
      posts: [{ at: eight, text: '', lastWord: 'y'.repeat(9_000) }],
    });
    const input = prefill({
      ...who,
      service: exchange('serviceDegradation', [issue]),
      issue,
      lastContact: aForm().contact,
    });
    const checked = checkForm(input, { route: 'portal', now: eight, timeZone: 'Asia/Taipei' });
    assert.ok('form' in checked, JSON.stringify(checked));
  });
});
