import assert from 'node:assert/strict';
import { readIncoming } from '../../src/bot/incoming.ts';
import { mentionsOf } from '../../src/bot/mentions-of.ts';
import { drawCard, toActivity } from '../../src/bot/to-activity.ts';
import { toRequest } from '../../src/bot/to-request.ts';
import { mentionOf } from '../../src/views/parts/mention.ts';

const context = { correlationId: 'c', now: 1, defaultLocale: 'en' as const };
const entity = (id: string, name: string | null, text = `<at>${name}</at>`) => ({
  type: 'mention',
  text,
  mentioned: { id, name },
});

describe('the people whom a message mentions', () => {
  it('are those beside the bot, each once', () => {
    const entities = [
      entity('28:bot', 'Partner Health'),
      entity('29:ann', 'Ann & Co'),
      entity('29:ben', null, '<at>Ben &amp; Co</at>'),
      entity('29:ann', 'Ann again'),
      entity('19:general@thread.tacv2', 'General'),
      entity('29:nobody', ''),
      { type: 'clientInfo' },
      null,
    ];
    assert.deepEqual(mentionsOf({ entities }), [
      { teamsId: '29:ann', name: 'Ann & Co' },
      { teamsId: '29:ben', name: 'Ben & Co' },
    ]);
    assert.deepEqual(mentionsOf({}), []);
  });

  it('are ten at most', () => {
    const entities = Array.from({ length: 30 }, (_, i) => entity(`29:${i}`, `P${i}`));
    assert.equal(mentionsOf({ entities }).length, 10);
  });

  it('come with the request of what was typed, and with none that was pressed', () => {
    const activity = readIncoming({ type: 'message', text: 'x', entities: [entity('29:ann', 'Ann')] });
    assert.ok(activity);
    assert.deepEqual(toRequest(activity, undefined, context).mentions, [{ teamsId: '29:ann', name: 'Ann' }]);
    const action = { command: 'help', args: {} };
    const pressed = { action, replace: false, automatic: false };
    assert.equal(toRequest(activity, pressed, context).mentions, undefined);
  });
});

describe('what a place is called', () => {
  const nameOf = (fields: object) => {
    const activity = readIncoming({ type: 'message', ...fields });
    assert.ok(activity);
    return toRequest(activity, undefined, context).where.name;
  };

  it('is team and channel, else the topic, where Teams tells them', () => {
    const channelData = { team: { name: 'NOC' }, channel: { name: 'Outages' } };
    assert.deepEqual(nameOf({ channelData, conversation: { name: 'x' } }), {
      team: 'NOC',
      channel: 'Outages',
    });
    assert.deepEqual(nameOf({ conversation: { name: 'Night shift' } }), { chat: 'Night shift' });
    assert.equal(nameOf({ channelData: { team: { name: 1 }, channel: { name: null } } }), undefined);
  });
});

describe('a mention', () => {
  const ann = mentionOf({ teamsId: '29:ann', name: 'Ann <b> & "Co" *x*' });

  it('stands in the text as in its entity, escaped', () => {
    const activity = toActivity({ text: `${ann.tag} look`, mentions: [ann] }, () => ({}));
    assert.equal(ann.tag, '<at>Ann &lt;b&gt; &amp; &quot;Co&quot; x</at>');
    assert.ok(activity.text?.includes(ann.tag));
    assert.deepEqual(activity.entities, [
      { type: 'mention', text: ann.tag, mentioned: { id: '29:ann', name: 'Ann <b> & "Co" x' } },
    ]);
    assert.equal('entities' in toActivity({ text: 'x' }, () => ({})), false);
  });

  it('joins what a card says of Teams, and changes no card that others are shown', () => {
    const kept = { type: 'AdaptiveCard', msteams: { width: 'Full' } };
    const reply = { card: 'notice', data: {}, summary: 'x' } as const;
    const drawn = drawCard({ ...reply, mentions: [ann] }, () => kept);
    assert.deepEqual(drawn, {
      type: 'AdaptiveCard',
      msteams: {
        width: 'Full',
        entities: [{ type: 'mention', text: ann.tag, mentioned: { id: '29:ann', name: ann.name } }],
      },
    });
    assert.deepEqual(kept.msteams, { width: 'Full' });
    assert.equal(
      drawCard(reply, () => kept),
      kept,
    );
  });

  it('of a nameless person is still one', () => {
    assert.equal(mentionOf({ teamsId: '29:x', name: '**' }).tag, '<at>…</at>');
  });
});
