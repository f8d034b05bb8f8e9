import assert from 'node:assert/strict';
import { digestView } from '../../src/views/digest-view.ts';
import { missedView } from '../../src/views/missed-view.ts';
import { contextFor } from '../cards/fixture.ts';
import {
  aDigest,
  aMissed,
  aSight,
  knowledge,
  reportSight,
  wholeKnowledge,
  windowSight,
} from '../cards/notice-samples.ts';
import { textOf } from './text-of.ts';

const ctx = contextFor('en');
const show = (changes: Partial<typeof aDigest>) => textOf(digestView(ctx, { ...aDigest, ...changes }));
const nothing = { open: [], waited: [], ended: [], soon: [] };

describe('a digest', () => {
  it('says what is open, what waited, what ended and what changes soon', () => {
    assert.match(
      show({}),
      /^Daily digest\n▲ 2 incidents, 2 advisories open\nSince 19 Nov, 08:14 UTC\+1[\s\S]*Open now[\s\S]*EX1098421[\s\S]*Came in quiet hours[\s\S]*EX1096377[\s\S]*Ended[\s\S]*1 h 29 min[\s\S]*Changes soon[\s\S]*MC1120042/,
    );
    assert.equal(digestView(ctx, aDigest).summary, 'Daily digest: 2 incidents, 2 advisories open. 1 ended.');
  });

  it('is green only where everything was read and nothing is open', () => {
    assert.match(show({ ...nothing, known: wholeKnowledge }), /✓ Nothing open for your customers/);
    assert.match(show({ ...nothing, known: knowledge }), /\? Nothing open where it was read/);
    const unread = {
      ...knowledge,
      lanes: knowledge.lanes.map((one) => ({ ...one, coverage: { ...one.coverage, read: 0 } })),
    };
    assert.match(show({ ...nothing, known: unread }), /\? Not known/);
  });

  it('counts what does not fit', () => {
    const open = Array.from({ length: 20 }, () => aSight());
    assert.match(show({ open }), /and 15 more/);
  });

  it('tells of reports as what they are', () => {
    assert.match(
      show({ ...nothing, open: [reportSight] }),
      /1 issue open[\s\S]*several of your customers report/,
    );
  });
});

describe('the summary after a long stop', () => {
  it('says what began, what ended and what went on meanwhile', () => {
    const card = missedView(ctx, aMissed);
    assert.match(
      textOf(card),
      /^What changed meanwhile[\s\S]*Began meanwhile[\s\S]*EX1098421[\s\S]*Ended[\s\S]*Went on all the time[\s\S]*EX1096377/,
    );
    assert.match(card.summary, /2 incidents, 2 advisories open\. 1 ended\./);
  });

  it('says what maintenance Azure planned, changed or called off, each with the way to its window', () => {
    const { planned } = windowSight;
    assert.ok(planned);
    const untold = { ...windowSight, isOpen: false, planned: { ...planned, state: 'untold' as const } };
    const card = missedView(ctx, { ...aMissed, planned: [untold] });
    assert.match(
      textOf(card),
      /Maintenance planned, changed or called off meanwhile[\s\S]*PM3D-5Z8[\s\S]*no longer/i,
    );
    assert.match(JSON.stringify(card.data), /"command":"issue","args":\{"id":"PM3D-5Z8"\}/);
  });
});
