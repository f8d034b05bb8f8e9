import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readIncoming } from '../../src/bot/incoming.ts';
import { localeOf } from '../../src/bot/locale-of.ts';
import { messageText } from '../../src/bot/message-text.ts';
import { readPressed } from '../../src/bot/pressed.ts';
import { timeZoneOf } from '../../src/bot/time-zone-of.ts';
import { toRequest } from '../../src/bot/to-request.ts';

const context = { correlationId: 'c-1', now: 5, defaultLocale: 'en' as const };

describe('request', () => {
  it('is built from an activity of which almost everything is missing', () => {
    assert.deepEqual(toRequest({ type: 'message' }, undefined, context), {
      correlationId: 'c-1',
      who: { userId: '', teamsId: '', name: '' },
      where: {
        conversationId: '',
        kind: 'personal',
        reference: {
          serviceUrl: '',
          conversationId: '',
          tenantId: '',
          kind: 'personal',
          locale: 'en',
          timeZone: 'UTC',
        },
      },
      locale: 'en',
      timeZone: 'UTC',
      now: 5,
      said: { text: '' },
    });
  });

  it('is built from whatever has the shape of an activity', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const activity = readIncoming({ type: 'message', entities: [value], value });
        assert.ok(activity);
        toRequest(activity, readPressed(activity), context);
      }),
    );
  });

  it('knows where it was said', () => {
    const kind = (conversation: object) =>
      toRequest({ type: 'message', conversation }, undefined, context).where.kind;
    assert.equal(kind({ conversationType: 'groupChat' }), 'groupChat');
    assert.equal(kind({ conversationType: 'channel' }), 'channel');
    assert.equal(kind({ conversationType: 'new', isGroup: true }), 'groupChat');
  });

  describe('text', () => {
    const bot = { id: '28:bot', name: 'Partner Health' };
    const mentionOf = (id: string, text: string) => ({ type: 'mention', text, mentioned: { id, name: 'x' } });
    const cases: Array<[string, string, unknown[], string]> = [
      ['stays as sent', 'health  for “Contoso”&nbsp;', [], 'health  for “Contoso”&nbsp;'],
      [
        'loses the mention of the bot',
        '<at>Partner Health</at> help',
        [mentionOf(bot.id, '<at>Partner Health</at>')],
        'help',
      ],
      [
        'loses it wherever and however often it stands',
        'a <at>Partner Health</at> b <at>partner&nbsp;health</at>',
        [mentionOf(bot.id, '<at>Partner Health</at>')],
        'a   b',
      ],
      [
        'keeps mentions of others',
        '<at>Ann</at> <at>PH</at> x',
        [mentionOf('29:a', '<at>Ann</at>'), mentionOf(bot.id, '<at>PH</at>')],
        '<at>Ann</at>   x',
      ],
      ['keeps what only looks like a mention', '<at>Partner Health</at>', [], '<at>Partner Health</at>'],
      ['loses the mark of a quoted message', '<quoted messageId="1"/> help', [], 'help'],
      [
        'survives entities that are none',
        'help',
        [null, 5, {}, { type: 'mention' }, { type: 'mention', mentioned: null }],
        'help',
      ],
    ];
    for (const [what, text, entities, expected] of cases)
      it(what, () =>
        assert.equal(messageText({ type: 'message', text, entities, recipient: bot }), expected),
      );

    // Reads no clock: what takes more than linear time would not end within mocha's limit.
    it('reads hostile text of any length to its end', () => {
      for (const piece of ['<at', '<at>', '<at>x', '<quoted', '&nbsp;']) {
        const text = `<at>PH</at> ${piece.repeat(200_000)}`;
        const activity = { type: 'message', text, recipient: bot, entities: [mentionOf(bot.id, text)] };
        assert.ok(messageText(activity).length > 200_000, piece);
      }
    });
  });

  it('speaks the language of the client, Chinese by its script', () => {
    const cases: Array<[string | undefined, string]> = [
      ['en-US', 'en'],
      ['en', 'en'],
      ['zh-TW', 'zh-TW'],
      ['zh-HK', 'zh-TW'],
      ['zh-MO', 'zh-TW'],
      ['zh-Hant', 'zh-TW'],
      ['zh-Hant-CN', 'zh-TW'],
      ['zh-CN', 'zh-CN'],
      ['zh-SG', 'zh-CN'],
      ['zh-Hans', 'zh-CN'],
      ['zh', 'zh-CN'],
      ['ZH_tw', 'zh-TW'],
      ['de-DE', 'zh-CN'],
      ['', 'zh-CN'],
      [undefined, 'zh-CN'],
      ['!', 'zh-CN'],
      ['x'.repeat(99), 'zh-CN'],
    ];
    for (const [tag, expected] of cases) assert.equal(localeOf(tag, 'zh-CN'), expected, tag);
  });

  it('takes the first time zone that exists', () => {
    assert.equal(timeZoneOf('Europe/Berlin', 'Asia/Taipei'), 'Europe/Berlin');
    assert.equal(timeZoneOf('Mars/Phobos', 'Asia/Taipei'), 'Asia/Taipei');
    assert.equal(timeZoneOf('+05:30', undefined, null, '', 'x'.repeat(100)), 'UTC');
  });
});

describe('pressed button', () => {
  const execute = (value: unknown) => readPressed({ type: 'invoke', name: 'adaptiveCard/action', value });

  it('is a command with arguments', () => {
    assert.deepEqual(
      execute({ action: { data: { command: 'issue', args: { id: 'EX1' } } }, trigger: 'manual' }),
      {
        action: { command: 'issue', args: { id: 'EX1' } },
        replace: false,
        automatic: false,
      },
    );
  });

  it('carries the values of inputs beside its own arguments, which win', () => {
    const { action } =
      execute({ action: { data: { command: 'find', args: { a: 1 }, a: 2, text: 'x', msteams: {} } } }) ?? {};
    assert.deepEqual(action, { command: 'find', args: { a: 1, text: 'x' } });
  });

  it('does not let a name of JavaScript do anything', () => {
    const data = JSON.parse('{"command":"find","args":{"a":1},"__proto__":{"admin":true}}');
    const { action } = execute({ action: { data } }) ?? {};
    assert.equal(Object(action?.args).admin, undefined);
    assert.equal(Object.getPrototypeOf(action?.args), Object.prototype);
  });

  it('is told from a typed message', () => {
    assert.equal(readPressed({ type: 'message', text: 'help' }), undefined);
    assert.equal(readPressed({ type: 'message', text: 'help', value: { x: 1 } }), undefined);
    assert.equal(
      readPressed({ type: 'message', text: 'help', value: { command: 'help' } })?.action.command,
      'help',
    );
    assert.equal(readPressed({ type: 'message', value: { x: 1 } })?.action.command, '');
  });
});
