import assert from 'node:assert/strict';
import { readBotApp } from '../src/bot-app.ts';

const MicrosoftAppId = '99999999-9999-4999-8999-999999999999';
const certificate = { CertificateThumbprint: 'AB:CD', CertificatePrivateKey: 'PEM' };

describe("the bot's app, by botbuilder's settings", () => {
  it('proves itself by its password', () => {
    assert.deepEqual(readBotApp({ MicrosoftAppId, MicrosoftAppPassword: 'secret' }), {
      appId: MicrosoftAppId,
      proof: { kind: 'secret', secret: 'secret' },
    });
  });

  it('proves itself by its certificate, also where there is a password, as botbuilder does', () => {
    const app = readBotApp({ MicrosoftAppId, MicrosoftAppPassword: 'secret', ...certificate });
    assert.deepEqual(app?.proof, { kind: 'certificate', thumbprint: 'AB:CD', privateKey: 'PEM' });
  });

  it('is none for a managed identity, and none without a proof', () => {
    assert.equal(
      readBotApp({ MicrosoftAppId, MicrosoftAppType: 'UserAssignedMSI', ...certificate }),
      undefined,
    );
    assert.equal(readBotApp({ MicrosoftAppId, CertificateThumbprint: 'AB:CD' }), undefined);
    assert.equal(readBotApp({ MicrosoftAppPassword: 'secret' }), undefined);
  });
});
