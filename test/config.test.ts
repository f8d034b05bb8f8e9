import assert from 'node:assert/strict';
import { ConfigError, readConfig } from '../src/config.ts';
import type { Environment } from '../src/settings.ts';

const tenant = '1b0f7c62-9d5b-4d53-8d16-5a4f3c1d0001';

const complete: Environment = {
  MicrosoftAppId: '1b0f7c62-9d5b-4d53-8d16-5a4f3c1d0002',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: tenant.toUpperCase(),
  MicrosoftAppPassword: 'bot-secret',
  AZURE_TENANT_ID: tenant,
  AZURE_CLIENT_ID: '1b0f7c62-9d5b-4d53-8d16-5a4f3c1d0003',
  AZURE_CLIENT_SECRET: 'reader-secret',
  ADMIN_AGENTS_GROUP_ID: '1b0f7c62-9d5b-4d53-8d16-5a4f3c1d0004',
};

function problemsOf(changes: Environment): string[] {
  try {
    readConfig({ ...complete, ...changes });
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    for (const { setting, mend } of error.problems) {
      assert.ok(mend.length > 10, `${setting} has no mend`);
      assert.ok(error.message.includes(mend));
    }
    return error.problems.map(({ setting, problem }) => `${setting} ${problem}`);
  }
  return [];
}

describe('the customers of an account', () => {
  const fromOf = (changes: Environment) =>
    readConfig({ ...complete, ...changes }).accounts.map(({ customersFrom }) => customersFrom);

  it('come from Partner Center, or from the contracts of the tenant where that is set', () => {
    const china = { CHINA_TENANT_ID: tenant, CHINA_CLIENT_ID: tenant, CHINA_CLIENT_SECRET: 'x' };
    assert.deepEqual(fromOf(china), ['partnerCenter', 'partnerCenter']);
    assert.deepEqual(fromOf({ ...china, CUSTOMERS_FROM: 'contracts' }), ['contracts', 'partnerCenter']);
    assert.deepEqual(fromOf({ ...china, CHINA_CUSTOMERS_FROM: 'Contracts' }), ['partnerCenter', 'contracts']);
  });

  it('come from nowhere else', () => {
    assert.deepEqual(problemsOf({ CUSTOMERS_FROM: 'a list' }), ['CUSTOMERS_FROM has an unknown value']);
  });
});

describe('the service desk', () => {
  const url = 'https://desk.fabrikam.example/hooks/partner-health?team=7';
  const secretOf = (bytes: number) => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;

  it('is none where no address is set', () => {
    assert.equal(readConfig(complete).serviceDesk, undefined);
  });

  it('has an address and one secret or several', () => {
    const secrets = [secretOf(24), secretOf(64)];
    const { serviceDesk } = readConfig({
      ...complete,
      SERVICE_DESK_WEBHOOK_URL: url,
      SERVICE_DESK_WEBHOOK_SECRET: secrets.join(' '),
    });
    assert.deepEqual(serviceDesk, { url, secrets });
  });

  const refused: Record<string, readonly [Environment, string]> = {
    'without a secret': [{ SERVICE_DESK_WEBHOOK_URL: url }, 'SERVICE_DESK_WEBHOOK_SECRET is missing'],
    'with a secret that is too short': [
      { SERVICE_DESK_WEBHOOK_URL: url, SERVICE_DESK_WEBHOOK_SECRET: secretOf(23) },
      'SERVICE_DESK_WEBHOOK_SECRET has an entry that is no secret of Standard Webhooks',
    ],
    'with a secret in another form': [
      { SERVICE_DESK_WEBHOOK_URL: url, SERVICE_DESK_WEBHOOK_SECRET: 'hunter2' },
      'SERVICE_DESK_WEBHOOK_SECRET has an entry that is no secret of Standard Webhooks',
    ],
    'over http': [
      { SERVICE_DESK_WEBHOOK_URL: 'http://desk.example/', SERVICE_DESK_WEBHOOK_SECRET: secretOf(32) },
      'SERVICE_DESK_WEBHOOK_URL is not an https address',
    ],
    'with a secret alone': [
      { SERVICE_DESK_WEBHOOK_SECRET: secretOf(32) },
      'SERVICE_DESK_WEBHOOK_SECRET is set, but SERVICE_DESK_WEBHOOK_URL is not',
    ],
  };
  for (const [name, [environment, problem]] of Object.entries(refused)) {
    it(`is refused ${name}`, () => assert.deepEqual(problemsOf(environment), [problem]));
  }
});

describe('readConfig', () => {
  it('reads a complete environment and fills in the defaults', () => {
    const config = readConfig(complete);
    assert.equal(config.port, 3978);
    assert.equal(config.defaultLocale, 'en');
    assert.equal(config.logLevel, 'info');
    assert.deepEqual(config.allowedTenants, [tenant]);
    assert.equal(config.accounts.length, 1);
    assert.deepEqual(config.accounts[0].credential, { kind: 'secret', secret: 'reader-secret' });
  });

  it('lists everything that is missing at once', () => {
    assert.throws(
      () => readConfig({}),
      (error) => {
        assert.ok(error instanceof ConfigError);
        const settings = error.problems.map(({ setting }) => setting);
        for (const setting of [
          'MicrosoftAppId',
          'MicrosoftAppTenantId',
          'MicrosoftAppPassword',
          'AZURE_TENANT_ID',
          'AZURE_CLIENT_ID',
          'AZURE_CLIENT_SECRET',
          'ADMIN_AGENTS_GROUP_ID',
        ]) {
          assert.ok(settings.includes(setting), setting);
        }
        return true;
      },
    );
  });

  it('never repeats a secret in what it says', () => {
    const { message } = assertThrows(() =>
      readConfig({ ...complete, MicrosoftAppId: 'hunter2', AZURE_TENANT_ID: '' }),
    );
    assert.ok(
      !message.includes('bot-secret') && !message.includes('reader-secret') && !message.includes('hunter2'),
    );
  });

  for (const [name, changes, expected] of [
    [
      'an empty app id, which switches authentication off',
      { MicrosoftAppId: ' ' },
      'MicrosoftAppId is missing',
    ],
    [
      'an unknown app type, which botbuilder takes for MultiTenant',
      { MicrosoftAppType: 'Singel' },
      'MicrosoftAppType has an unknown value',
    ],
    [
      'a password with a managed identity',
      { MicrosoftAppType: 'UserAssignedMSI' },
      'MicrosoftAppPassword is set, but a bot of type UserAssignedMSI has none',
    ],
    [
      'part of the Bot Framework addresses',
      { OAuthUrl: 'https://token.botframework.azure.cn/' },
      'ToChannelFromBotLoginUrl is missing, but OAuthUrl is set',
    ],
    [
      'a Bot Framework address that is none',
      { ToChannelFromBotLoginUrl: 'login.microsoftonline.com' },
      'ToChannelFromBotLoginUrl is not an https address',
    ],
    [
      "a certificate for a login that is not Microsoft's",
      {
        MicrosoftAppPassword: '',
        CertificateThumbprint: 'ab12',
        CertificatePrivateKey: 'a key',
        ToChannelFromBotLoginUrl: 'https://login.example.com/tenant',
      },
      "MicrosoftAppPassword is missing, and ToChannelFromBotLoginUrl is not one of Microsoft's login addresses",
    ],
    [
      'certificate checks switched off',
      { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
      'NODE_TLS_REJECT_UNAUTHORIZED switches off the check of certificates',
    ],
    ['Graph without TLS', { GRAPH_URL: 'http://graph.microsoft.com' }, 'GRAPH_URL is not an https address'],
    [
      'a wildcard among the service hosts',
      { ALLOWED_SERVICE_HOSTS: '*' },
      'ALLOWED_SERVICE_HOSTS has an entry that is no host',
    ],
    ['a second account without its app', { CHINA_TENANT_ID: tenant }, 'CHINA_CLIENT_ID is missing'],
    ['a port that is none', { PORT: '99999' }, 'PORT is not a port'],
    [
      'a database, until there is an adapter for it',
      { DATABASE_URL: 'postgres://x' },
      'DATABASE_URL is set, but this version keeps its data in a file only',
    ],
  ] as const) {
    it(`refuses ${name}`, () => {
      const problems = problemsOf(changes);
      assert.ok(problems.includes(expected), problems.join('; '));
    });
  }

  it('takes keys from a plain http address on loopback only', () => {
    const overrides = {
      OAuthUrl: 'https://localhost:1/',
      ToChannelFromBotLoginUrl: 'https://localhost:1/botframework.com',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/openid',
      ToBotFromEmulatorOpenIdMetadataUrl: 'http://127.0.0.1:1/openid',
    };
    assert.deepEqual(problemsOf(overrides), []);
    assert.deepEqual(
      problemsOf({ ...overrides, ToBotFromChannelOpenIdMetadataUrl: 'http://keys.example.com/' }),
      ['ToBotFromChannelOpenIdMetadataUrl is not an https address'],
    );
  });

  it('refuses a certificate that is not where the setting says', () => {
    const environment = {
      ...complete,
      AZURE_CLIENT_SECRET: '',
      AZURE_CLIENT_CERTIFICATE_PATH: '/missing.pem',
    };
    const { message } = assertThrows(() => readConfig(environment, (path) => path !== '/missing.pem'));
    assert.match(message, /AZURE_CLIENT_CERTIFICATE_PATH names a file that can not be read/);
    assert.doesNotMatch(message, /AZURE_CLIENT_SECRET/);
  });

  it('reads the second account with the prefix CHINA_', () => {
    const config = readConfig({
      ...complete,
      CHINA_TENANT_ID: '2b0f7c62-9d5b-4d53-8d16-5a4f3c1d0001',
      CHINA_CLIENT_ID: '2b0f7c62-9d5b-4d53-8d16-5a4f3c1d0003',
      CHINA_CLIENT_CERTIFICATE_PATH: '/run/secrets/china.pem',
      CHINA_GRAPH_URL: 'https://localhost:8443/',
    });
    assert.equal(config.accounts.length, 2);
    const china = config.accounts[1];
    assert.equal(china?.cloud, 'china');
    assert.equal(china?.graphUrl, 'https://localhost:8443');
    assert.deepEqual(china?.credential, { kind: 'certificate', path: '/run/secrets/china.pem' });
  });
});

function assertThrows(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  return assert.fail('nothing was thrown');
}
