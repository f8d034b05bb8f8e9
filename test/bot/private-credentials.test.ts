import assert from 'node:assert/strict';
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { ConnectorClient } from 'botframework-connector';
import { connectorHttpClient } from '../../src/bot/connector-http-client.ts';
import { privateCredentials } from '../../src/bot/private-credentials.ts';
import { createTeamsTraffic } from '../../src/teams-traffic/teams-traffic.ts';
import { startBareEntra } from '../sandbox/teams/bare-entra.ts';
import { trustedCertificate } from '../trusted-certificate.ts';

const app = {
  appId: '11111111-2222-4333-8444-555555555555',
  password: 'a-secret',
  tenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
};

describe("the bot's login", () => {
  const settings = {
    MicrosoftAppId: app.appId,
    MicrosoftAppTenantId: app.tenantId,
    MicrosoftAppPassword: app.password,
  };

  for (const [what, changes] of [
    ['with no address of its own', {}],
    ["at Microsoft's", { ToChannelFromBotLoginUrl: 'https://login.microsoftonline.us/tenant' }],
    ["under an older name of Microsoft's", { ToChannelFromBotLoginUrl: 'https://login.windows.net/tenant' }],
    [
      'by a managed identity',
      { MicrosoftAppType: 'UserAssignedMSI', ToChannelFromBotLoginUrl: 'https://login.example.com/tenant' },
    ],
  ] as const) {
    it(`${what} is left to botbuilder`, () =>
      assert.equal(privateCredentials({ ...settings, ...changes }), undefined));
  }

  it('elsewhere gives a token, which is used again', async () => {
    const entra = await startBareEntra(await trustedCertificate(), app);
    const login = `${entra.url}/${app.tenantId}`;
    const factory = privateCredentials({ ...settings, ToChannelFromBotLoginUrl: login });
    assert.ok(factory);
    const credentials = await factory.createCredentials(
      app.appId,
      'https://api.botframework.com',
      login,
      true,
    );
    const sent: (string | undefined)[] = [];
    const http: HttpClient = {
      async sendRequest(request) {
        sent.push(request.headers.get('authorization'));
        return { request, status: 200, headers: createHttpHeaders(), bodyAsText: '{"id":"1"}' };
      },
    };
    const httpClient = connectorHttpClient({
      http,
      clock: Date.now,
      onCall: () => {},
      traffic: createTeamsTraffic(Date.now),
    });
    const { conversations } = new ConnectorClient(credentials, {
      baseUri: 'https://teams.example',
      httpClient,
    });
    await conversations.sendToConversation('chat', { type: 'message' });
    await conversations.sendToConversation('chat', { type: 'message' });
    await entra.close();
    assert.match(sent[0] ?? '', /^Bearer eyJ/);
    assert.equal(sent[1], sent[0]);
    assert.deepEqual(
      entra.requests.filter((request) => request.startsWith('POST')),
      [`POST /${app.tenantId}/oauth2/v2.0/token`],
    );
  });
});
