import assert from 'node:assert/strict';
import { parse } from '../../src/commands/grammar/parse.ts';
import type { Reply } from '../../src/commands/reply.ts';
import type { ConversationReference } from '../../src/conversation-reference.ts';
import { locales } from '../../src/locales/locale.ts';
import { createIntroduction } from '../../src/notify/introduction.ts';
import { createIntroductionMemory } from '../../src/store/introduction-memory.ts';
import { introductionText } from '../../src/views/introduction-text.ts';
import { aLog, aPlace } from '../builders.ts';
import { contextFor } from '../cards/fixture.ts';
import { openTemporaryStore, type TemporaryStore } from '../store/temporary-store.ts';

describe('the introduction of the bot', () => {
  let temporary: TemporaryStore;
  let said: { where: ConversationReference; reply: Reply }[];
  const log = aLog();
  beforeEach(async () => {
    temporary = await openTemporaryStore();
    said = [];
    log.lines.length = 0;
  });
  afterEach(() => temporary.remove());

  const where = (conversationId = 'a:1'): ConversationReference => aPlace(conversationId).reference;
  const added = (conversationId?: string) => ({ kind: 'botAdded', where: where(conversationId) }) as const;
  function introduction(fails?: 'memory' | 'messenger') {
    return createIntroduction({
      memory:
        fails === 'memory'
          ? { takeFirst: () => Promise.reject(new Error('The disk is full.')) }
          : createIntroductionMemory(temporary.store),
      messenger: {
        async say(to, reply) {
          said.push({ where: to, reply });
          return fails === 'messenger' ? { kind: 'closed', code: 'BotDisabledByAdmin' } : { kind: 'unknown' };
        },
      },
      clock: () => 7,
      ids: () => 'id',
      log,
    });
  }

  it('is said once in each conversation, whatever is delivered again, and after a restart', async () => {
    const first = introduction();
    first.onPlaceEvent(added());
    first.onPlaceEvent(added());
    first.onPlaceEvent(added('a:2'));
    await first.idle();
    const next = introduction();
    next.onPlaceEvent(added());
    await next.idle();
    assert.deepEqual(
      said.map(({ where: { conversationId } }) => conversationId),
      ['a:1', 'a:2'],
    );
  });

  it('keeps what the conversation talks about', async () => {
    const value = { customerTenantId: 'contoso' };
    await temporary.store.write([{ collection: 'conversations', key: 'a:1', value }]);
    const one = introduction();
    one.onPlaceEvent(added());
    await one.idle();
    const kept = await temporary.store.get('conversations', 'a:1');
    assert.deepEqual(kept, { ...value, introducedAt: 7 });
  });

  it('is not said for anything else', async () => {
    const one = introduction();
    one.onPlaceEvent({ kind: 'botRemoved', conversationId: 'a:1' });
    one.onPlaceEvent({ kind: 'restored', conversationId: 'a:1', where: where() });
    one.onPlaceEvent({ kind: 'botAdded', conversationId: 'a:1' });
    await one.idle();
    assert.deepEqual(said, []);
  });

  it('breaks nothing where it fails', async () => {
    for (const fails of ['memory', 'messenger'] as const) {
      const one = introduction(fails);
      one.onPlaceEvent(added(fails));
      one.onPlaceEvent(added(`${fails} again`));
      await one.idle();
    }
    assert.equal(said.length, 2);
    assert.equal(log.lines.filter(({ level }) => level === 'error').length, 2);
  });

  for (const locale of locales) {
    for (const kind of ['personal', 'groupChat', 'channel'] as const) {
      it(`has examples that can be typed, in a ${kind} in ${locale}`, () => {
        const { text } = introductionText(contextFor(locale), kind);
        const examples = [...text.matchAll(/`([^`]+)`/g)].map(([, example = '']) => parse(example));
        assert.deepEqual(
          examples.map((parsed) => parsed.kind === 'command' && parsed.command),
          ['health', 'overview', 'isItMicrosoft', 'subscribe', 'subscribe', 'help'],
        );
      });
    }
  }
});
