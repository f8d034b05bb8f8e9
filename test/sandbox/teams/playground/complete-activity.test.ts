import assert from 'node:assert/strict';
import { completeActivity } from '../../../../src/sandbox/teams/playground/complete-activity.ts';

describe('an activity of the Agents Playground', () => {
  const completion = {
    serviceUrl: 'https://localhost:1/emea/',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    at: Date.UTC(2026, 5, 1),
  };

  it("gets the connector's address, the time, and a client with language and time zone instead of its own", () => {
    const mention = { type: 'mention', text: '<at>Partner Health</at>' };
    const completed = completeActivity(
      {
        type: 'message',
        text: 'hello',
        serviceUrl: 'http://localhost:56150/_connector',
        locale: 'en-US',
        entities: [{ type: 'clientInfo', locale: 'en-US', timezone: 'UTC' }, mention],
        channelData: { tenant: { id: 't' } },
      },
      completion,
    );
    assert.deepEqual(completed, {
      type: 'message',
      text: 'hello',
      serviceUrl: 'https://localhost:1/emea/',
      locale: 'zh-CN',
      timestamp: '2026-06-01T00:00:00.000Z',
      localTimestamp: '2026-06-01T08:00:00.000+08:00',
      localTimezone: 'Asia/Shanghai',
      entities: [
        mention,
        {
          type: 'clientInfo',
          locale: 'zh-CN',
          country: 'CN',
          platform: 'Windows',
          timezone: 'Asia/Shanghai',
        },
      ],
      channelData: { tenant: { id: 't' } },
    });
  });

  it("gets a channel's ids in both of Teams' spellings", () => {
    const channelData = { channel: { id: 'c' }, team: { id: 't' } };
    assert.deepEqual(completeActivity({ channelData }, completion).channelData, {
      teamsChannelId: 'c',
      teamsTeamId: 't',
      ...channelData,
    });
  });
});
