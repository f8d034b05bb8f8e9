import assert from 'node:assert/strict';
import { type Scene, typedMessage, withOverrides } from '../../../src/sandbox/teams/incoming.ts';
import { userChannelId } from '../../../src/sandbox/teams/people.ts';
import { ann, app } from './fixture.ts';

const scene: Scene = {
  person: ann,
  bot: { appId: app.appId, name: 'Partner Health' },
  place: 'personal',
  conversationId: 'a:1chat',
  tenantId: app.tenantId,
  serviceUrl: 'https://localhost:1/emea/',
  locale: 'zh-TW',
  timeZone: 'Asia/Taipei',
};
const stamp = { id: '1760000000000', at: Date.UTC(2026, 5, 1, 16, 30) };

describe('an activity as Teams sends it', () => {
  it('names the person by object id, the tenant twice, and the client with its time zone', () => {
    assert.deepEqual(typedMessage(scene, stamp, '你好'), {
      type: 'message',
      text: '你好',
      textFormat: 'plain',
      id: '1760000000000',
      timestamp: '2026-06-01T16:30:00.000Z',
      localTimestamp: '2026-06-02T00:30:00.000+08:00',
      localTimezone: 'Asia/Taipei',
      channelId: 'msteams',
      serviceUrl: 'https://localhost:1/emea/',
      from: {
        id: userChannelId(ann, scene.bot),
        name: 'Ann Admin',
        aadObjectId: ann.userId,
      },
      recipient: { id: `28:${app.appId}`, name: 'Partner Health' },
      conversation: { conversationType: 'personal', tenantId: app.tenantId, id: 'a:1chat' },
      locale: 'zh-TW',
      entities: [
        { type: 'clientInfo', locale: 'zh-TW', country: 'TW', platform: 'Windows', timezone: 'Asia/Taipei' },
      ],
      channelData: { tenant: { id: app.tenantId } },
    });
  });

  it('mentions the bot in a channel, in the text and as an entity, and carries the message as HTML', () => {
    const channel = { ...scene, place: 'channel', conversationId: '19:x@thread.tacv2;messageid=7' } as const;
    const { text, entities, attachments, channelData } = typedMessage(channel, stamp, 'a < b');
    assert.equal(text, '<at>Partner Health</at> a < b');
    assert.match(JSON.stringify(entities), /"text":"<at>Partner Health<\/at>"/);
    assert.match(JSON.stringify(attachments), /a &lt; b/);
    assert.match(JSON.stringify(channelData), /"teamsChannelId":"19:x@thread.tacv2"/);
  });

  it('can be changed one level deep, and a property be taken away', () => {
    const changed = withOverrides(
      { text: 'x', conversation: { id: 'a', tenantId: 't' } },
      { text: undefined, conversation: { tenantId: 'other' } },
    );
    assert.equal(JSON.stringify(changed), '{"conversation":{"id":"a","tenantId":"other"}}');
  });
});
