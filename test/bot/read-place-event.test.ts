import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readIncoming } from '../../src/bot/incoming.ts';
import { readPlaceEvent } from '../../src/bot/read-place-event.ts';

const read = (activity: object) => {
  const incoming = readIncoming(activity);
  assert.ok(incoming);
  return readPlaceEvent(incoming, 'zh-TW');
};
const update = (eventType: string, more: object = {}) =>
  read({
    type: 'conversationUpdate',
    channelData: { eventType, team: { id: '19:team', name: 'NOC' }, ...more },
  });

describe('what happens to a place', () => {
  it('is a channel that was renamed, deleted or restored', () => {
    const channel = { id: '19:channel', name: 'Outages' };
    const about = {
      conversationId: '19:channel',
      teamId: '19:team',
      name: { team: 'NOC', channel: 'Outages' },
    };
    assert.deepEqual(update('channelRenamed', { channel }), { kind: 'renamed', ...about });
    assert.deepEqual(update('channelDeleted', { channel }), { kind: 'deleted', ...about });
    assert.deepEqual(update('channelRestored', { channel }), { kind: 'restored', ...about });
  });

  it('is a team with all its channels', () => {
    for (const [eventType, kind] of [
      ['teamRenamed', 'renamed'],
      ['teamArchived', 'archived'],
      ['teamUnarchived', 'unarchived'],
      ['teamDeleted', 'deleted'],
    ] as const)
      assert.deepEqual(update(eventType), { kind, teamId: '19:team', name: { team: 'NOC' } });
  });

  it('is the bot that went, from a chat or from a team', () => {
    const chat = { type: 'installationUpdate', conversation: { id: 'a:chat' } };
    assert.deepEqual(read({ ...chat, action: 'remove' }), { kind: 'botRemoved', conversationId: 'a:chat' });
    assert.deepEqual(read({ ...chat, action: 'remove', channelData: { team: { id: '19:team' } } }), {
      kind: 'botRemoved',
      teamId: '19:team',
    });
  });

  it('is the bot that came, with how to say something there and in which language', () => {
    const add = { type: 'installationUpdate', action: 'add', serviceUrl: 'https://smba.example/' };
    const conversation = { id: 'a:chat', conversationType: 'personal', tenantId: 't' };
    const client = { type: 'clientInfo', locale: 'zh-CN', timezone: 'Asia/Shanghai' };
    const where = {
      serviceUrl: 'https://smba.example/',
      conversationId: 'a:chat',
      tenantId: 't',
      kind: 'personal',
      locale: 'zh-CN',
      timeZone: 'Asia/Shanghai',
    };
    assert.deepEqual(read({ ...add, conversation, entities: [client] }), {
      kind: 'botAdded',
      conversationId: 'a:chat',
      where,
    });
    const group = read({ ...add, conversation: { id: '19:g', conversationType: 'groupChat' }, locale: 'de' });
    assert.equal(group?.where?.kind, 'groupChat');
    assert.equal(group?.where?.locale, 'zh-TW');
  });

  it('is the bot that came to a team: what is said to it is said in its General channel', () => {
    const event = read({
      type: 'installationUpdate',
      action: 'add',
      conversation: { id: '19:chosen@thread.tacv2;messageid=1', conversationType: 'channel', tenantId: 't' },
      channelData: {
        team: { id: '19:team' },
        settings: { selectedChannel: { id: '19:chosen@thread.tacv2' } },
      },
      locale: 'en-US',
    });
    assert.equal(event?.teamId, '19:team');
    assert.equal(event?.conversationId, undefined);
    assert.equal(event?.where?.conversationId, '19:team');
    assert.equal(event?.where?.kind, 'channel');
  });

  it('is nothing when the app is upgraded, for people who come and go, and for what is new to us', () => {
    const chat = { type: 'installationUpdate', conversation: { id: 'a:chat' } };
    for (const action of ['add-upgrade', 'remove-upgrade', 'constructor', undefined])
      assert.equal(read({ ...chat, action }), undefined);
    assert.equal(update('teamMemberAdded'), undefined);
    assert.equal(update('__proto__'), undefined);
    assert.equal(update('channelDeleted'), undefined);
  });

  it('never fails on what Teams may send', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('conversationUpdate', 'installationUpdate'),
        (value, type) => {
          const incoming = readIncoming({
            type,
            action: value,
            channelData: { eventType: value, team: value },
          });
          if (incoming) readPlaceEvent(incoming, 'en');
        },
      ),
    );
  });
});
