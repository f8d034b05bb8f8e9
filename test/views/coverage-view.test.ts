import assert from 'node:assert/strict';
import { failureReasons, ReadError } from '../../src/errors.ts';
import { locales } from '../../src/locales/locale.ts';
import { coverageGroupView } from '../../src/views/coverage-group-view.ts';
import { coverageView } from '../../src/views/coverage-view.ts';
import { lanes } from '../../src/watch/board.ts';
import { aBoard } from '../a-board.ts';
import { contextFor, contoso } from '../cards/fixture.ts';
import { busyBoard, everyLane, manyCustomers, quietBoard } from '../cards/fleet-samples.ts';
import { textOf } from './text-of.ts';

const en = contextFor('en');
const answer = { ...everyLane(busyBoard), failures: [], clouds: ['global'] } as const;

describe('the coverage', () => {
  const text = textOf(coverageView(en, answer));

  it('tells of each lane how many customers are read and how old that is', () => {
    assert.match(text, /^What is known of all customers\n\? Not everything is read\n/);
    assert.match(
      text,
      /\? Microsoft 365 health\n412 of 420 customers read\nNewest 08:13 \(just now\), oldest 08:05 \(9 min ago\)\n1 customer waits to be read\./,
    );
    assert.match(text, /✓ Azure health\n210 of 210 customers read/);
    assert.match(
      text,
      /Message center\n400 of 420[\s\S]*18 customers wait to be read\.\n2 customers were read longer ago/,
    );
    assert.match(text, /Licenses\n419 of 420/);
  });

  it('groups the others by reason, with the mend, some names and the way to all', () => {
    assert.match(
      text,
      /\? 5 customers have not consented to the app\nAsk an admin of the customer to open the consent page and accept\.\n[^\n]+, [^\n]+, [^\n]+ and 2 more\n\[Show 5 customers\]/,
    );
    const { data } = coverageView(en, answer);
    assert.match(
      JSON.stringify(data),
      /"command":"coverage","args":\{"lane":"health","reason":"consent_missing"\},"replace":true/,
    );
  });

  it('says what the cloud operated by 21Vianet has not, where customers are in it', () => {
    assert.doesNotMatch(text, /21Vianet/);
    assert.match(
      textOf(coverageView(en, { ...answer, clouds: ['global', 'china'] })),
      /Partner Center sells no Azure there/,
    );
  });

  it('shows a lane that is for no customer as that', () => {
    const shown = textOf(coverageView(en, { ...answer, ...everyLane(quietBoard), clouds: ['china'] }));
    assert.match(shown, /\? Message center\nNo customer is known for this yet\./);
    const noAzure = everyLane(aBoard({ coverage: { health: { total: 1, read: 1 } } }));
    assert.match(
      textOf(coverageView(en, { ...answer, ...noAzure, clouds: ['china'] })),
      /✓ Everything is read[\s\S]*Azure health\nNo customer is known to have this\.\nCustomers in the cloud operated by 21Vianet/,
    );
  });

  it('is complete only where everything is read', () => {
    const whole = { ...answer, ...everyLane(quietBoard) };
    assert.match(textOf(coverageView(en, whole)), /✓ Everything is read/);
    const young = {
      ...answer,
      ...everyLane(aBoard({ coverage: { health: { total: 9 } } })),
    };
    assert.match(textOf(coverageView(en, young)), /\? Nothing has been read lately/);
  });

  it('tells that a list of customers could not be read', () => {
    const error = new ReadError('secret_expired', 'x');
    const failures = [{ account: 'china', cloud: 'china', error }] as const;
    const shown = textOf(coverageView(en, { ...everyLane(quietBoard, false), failures, clouds: [] }));
    assert.match(shown, /\? Not everything is read\n\? The app’s secret or certificate has expired/);
  });

  it('has words for every reason in every language, and a mend without a hole', () => {
    for (const locale of locales)
      for (const reason of failureReasons)
        for (const lane of lanes) {
          const coverage = { total: 9, read: 1, waiting: 0, failed: [{ reason, customers: [contoso] }] };
          const shown = textOf(coverageGroupView(contextFor(locale), { lane, coverage, reason }));
          assert.doesNotMatch(shown, /[{}]|undefined|\p{sc=Han} \p{sc=Han}/u);
        }
  });
});

describe('one group of customers that can’t be read', () => {
  const failed = [
    { reason: 'consent_missing', customers: manyCustomers(20) },
    { reason: 'access_denied', customers: [contoso] },
  ] as const;
  const coverage = { total: 100, read: 79, waiting: 0, failed };
  const shown = (reason: (typeof failureReasons)[number], page = 1) =>
    coverageGroupView(en, { lane: 'health', coverage, reason, page });

  it('has pages of customers', () => {
    const text = textOf(shown('consent_missing', 2));
    assert.match(text, /^Microsoft 365 health\n\? 20 customers have not consented to the app\n/);
    assert.match(text, /9–16 of 20\n\[Previous\]\n\[Next\]/);
  });

  it('has the consent link of each to copy and send', () => {
    const { data } = shown('consent_missing');
    for (const { tenantId } of manyCustomers(8))
      assert.ok(
        JSON.stringify(data).includes(`"url":"https://login.microsoftonline.com/${tenantId}/adminconsent"`),
      );
  });

  it('has a button where the reader can mend it', () => {
    assert.match(textOf(shown('access_denied')), /Contoso Ltd\ncontoso\.com\n\[Open delegated access\]/);
  });

  it('says so when all of them are mended', () => {
    assert.match(
      textOf(shown('throttled')),
      /No customer is in this group any more\.[\s\S]*\[Back to coverage\]/,
    );
  });
});
