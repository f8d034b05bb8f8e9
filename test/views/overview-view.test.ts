import assert from 'node:assert/strict';
import { locales } from '../../src/locales/locale.ts';
import { type OverviewAnswer, overviewView } from '../../src/views/overview-view.ts';
import { askOpen, type Only } from '../../src/watch/ask/ask-open.ts';
import { askKnowledge } from '../../src/watch/ask/knowledge.ts';
import type { Board } from '../../src/watch/board.ts';
import { aBoard } from '../a-board.ts';
import { contextFor, contoso, minute, now, owa, status } from '../cards/fixture.ts';
import { busyBoard, quietBoard } from '../cards/fleet-samples.ts';
import { textOf } from './text-of.ts';

const en = contextFor('en');

function answerOf(board: Board, more: Partial<OverviewAnswer> & { only?: Only } = {}): OverviewAnswer {
  return { ...askOpen(board, more), known: askKnowledge(board, ['health', 'azure'], true), ...more };
}
const shown = (board: Board, more = {}) => textOf(overviewView(en, answerOf(board, more)));

describe('the overview', () => {
  it('tells of each open issue whom it hits, how that grows, since when, and what is promised', () => {
    assert.match(
      shown(busyBoard),
      new RegExp(
        [
          'Incident EX1098421 · ▲ Service degradation',
          'Some users can’t send email from Outlook on the web',
          '140 customers \\(\\+12 since 07:24\\) · Exchange Online',
          'Since 06:40 \\(1 h 34 min\\)',
          'Next update by 09:30 \\(in 1 h 16 min\\)',
          '\\[Details\\]',
          '\\[Who is hit\\]',
        ].join('\n'),
      ),
    );
  });

  it('says of how many customers an issue is not known any more', () => {
    const unknown = { count: 1, since: now - 7 * 60 * minute };
    const board = aBoard({ issues: [{ issue: owa, customers: [contoso], unknown }] });
    assert.match(shown(board), /1 customer, 1 of them not read since 01:14 · Exchange Online/);
  });

  it('says so where a promise was not kept and where fewer customers are hit than before', () => {
    assert.match(shown(busyBoard), /Next update was due at 07:34 \(40 min ago\)/);
    assert.match(shown(busyBoard), /58 customers \(−3 since 07:44\)/);
  });

  it('marks what is of Azure, with service and region', () => {
    assert.match(
      shown(busyBoard),
      /Service issue KSYM-9_8.*\n.*\n7 customers · Azure · Virtual Machines · West Europe/,
    );
  });

  it('shows the worst state at its head, and incidents before advisories below', () => {
    const text = shown(busyBoard);
    assert.match(text, /^All customers\n✕ 3 incidents, 7 advisories open\n/);
    assert.ok(text.indexOf('Service issue KSYM-9_8') < text.indexOf('Advisory TM1097755'));
  });

  it('gives the buttons of an issue names that tell them apart for a screen reader', () => {
    const { data } = overviewView(en, answerOf(busyBoard));
    assert.match(
      JSON.stringify(data),
      /"tooltip":"Details of EX1098421","data":\{"command":"issue","args":\{"id":"EX1098421"\}\}/,
    );
    assert.match(
      JSON.stringify(data),
      /"tooltip":"Who is hit by EX1098421","data":\{"command":"who","args":\{"id":"EX1098421"\}\}/,
    );
  });

  it('ends with how much of the customers is known, and shows the way to the rest', () => {
    assert.match(
      shown(busyBoard),
      /\? Microsoft 365 health: 412 of 420 customers read; 8 not\n✓ Azure health: all 210 customers read\n\[Show what is missing\]\n\[Refresh\]/,
    );
  });

  it('says how old it is: its newest and its oldest read', () => {
    assert.match(shown(busyBoard), /As of 08:13 UTC\+1 \(just now\), some of it only 08:05 \(9 min ago\)/);
  });

  it('has pages', () => {
    assert.match(shown(busyBoard), /1–6 of 10\n\[Next\]/);
    const second = shown(busyBoard, { page: 2 });
    assert.match(second, /7–10 of 10\n\[Previous\]\n/);
    assert.doesNotMatch(second, /EX1098421/);
  });

  it('keeps service, kind and page when it is refreshed or a page is turned', () => {
    const service = { id: 'Exchange', name: 'Exchange Online' };
    const { data } = overviewView(en, answerOf(busyBoard, { only: 'advisories', page: 2, service }));
    assert.match(
      JSON.stringify(data),
      /"title":"Refresh"[^}]*"command":"overview","args":\{"service":"Exchange","only":"advisories","page":2\},"replace":true/,
    );
    assert.match(
      JSON.stringify(data),
      /"title":"Previous"[^}]*"args":\{"service":"Exchange","only":"advisories","page":1\}/,
    );
    assert.match(JSON.stringify(data), /"title":"All services"[^}]*"args":\{"only":"advisories"\}/);
    assert.match(JSON.stringify(data), /"title":"All issues"[^}]*"args":\{"service":"Exchange"\}/);
  });

  it('tells what incidents only leaves out', () => {
    const text = shown(busyBoard, { only: 'incidents' });
    assert.match(text, /✕ 3 incidents open\nAlso open: 7 advisories/);
    assert.doesNotMatch(text, /Incidents only/);
  });

  it('is green only where every customer was read and nothing is open', () => {
    const text = shown(quietBoard);
    assert.match(text, /^All customers\n✓ No open issues\n/);
    assert.match(text, /✓ Microsoft 365 health: all 420 customers read/);
    const partly = aBoard({ coverage: { health: { total: 420, read: 412 } } });
    assert.match(shown(partly), /\? No open issues where it was read\n/);
    assert.match(shown(partly), /412 of 420 customers read; 8 not/);
  });

  it('never calls it healthy when nobody was read, or nobody is known, or the list has a hole', () => {
    assert.match(
      shown(aBoard({ coverage: { health: { total: 420, waiting: 420 } } })),
      /\? Not known: no customer has been read lately\nNot read yet\n\? Microsoft 365 health: 420 customers, none read lately/,
    );
    assert.match(shown(aBoard()), /\? Not known yet: there is no customer to read/);
    const known = askKnowledge(quietBoard, ['health'], false);
    assert.match(
      shown(quietBoard, { known }),
      /\? No open issues where it was read[\s\S]*The customer list is not complete/,
    );
  });

  it('shows what is remembered after a restart as what it is', () => {
    const board = aBoard({
      issues: [{ issue: owa, customers: [contoso] }],
      coverage: {
        health: {
          total: 420,
          waiting: 420,
          oldestReadAt: now - 30 * minute,
          newestReadAt: now - 20 * minute,
        },
      },
    });
    assert.match(
      shown(board),
      /▲ 1 incident open when last read\nAs of 07:54 UTC\+1 \(20 min ago\), some of it only 07:44 \(30 min ago\)\n/,
    );
    assert.match(JSON.stringify(overviewView(en, answerOf(board)).data), /"readAtWeight":"Bolder"/);
  });

  it('does not call well what Microsoft still keeps open', () => {
    const issue = { ...owa, status: status('serviceRestored') };
    const board = aBoard({
      issues: [{ issue, customers: [contoso] }],
      coverage: { health: { total: 1, read: 1, oldestReadAt: now, newestReadAt: now - minute } },
    });
    const { data } = overviewView(en, answerOf(board));
    assert.match(JSON.stringify(data), /"style":"accent"/);
  });

  it('says the most urgent in its summary, for a notification', () => {
    assert.equal(
      overviewView(en, answerOf(busyBoard)).summary,
      'All customers: 3 incidents, 7 advisories open. Incident EX1098421: Some users can’t send email from Outlook on the web (140 customers).',
    );
  });

  it('reads well in Chinese', () => {
    assert.match(
      textOf(overviewView(contextFor('zh-TW'), answerOf(busyBoard))),
      /^所有客戶\n✕ 未解決：3 個事件、7 則諮詢\n[\s\S]*140 位客戶（14:24 起 \+12） · Exchange Online\n[\s\S]*420 位客戶中已讀取 412 位，8 位未讀取/,
    );
    assert.match(textOf(overviewView(contextFor('zh-CN'), answerOf(quietBoard))), /✓ 没有未解决的问题/);
    for (const locale of locales)
      assert.doesNotMatch(textOf(overviewView(contextFor(locale), answerOf(busyBoard))), /[{}]|undefined/);
  });
});
