import assert from 'node:assert/strict';
import type { AccessToken } from '@azure/core-auth';
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import { createConnectorToken } from '../../src/bot/connector-token.ts';
import { PrivateCredentials } from '../../src/bot/private-credentials.ts';
import { aLog } from '../builders.ts';

/** Credentials whose tokens the test hands out. */
class PlayedFactory extends ServiceClientCredentialsFactory {
  readonly scopes: string[] = [];
  made = 0;
  next: () => Promise<AccessToken> = async () => ({ token: 't', expiresOnTimestamp: Date.now() + 3_600_000 });

  async isValidAppId() {
    return true;
  }

  async isAuthenticationDisabled() {
    return false;
  }

  async createCredentials(_appId: string, audience: string) {
    this.made += 1;
    const getToken = (scope: string | string[]) => {
      this.scopes.push(String(scope));
      return this.next();
    };
    return new PrivateCredentials({ getToken }, `${audience}/.default`);
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("the connector's token", () => {
  const appId = '8c1d9a52-6f53-4d7e-9f0e-3f1f0a6f7a01';

  it('is there before the first message, and asked for once', async () => {
    const factory = new PlayedFactory();
    const token = createConnectorToken({ factory, appId, botFramework: {}, log: aLog() });
    for (let turn = 0; turn < 3; turn += 1) {
      token.warm();
      await settle();
    }
    assert.deepEqual(factory.scopes, ['https://api.botframework.com/.default']);
    assert.equal(factory.made, 1);
  });

  it('is renewed before it ends', async () => {
    const factory = new PlayedFactory();
    factory.next = async () => ({ token: 't', expiresOnTimestamp: Date.now() + 60_000 });
    const token = createConnectorToken({ factory, appId, botFramework: {}, log: aLog() });
    token.warm();
    await settle();
    token.warm();
    await settle();
    assert.equal(factory.scopes.length, 2);
  });

  it('is logged and tried again where it cannot be had', async () => {
    const factory = new PlayedFactory();
    const log = aLog();
    factory.next = () => Promise.reject(new Error('The login server is down.'));
    const token = createConnectorToken({ factory, appId, botFramework: {}, log });
    token.warm();
    await settle();
    assert.equal(log.lines[0]?.level, 'warn');
    token.warm();
    await settle();
    assert.equal(factory.scopes.length, 2);
  });
});
