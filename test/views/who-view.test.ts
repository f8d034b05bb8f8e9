import assert from 'node:assert/strict';
import { createRenderCard } from '../../src/views/render-card.ts';
import { whoOfIssue } from '../../src/views/who/who-subject.ts';
import { whoseIdText, whoUnknownText, whoView } from '../../src/views/who-view.ts';
import { askKnowledge } from '../../src/watch/ask/knowledge.ts';
import type { HitCustomer } from '../../src/watch/board.ts';
import { contextFor, contoso, customer, minute, now, others, owa, status } from '../cards/fixture.ts';
import { busyBoard, manyCustomers, quietBoard } from '../cards/fleet-samples.ts';
import { textOf } from './text-of.ts';

const renderCard = createRenderCard();

const en = contextFor('en');
const known = askKnowledge(quietBoard, ['health'], true);
const partly = askKnowledge(busyBoard, ['health'], true);

function answerOf(customers: readonly HitCustomer[], more: object = {}) {
  return {
    subject: whoOfIssue(en, { issue: owa, customerCount: customers.length, firstSeenAt: now }),
    customers,
    known,
    ...more,
  };
}
const hit = (count: number) => manyCustomers(count).map((one) => ({ customer: one }));
const shown = (customers: readonly HitCustomer[], more: object = {}) =>
  textOf(whoView(en, answerOf(customers, more)));

/** The CSV text on a card. */
function csvOf(customers: readonly HitCustomer[], page = 1): string {
  const { data } = whoView(en, answerOf(customers, { csv: true, page }));
  assert.ok('csv' in data && Array.isArray(data.csv));
  return data.csv[0].text;
}

describe('who is hit', () => {
  it('names the issue and its customers, ten on a page, each with its health', () => {
    const text = shown(hit(25), { page: 2 });
    assert.match(
      text,
      /^Some users can’t send email from Outlook on the web\n▲ Service degradation\nIncident EX1098421 · Exchange Online\n25 customers hit\n/,
    );
    assert.equal(text.match(/^\[Health\]$/gm)?.length, 10);
    assert.match(text, /11–20 of 25\n\[Previous\]\n\[Next\]/);
  });

  it('tells what Microsoft says to one customer and not to the others', () => {
    const differs = { status: status('investigating'), updatedAt: now - 30 * minute };
    assert.match(
      shown([{ customer: contoso, differs }]),
      /Contoso Ltd\ncontoso\.com\n◉ Here: Investigating, changed 07:44 \(30 min ago\)/,
    );
  });

  it('counts the requests and channels that it has no room for', () => {
    const names = (word: string, count: number) => Array.from({ length: count }, (_, n) => `${word} ${n}`);
    const text = shown(hit(1), { requests: names('R', 20), channels: names('channel', 8) });
    assert.match(text, /Open support requests\n(R \d+\n){8}and 12 more\nChannels that know/);
    assert.doesNotMatch(text, /channel 7\nand/);
  });

  it('tells of whom it is not known any more whether the issue hits them', () => {
    const since = now - 7 * 60 * minute;
    const unknown = { count: 1, since };
    const text = shown([{ customer: contoso, unknownSince: since }], {
      subject: whoOfIssue(en, { issue: owa, customerCount: 1, firstSeenAt: now, unknown }),
    });
    assert.match(text, /1 of them has not been read since 01:14: whether it still hits them is not known\./);
    assert.match(csvOf([{ customer: contoso, unknownSince: since }]), /Not known since 2026-11-20 00:14/);
    assert.match(text, /contoso\.com\n\? Not read since 01:14 \(7 h ago\): it may be over here/);
  });

  it('says that the list may be longer where customers could not be read', () => {
    assert.match(
      shown(hit(1), { known: partly }),
      /it may concern more customers[\s\S]*412 of 420 customers read; 8 not/,
    );
    assert.doesNotMatch(shown(hit(1)), /it may concern more customers/);
  });

  it('tells whom an issue hit when it ended, or that nobody remembers', () => {
    const ended = { issue: { ...owa, isResolved: true }, customerCount: 3, firstSeenAt: now };
    const subject = whoOfIssue(en, ended);
    assert.match(shown(hit(3), { subject }), /3 customers were hit when it ended/);
    assert.match(shown([], { subject }), /Which customers these were is no longer known/);
  });

  it('shows support requests and channels where there are any', () => {
    assert.doesNotMatch(shown(hit(1)), /support requests|Channels/);
    assert.match(
      shown(hit(1), { requests: ['1234'], channels: ['Support'] }),
      /Open support requests\n1234\nChannels that know\nSupport/,
    );
  });

  it('leads back to the issue of the customer that it was asked from', () => {
    const { tenantId } = contoso;
    const { data } = whoView(en, answerOf(hit(1), { tenantId }));
    assert.ok(
      JSON.stringify(data).includes(`"command":"issue","args":{"id":"EX1098421","tenantId":"${tenantId}"}`),
    );
  });

  it('shows names as they are, whatever they look like', () => {
    const name = '**Bold** [x](https://evil.example)';
    assert.match(shown([{ customer: customer(name, 'x.com') }]), /\*\*Bold\*\* \[x\]/);
  });

  it('asks which issue where none is named', () => {
    assert.equal(whoseIdText(en).text, 'Which issue? For example: `who EX123456`');
  });

  it('says that an issue is not known and what to do, and that it may be a gap', () => {
    const { text } = whoUnknownText(en, 'EX999999', partly);
    assert.match(text, /^No customer is hit by EX999999 now/);
    assert.match(text, /it may concern more customers/);
    assert.match(text, /`issue EX999999 for Contoso`$/);
    assert.doesNotMatch(whoUnknownText(en, 'EX999999', known).text, /more customers may/);
    assert.match(whoUnknownText(contextFor('zh-TW'), 'EX999999', known).text, /`問題 EX999999 Contoso`$/);
  });
});

describe('who is hit, as CSV', () => {
  it('has a heading and a record for each customer, times in UTC', () => {
    const [, second] = others;
    assert.ok(second);
    const differs = { status: status('investigating'), updatedAt: now };
    assert.equal(
      csvOf([{ customer: contoso }, { customer: second, differs }]),
      [
        '"Name","Tenant ID","Default domain","Cloud","Status","Since (UTC)"',
        `"Contoso Ltd","${contoso.tenantId}","contoso.com","global","Service degradation","2026-11-20 05:40"`,
        `"Contoso Education","${second.tenantId}","contoso.edu","global","Investigating","2026-11-20 05:40"`,
        '',
      ].join('\r\n'),
    );
  });

  it('comes in parts that make one file, each on a card of its own', () => {
    const customers = hit(400);
    const text = shown(customers, { csv: true });
    const parts = Number(/Paste the (\d+) parts/.exec(text)?.[1]);
    assert.ok(parts > 2);
    const whole = Array.from({ length: parts }, (_, i) => csvOf(customers, i + 1)).join('');
    assert.equal(whole.match(/\r\n/g)?.length, 401);
    assert.equal(new Set(whole.match(/[0-9a-f]{8}-4c1d-/g)).size, 400);
    assert.match(text, /\[Next part\]/);
    assert.doesNotMatch(text, /\[Previous part\]/);
    assert.doesNotMatch(shown(customers, { csv: true, page: parts }), /\[Next part\]/);
  });

  it('never has a name that a spreadsheet would run', () => {
    const csv = csvOf([{ customer: customer("=cmd|' /C calc'!A0", '+x.com') }]);
    assert.match(csv, /^"'=cmd/m);
    assert.match(csv, /,"'\+x\.com",/);
  });

  it('stands in an input, and no press on the card sends it back', () => {
    const card = JSON.stringify(
      renderCard(whoView(en, answerOf(hit(400), { csv: true, known: partly, page: 2 }))),
    );
    assert.match(card, /"type":"Input\.Text","id":"copy"/);
    const presses = card.match(/"type":"Action\.Execute"/g)?.length;
    assert.equal(presses, 5);
    assert.equal(card.match(/"associatedInputs":"none"/g)?.length, presses);
  });

  it('speaks of parts only where there are some', () => {
    assert.match(shown(hit(1), { csv: true }), /select all \(Ctrl\+A\) and copy\.\n/);
    assert.match(shown(hit(1), { csv: true }), /\[Back to the list\]/);
    assert.doesNotMatch(shown(hit(1), { csv: true }), /part/i);
  });
});
