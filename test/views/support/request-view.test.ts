import assert from 'node:assert/strict';
import { locales } from '../../../src/locales/locale.ts';
import { type RequestState, requestStates } from '../../../src/support/support-request.ts';
import { orderRequests } from '../../../src/views/support/order-requests.ts';
import { requestView } from '../../../src/views/support/request-view.ts';
import { answerClock, stateLook } from '../../../src/views/support/request-words.ts';
import { contextFor, contoso, customer, hour, minute, now } from '../../cards/fixture.ts';
import { aRequest } from '../../cards/support-samples.ts';
import { textOf } from '../text-of.ts';

const en = contextFor('en');
const china = customer('康托索', 'contoso.partner.onmschina.cn', { cloud: 'china' });

describe('the card of a request', () => {
  for (const locale of locales) {
    it(`has a word and a shape of its own for each state in ${locale}`, () => {
      const looks = requestStates.map((state) => stateLook(contextFor(locale), state));
      assert.equal(new Set(looks.map(({ word }) => word)).size, requestStates.length);
      assert.equal(new Set(looks.map(({ icon }) => icon)).size, requestStates.length);
    });
  }

  it('shows the clock of the first answer: due, overdue, answered', () => {
    const clock = (changes: object) => answerClock(en, aRequest(changes))[0];
    assert.deepEqual(clock({ answerDueAt: now + 72 * minute }), {
      text: 'First answer due by 09:26 (in 1 h 12 min)',
      color: 'default',
    });
    assert.deepEqual(clock({ answerDueAt: now - minute }), {
      text: 'First answer overdue: it was due by 08:13 (1 min ago)',
      color: 'attention',
    });
    assert.match(clock({ answeredAt: now - hour })?.text ?? '', /^First answered 07:14/);
    assert.equal(answerClock(en, aRequest({ state: 'closed' })).length, 0);
  });

  for (const [state, buttons] of [
    ['creating', ['Refresh', 'More']],
    ['handover', ['Save the number', 'Add a note', 'Set its state', 'More']],
    ['open', ['Add a note', 'Refresh', 'More']],
    ['waiting', ['Add a note', 'Refresh', 'More']],
    ['failed', ['Try again', 'Correct it', 'More']],
    ['closed', ['Reopen', 'Open a new one', 'More']],
  ] as const satisfies readonly (readonly [RequestState, readonly string[]])[]) {
    it(`offers what can be done while it is ${state}`, () => {
      const text = textOf(requestView(en, { request: aRequest({ state, route: 'azure' }) }));
      for (const button of buttons) assert.ok(text.includes(`[${button}]`), `${button}\n${text}`);
    });
  }

  it('offers no way that Partner Center does not have', () => {
    assert.doesNotMatch(textOf(requestView(en, { request: aRequest({ state: 'closed' }) })), /\[Reopen\]/);
    assert.doesNotMatch(textOf(requestView(en, { request: aRequest() })), /\[Change severity\]/);
  });

  it('says of 21Vianet’s that they can’t be followed, and leads to its portal', () => {
    const { microsoft: _, ...unopened } = aRequest({ customer: china, state: 'handover' });
    const text = textOf(requestView(en, { request: unopened }));
    assert.match(text, /can’t be followed from here: whoever works on it sets its state/);
    assert.match(text, /1\. Open Partner Center operated by 21Vianet/);
    assert.match(text, /\[Partner Center \(21Vianet\)\]/);
  });

  it('writes the text to copy in the language of the contact, with times in the contact’s zone', () => {
    const request = aRequest({ state: 'handover' });
    const text = textOf(
      requestView(contextFor('zh-TW'), {
        request: { ...request, form: { ...request.form, startedAt: now } },
      }),
    );
    assert.match(text, /Since: 08:14 UTC\+1\n/);
    assert.match(text, /Our reference: R-0042/);
  });

  it('shows notes newest first, three on a page, with their fate', () => {
    const notes = Array.from({ length: 4 }, (_, index) => ({
      id: `${index}`,
      at: now - (4 - index) * hour,
      text: `Words ${index}`,
      by: 'Bo',
      from: 'us' as const,
      sent: 'kept' as const,
    }));
    const text = textOf(requestView(en, { request: aRequest({ notes }) }));
    assert.match(
      text,
      /4 notes, newest first\n[\s\S]*kept here only[^\n]*\nWords 3[\s\S]*Words 2[\s\S]*Words 1/,
    );
    assert.doesNotMatch(text, /Words 0/);
    assert.match(textOf(requestView(en, { request: aRequest({ notes }), page: 2 })), /Words 0/);
  });

  it('says when to come again by the moment that Microsoft wants, whenever the card is looked at', () => {
    const said = (againAt: number) =>
      textOf(
        requestView(en, {
          request: aRequest({
            state: 'failed',
            route: 'azure',
            problem: { reason: 'throttled', at: now - 5 * minute, againAt },
          }),
        }),
      );
    assert.match(said(now + 40_000), /limiting requests at the moment\.\n+Try again in 40 seconds\./);
    assert.match(said(now + 72 * minute), /Try again after 09:26\./);
    assert.match(said(now), /You can try again now\./);
  });
});

describe('the order of requests', () => {
  it('is overdue, waiting for us, at Microsoft, closed; the latest change first', () => {
    const of = (number: string, changes: object) => aRequest({ number, ...changes });
    const ordered = orderRequests(
      [
        of('closed', { state: 'closed' }),
        of('older', { changedAt: now - hour }),
        of('newer', { changedAt: now }),
        of('handover', { state: 'handover', answerDueAt: undefined }),
        of('late', { answerDueAt: now - minute, customer: contoso }),
      ],
      now,
    );
    assert.deepEqual(
      ordered.map(({ number }) => number),
      ['late', 'handover', 'newer', 'older', 'closed'],
    );
  });
});
