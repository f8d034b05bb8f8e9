import assert from 'node:assert/strict';
import type { Reply } from '../../src/commands/reply.ts';
import type { ConversationReference } from '../../src/conversation-reference.ts';
import { createNoticeSender } from '../../src/notify/notice-sender.ts';
import type { SendFate } from '../../src/send-fate.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { aCall, aLog } from '../builders.ts';
import { contextFor, machinesIssue, now } from '../cards/fixture.ts';
import { aDigest, aMissed, aSight, people } from '../cards/notice-samples.ts';
import { full, paused } from '../cards/subscription-samples.ts';
import { textOf } from '../views/text-of.ts';

interface Said {
  readonly where: string;
  readonly reply: Reply;
  readonly edited?: string;
}

function setUp(fate: SendFate = { kind: 'sent', messageId: 'm-1' }) {
  const said: Said[] = [];
  const log = aLog();
  const sender = createNoticeSender({
    messenger: {
      async say({ conversationId }, reply) {
        said.push({ where: conversationId, reply });
        return fate;
      },
      async edit({ where, messageId }, reply) {
        said.push({ where: where.conversationId, reply, edited: messageId });
        return fate;
      },
    },
    links: contextFor('en').links,
    clock: () => now,
    newCall: () => aCall({ log }),
  });
  return { sender, said, log };
}

const inLocale = (locale: ConversationReference['locale'], timeZone: string): Subscription => ({
  ...full,
  where: { ...full.where, locale, timeZone },
});

describe('the sender of notices', () => {
  it('posts a card of its own in the channel, in the language and zone of the subscription', async () => {
    const { sender, said } = setUp();
    const fate = await sender.create(inLocale('zh-TW', 'Asia/Taipei'), aSight());
    assert.deepEqual(fate, { kind: 'sent', messageId: 'm-1' });
    assert.equal(said[0]?.where, '19:noc@thread.tacv2');
    assert.ok(said[0] && textOf(said[0].reply).includes('自 13:40 起'));
  });

  it('edits the card, and replies below it', async () => {
    const { sender, said } = setUp();
    await sender.edit(full, aSight(), '17');
    await sender.reply(full, aSight(), '17', ['status']);
    assert.deepEqual(
      said.map(({ where, edited }) => [where, edited]),
      [
        ['19:noc@thread.tacv2;messageid=17', '17'],
        ['19:noc@thread.tacv2;messageid=17', undefined],
      ],
    );
  });

  it('replies in the chat itself where there are no threads', async () => {
    const { sender, said } = setUp();
    const chat = { ...full, where: { ...full.where, kind: 'groupChat' } } as const;
    await sender.reply(chat, aSight(), '17', ['resolved']);
    assert.equal(said[0]?.where, '19:noc@thread.tacv2');
  });

  it('mentions people for incidents, those of Azure too, and for all else only who wants it', async () => {
    const mentioned = async (sight = aSight()) => {
      const { sender, said } = setUp();
      const [one, two] = people;
      assert.ok(one && two);
      const mentions = [{ ...one, for: 'incidents' } as const, { ...two, for: 'all' } as const];
      await sender.create({ ...full, mentions }, sight);
      await sender.reply({ ...full, mentions }, sight, '17', ['status']);
      return said.map(({ reply }) => ('mentions' in reply ? reply.mentions?.length : 0));
    };
    assert.deepEqual(await mentioned(), [2, 2]);
    assert.deepEqual(await mentioned(aSight({ kind: 'azure', issue: machinesIssue })), [2, 2]);
    assert.deepEqual(await mentioned(aSight({ kind: 'advisories' })), [1, 1]);
  });

  it('passes on what became of a message', async () => {
    for (const fate of [{ kind: 'unknown' }, { kind: 'closed', code: 'x' }, { kind: 'gone' }] as const) {
      const { sender } = setUp(fate);
      assert.deepEqual(await sender.create(full, aSight()), fate);
      assert.deepEqual(await sender.edit(full, aSight(), '17'), fate);
    }
  });

  it('refuses what cannot be drawn, says so in the log, and sends nothing', async () => {
    const { sender, said, log } = setUp();
    const broken = { ...full, where: { ...full.where, timeZone: 'Mars/Olympus' } };
    assert.deepEqual(await sender.create(broken, aSight()), { kind: 'refused', code: 'not_drawn' });
    assert.deepEqual(said, []);
    assert.equal(log.lines[0]?.message, 'A notice could not be drawn.');
  });

  it('sends an example that says that it is one, and mentions nobody', async () => {
    const { sender, said } = setUp();
    await sender.sendExample(full);
    const [example] = said;
    assert.ok(example && 'card' in example.reply);
    assert.match(
      textOf(example.reply),
      /^Example\nThis is a test of a subscription\. Nothing has happened\./,
    );
    assert.match(example.reply.summary, /^Example: Incident/);
    assert.equal(example.reply.mentions, undefined);
  });

  it('sends a digest to the conversation, and the note of a pause to who made the subscription', async () => {
    const { sender, said } = setUp();
    await sender.sendDigest(full, aDigest);
    await sender.sendMissed(full, aMissed);
    const chat = { ...full.where, kind: 'personal', conversationId: 'a:ann', locale: 'zh-CN' } as const;
    await sender.sendPause({ ...paused, by: { ...paused.by, chat } });
    assert.deepEqual(
      said.map(({ where }) => where),
      ['19:noc@thread.tacv2', '19:noc@thread.tacv2', 'a:ann'],
    );
    assert.ok(said[2] && textOf(said[2].reply).includes('我已从该处移除'));
    assert.equal(await sender.sendPause(paused), undefined);
    assert.equal(await sender.sendPause(full), undefined);
  });
});
