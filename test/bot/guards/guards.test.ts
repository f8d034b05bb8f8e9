import assert from 'node:assert/strict';
import { guardAge } from '../../../src/bot/guards/age.ts';
import { guardChannel } from '../../../src/bot/guards/channel.ts';
import { tokenProblem } from '../../../src/bot/guards/channel-token.ts';
import { guardServiceUrl, isAllowedServiceUrl } from '../../../src/bot/guards/service-url.ts';
import { guardTenant } from '../../../src/bot/guards/tenant.ts';
import { guardUser } from '../../../src/bot/guards/user.ts';

const userId = 'CCCCCCCC-dddd-4eee-8fff-000000000001';

describe('guards', () => {
  describe('service address', () => {
    const good = [
      'https://smba.trafficmanager.net/emea/',
      'https://smba.infra.gcc.teams.microsoft.com/teams',
      'https://SMBA.infra.gov.teams.microsoft.us/teams',
      'https://webchat.botframework.com/',
      'https://x.botframework.azure.us/',
      'https://x.botframework.azure.cn/',
      'https://x.teams.microsoftonline.cn/',
      'https://smba.trafficmanager.net:443/emea/',
    ];
    const bad = [
      'http://smba.trafficmanager.net/emea/',
      'https://evil.trafficmanager.net/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://evilbotframework.com/',
      'https://botframework.com.evil.example/',
      'https://smba.trafficmanager.net@evil.example/',
      'https://user:pass@smba.trafficmanager.net/',
      'https://smba.trafficmanager.net:8443/',
      'https://evil.example/?.botframework.com',
      'https://evil.example#.botframework.com',
      'https://evil.example\\.botframework.com',
      'https://localhost/',
      'https://127.0.0.1/',
      'ftp://smba.trafficmanager.net/',
      'smba.trafficmanager.net',
      '//smba.trafficmanager.net/',
      'https://',
      '',
    ];
    for (const url of good) it(`accepts ${url}`, () => assert.equal(isAllowedServiceUrl(url, []), true));
    for (const url of bad) it(`refuses "${url}"`, () => assert.equal(isAllowedServiceUrl(url, []), false));

    it('accepts hosts of the configuration, with their port where one is named', () => {
      assert.equal(isAllowedServiceUrl('https://localhost:5001/x', ['localhost']), true);
      assert.equal(isAllowedServiceUrl('https://localhost:5001/x', ['LOCALHOST:5001']), true);
      assert.equal(isAllowedServiceUrl('https://localhost:5002/x', ['localhost:5001']), false);
      assert.equal(isAllowedServiceUrl('https://localhost/x', ['localhost:443']), true);
      assert.equal(isAllowedServiceUrl('https://[::1]:5001/', ['[::1]:5001']), true);
      assert.equal(isAllowedServiceUrl('http://localhost:5001/x', ['localhost']), false);
    });

    it('must be the one of the token', () => {
      const serviceUrl = 'https://smba.trafficmanager.net/emea/';
      const activity = { type: 'message', serviceUrl };
      assert.equal(guardServiceUrl(activity, serviceUrl, []), undefined);
      assert.equal(guardServiceUrl(activity, undefined, [])?.code, 'service_url_not_signed');
      assert.equal(guardServiceUrl(activity, `${serviceUrl}x`, [])?.code, 'service_url_not_signed');
    });
  });

  it('accepts Teams alone', () => {
    assert.equal(guardChannel({ type: 'message', channelId: 'msteams' }), undefined);
    for (const channelId of ['emulator', 'MSTEAMS', 'webchat', '', undefined])
      assert.equal(guardChannel({ type: 'message', channelId })?.status, 403);
  });

  it('compares the tenant of the conversation without case, before the one of the channel data', () => {
    const allowed = ['aaaa'];
    const other = { tenant: { id: 'bbbb' } };
    assert.equal(
      guardTenant({ type: 'message', conversation: { tenantId: 'AAAA' }, channelData: other }, allowed),
      undefined,
    );
    assert.equal(
      guardTenant({ type: 'message', channelData: { tenant: { id: 'aaaa' } } }, allowed),
      undefined,
    );
    assert.equal(
      guardTenant({ type: 'message', conversation: { tenantId: '' } }, allowed)?.code,
      'tenant_missing',
    );
    assert.equal(guardTenant({ type: 'message', channelData: other }, allowed)?.code, 'tenant_not_allowed');
    assert.equal(guardTenant({ type: 'message', conversation: { tenantId: 'aaaa' } }, [])?.status, 403);
  });

  it('asks for a person only where a person acts', () => {
    const whole = { id: '1', conversation: { id: 'c' }, from: { aadObjectId: userId } };
    assert.equal(guardUser({ type: 'message', ...whole }), undefined);
    assert.equal(guardUser({ type: 'conversationUpdate' }), undefined);
    assert.equal(guardUser({ type: 'invoke', name: 'adaptiveCard/action' })?.code, 'user_unknown');
    for (const aadObjectId of ['', 'x', `${userId} `, '00000000-0000-0000-0000-0000000000020'])
      assert.equal(guardUser({ type: 'message', ...whole, from: { aadObjectId } })?.code, 'user_unknown');
  });

  it('accepts five minutes of age and of a fast clock, to the millisecond', () => {
    const now = Date.parse('2026-11-20T10:00:00Z');
    const at = (offset: number) =>
      guardAge({ type: 'message', timestamp: new Date(now + offset).toISOString() }, now);
    assert.equal(at(-300_000), undefined);
    assert.equal(at(-300_001)?.code, 'activity_too_old');
    assert.equal(at(300_000), undefined);
    assert.equal(at(300_001)?.code, 'activity_from_the_future');
    assert.equal(guardAge({ type: 'message' }, now)?.code, 'timestamp_missing');
  });

  describe('token, before it is verified', () => {
    const rules = { issuer: 'https://api.botframework.com', appId: 'app', tenants: ['t-1'] };
    const now = 1_000_000_000;
    const claims = { iss: rules.issuer, aud: 'app', exp: now / 1000 };
    const header = (payload: unknown) =>
      `Bearer e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`;
    const cases: Array<[string, string | undefined, string]> = [
      ['passes on what looks right', undefined, header(claims)],
      ['passes on a known tenant', undefined, header({ ...claims, tid: 'T-1' })],
      ['misses none', 'token_missing', ''],
      ['wants a bearer token', 'token_malformed', 'Basic e30.e30.e30'],
      ['wants three parts', 'token_malformed', 'Bearer e30.e30'],
      ['wants JSON', 'token_malformed', 'Bearer e30.eeee.e30'],
      ['wants claims of the right type', 'token_malformed', header({ ...claims, exp: 'never' })],
      ['wants one audience', 'token_malformed', header({ ...claims, aud: ['app', 'other'] })],
      ['knows one issuer', 'token_issuer', header({ ...claims, iss: 'https://sts.windows.net/t-1/' })],
      ['knows one app', 'token_audience', header({ ...claims, aud: 'other' })],
      ['forgives five minutes', 'token_expired', header({ ...claims, exp: now / 1000 - 300 })],
      ['knows its tenants', 'token_tenant', header({ ...claims, tid: 't-2' })],
    ];
    for (const [what, problem, text] of cases)
      it(what, () => assert.equal(tokenProblem(text, rules, now), problem));
  });
});
