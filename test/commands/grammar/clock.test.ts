import assert from 'node:assert/strict';
import { clockAt, clockRangeAt, zoneAt } from '../../../src/commands/grammar/clock.ts';
import { tokenise } from '../../../src/commands/grammar/tokens.ts';

function timeIn(text: string, bare = false): string | undefined {
  const tokens = tokenise(text);
  return clockAt(tokens, { from: 0, to: tokens.length }, bare)?.time;
}

function rangeIn(text: string): string | undefined {
  const tokens = tokenise(text);
  const found = clockRangeAt(tokens, { from: 0, to: tokens.length });
  return found && `${found.range.from}-${found.range.to}`;
}

function zoneIn(text: string): string | false | undefined {
  const tokens = tokenise(text);
  const found = zoneAt(text, tokens, { from: 0, to: tokens.length });
  return found ? found.timeZone : found;
}

describe('a time of the day', () => {
  const times: [text: string, time: string][] = [
    ['08:00', '08:00'],
    ['8:05', '08:05'],
    ['8.05', '08:05'],
    ['24:00', '00:00'],
    ['8 am', '08:00'],
    ['8am', '08:00'],
    ['7:30pm', '19:30'],
    ['7 PM', '19:00'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['19:00 pm', '19:00'],
    ["8 o'clock", '08:00'],
    ['8 點', '08:00'],
    ['早上八點半', '08:30'],
    ['下午 3 點 15 分', '15:15'],
    ['晚上12點', '00:00'],
    ['晚上七点', '19:00'],
    ['中午十二点', '12:00'],
  ];
  for (const [text, time] of times) it(`${text} is ${time}`, () => assert.equal(timeIn(text), time));

  it('is a number alone only where a time is expected', () => {
    assert.equal(timeIn('8'), undefined);
    assert.equal(timeIn('8', true), '08:00');
  });

  for (const text of ['25:00', '08:60', '25', '4d', '8th', 'noon o', '半', '']) {
    it(`is not "${text}"`, () => assert.equal(timeIn(text, true), undefined));
  }

  it('may go on to another', () => {
    assert.equal(rangeIn('19:00-07:00'), '19:00-07:00');
    assert.equal(rangeIn('7pm–7am'), '19:00-07:00');
    assert.equal(rangeIn('19-7'), '19:00-07:00');
    assert.equal(rangeIn('19:00 to 7:00'), '19:00-07:00');
    assert.equal(rangeIn('晚上七點到早上七點'), '19:00-07:00');
    assert.equal(rangeIn('19:00'), undefined);
    assert.equal(rangeIn('07:00-07:00'), undefined);
    assert.equal(rangeIn('19:00-25:00'), undefined);
  });
});

describe('a time zone', () => {
  it('is the name of one, in its own letters', () => {
    assert.equal(zoneIn('Europe/Berlin'), 'Europe/Berlin');
    assert.equal(zoneIn('asia/taipei please'), 'Asia/Taipei');
    assert.equal(zoneIn('America/Argentina/Buenos_Aires'), 'America/Argentina/Buenos_Aires');
    assert.equal(zoneIn('utc'), 'UTC');
  });

  it('is told from what only looks like one, and from other words', () => {
    assert.equal(zoneIn('Europe/Berln'), false);
    assert.equal(zoneIn('Contoso'), undefined);
    assert.equal(zoneIn(''), undefined);
  });
});
