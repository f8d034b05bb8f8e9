import assert from 'node:assert/strict';
import { handoverView } from '../../src/views/handover-view.ts';
import { askShift } from '../../src/watch/ask/ask-shift.ts';
import { askKnowledge } from '../../src/watch/ask/knowledge.ts';
import type { Board } from '../../src/watch/board.ts';
import { contextFor, hour, now } from '../cards/fixture.ts';
import { busyBoard, quietBoard } from '../cards/fleet-samples.ts';
import { textOf } from './text-of.ts';

const en = contextFor('en');
const answerOf = (board: Board, hours = 8) => ({
  shift: askShift(board, { now, lengthMs: hours * hour }),
  hours,
  known: askKnowledge(board, ['health', 'azure'], true),
});

describe('the handover', () => {
  const text = textOf(handoverView(en, answerOf(busyBoard)));

  it('begins with what is open and what happened', () => {
    assert.match(
      text,
      /^Handover · last 8 h\n✕ 3 incidents, 7 advisories open\nIn this shift: 2 opened, 1 ended\.\nAs of/,
    );
  });

  it('tells the promises by their time, overdue ones first', () => {
    assert.match(
      text,
      /Updates promised by Microsoft\n! EX1096377 · Exchange Online\noverdue since 07:34 \(40 min ago\)\n▸ TM1098500 · Microsoft Teams\ndue 08:34 \(in 20 min\)\n/,
    );
  });

  it('tells in a line what changed of each issue', () => {
    assert.match(
      text,
      /Open, changed in this shift\n▲ Incident EX1098421 · Service degradation · Exchange Online · 140 customers\nSome users[^\n]*\nopened 06:40, Investigating → Service degradation, 2 posts, \+12 customers\n\[Details\]\n✕ Incident TM1098500/,
    );
    assert.match(text, /Ended in this shift\n✓ Incident SP1097001 [^\n]*\n[^\n]*\nended 08:09\n/);
  });

  it('counts what it has no room for, and leads to all of it', () => {
    assert.match(text, /Open, not changed[\s\S]*and 5 more\n[\s\S]*\[Overview\]/);
  });

  it('says it where nothing happened, beside how much is known', () => {
    const quiet = textOf(handoverView(en, answerOf(quietBoard, 1)));
    assert.match(
      quiet,
      /^Handover · last 1 h\n✓ No open issues\nNothing changed in this shift\.\n[\s\S]*all 420 customers read/,
    );
    assert.doesNotMatch(quiet, /promised|Open, |Ended/);
  });

  it('shows support requests where some wait', () => {
    assert.doesNotMatch(text, /Support requests/);
    const shown = textOf(handoverView(en, { ...answerOf(quietBoard), requests: ['1234 · Contoso Ltd'] }));
    assert.match(shown, /Support requests that wait\n· 1234 · Contoso Ltd/);
  });

  it('can be had as text, with more of it than the card shows', () => {
    const { data } = handoverView(en, { ...answerOf(busyBoard), text: true });
    assert.ok('copy' in data && Array.isArray(data.copy));
    const copied: string = data.copy[0].text;
    assert.match(
      copied,
      /^Handover · last 8 h\n3 incidents, 7 advisories open\nIn this shift: 2 opened, 1 ended\.\nAs of 20 Nov 2026, 08:13 UTC\+1, some of it only [^\n]*\nMicrosoft 365 health: 412 of 420 customers read; 8 not\n/,
    );
    assert.match(
      copied,
      /\n\nOpen, changed in this shift\n- Incident EX1098421 · [^\n]*\n {2}Some users[^\n]*\n {2}opened 06:40/,
    );
    assert.match(copied, /MO1090004/);
    assert.doesNotMatch(copied, /more$/m);
  });

  it('says as text the moments of promises, and no spans that are wrong when it is read', () => {
    const { data } = handoverView(en, { ...answerOf(busyBoard), text: true });
    assert.ok('copy' in data && Array.isArray(data.copy));
    const copied: string = data.copy[0].text;
    assert.match(
      copied,
      /EX1096377 · Exchange Online\n {2}overdue since 07:34\n- TM1098500[^\n]*\n {2}due 08:34\n/,
    );
    assert.doesNotMatch(copied, / ago|\(in /);
  });

  it('does not count what only got its review as ended', () => {
    const answer = answerOf(busyBoard);
    const [ended] = answer.shift.ended;
    assert.ok(ended);
    const shift = { ...answer.shift, ended: [], reviewed: [ended] };
    const told = textOf(handoverView(en, { ...answer, shift }));
    assert.match(told, /\nIn this shift: 2 opened, 1 review published\.\n/);
    assert.match(told, /\nReviews published in this shift\n✓ Incident SP1097001/);
    assert.doesNotMatch(told, /Ended in this shift/);
  });

  it('says where the log begins when that is within the shift, instead of that nothing changed', () => {
    const toldAt = (board: Board, locale: 'en' | 'zh-TW' | 'zh-CN' = 'en') => {
      const answer = answerOf(board);
      const shift = { ...answer.shift, loggedSince: now - hour };
      return textOf(handoverView(contextFor(locale), { ...answer, shift }));
    };
    assert.match(toldAt(quietBoard), /\nNo change since 07:14, when the log begins; what happened before/);
    assert.match(toldAt(busyBoard), /2 opened, 1 ended\. The log begins at 07:14; what happened before/);
    assert.match(toldAt(quietBoard, 'zh-TW'), /記錄從 14:14 開始，之後沒有任何變更/);
    assert.match(toldAt(busyBoard, 'zh-CN'), /记录从 14:14 开始，更早的变化不得而知/);
  });

  it('reads well in Chinese', () => {
    const chinese = textOf(handoverView(contextFor('zh-TW'), answerOf(busyBoard)));
    assert.match(
      chinese,
      /^交班 · 過去 8 小時\n✕ 未解決：3 個事件、7 則諮詢\n這個班次：新增 2 個、結束 1 個。/,
    );
    assert.match(chinese, /13:40 新增、調查中 → 服務效能降低、2 則更新、\+12 位客戶/);
  });
});
