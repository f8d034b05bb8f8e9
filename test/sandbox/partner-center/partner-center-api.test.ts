import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Sandbox } from '../../../src/sandbox/start-sandbox.ts';
import { customerNamed } from '../../../src/sandbox/world/world.ts';
import { noon, repeat, secretCredential, send, start, tokenFor } from '../ask.ts';

const link = z.object({
  uri: z.string(),
  method: z.literal('GET'),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
});
const customers = z.object({
  totalCount: z.number(),
  items: z.array(
    z.object({
      id: z.guid(),
      companyProfile: z.object({ tenantId: z.guid(), domain: z.string(), companyName: z.string() }),
      relationshipToPartner: z.literal('reseller'),
    }),
  ),
  links: z.object({ self: link, next: link.optional() }),
  attributes: z.object({ objectType: z.literal('Collection') }),
});
const failure = z.object({ code: z.string(), description: z.string(), source: z.string() });

describe('Partner Center in the sandbox', () => {
  let sandbox: Sandbox;
  let token: string;
  let now = noon;
  const url = (path: string) => `${sandbox.env.PARTNER_CENTER_URL}/v1${path}`;
  const read = (path: string, headers: Record<string, string> = {}) => send(url(path), { token, headers });
  const names = async (path: string) =>
    customers.parse((await read(path)).body).items.map(({ companyProfile }) => companyProfile.companyName);
  const filter = (Field: string, Value: string, Operator = 'starts_with') =>
    `/customers?size=0&filter=${encodeURIComponent(JSON.stringify({ Field, Value, Operator }))}`;
  const refusal = async (path: string) => {
    const { status, body } = await read(path);
    return [status, failure.parse(body).code];
  };

  beforeEach(async () => {
    now = noon;
    sandbox = await start({ clock: () => now });
    token = await tokenFor(sandbox, 'partnerCenter');
  });
  afterEach(() => sandbox.close());

  it('lists the customers of its cloud page by page; the way on needs the link and its token', async () => {
    const seen: string[] = [];
    let path = '/customers?size=15';
    let headers: Record<string, string> = {};
    for (;;) {
      const { items, links, totalCount } = customers.parse((await read(path, headers)).body);
      seen.push(...items.map(({ id }) => id));
      assert.ok(items.length <= 15 && totalCount > 40);
      if (links.next === undefined) break;
      // Neither host nor version.
      assert.equal(links.next.uri, '/customers?size=15&seekOperation=Next');
      path = links.next.uri;
      headers = Object.fromEntries(links.next.headers.map(({ key, value }) => [key, value]));
      assert.deepEqual(Object.keys(headers), ['MS-ContinuationToken']);
    }
    const own = sandbox.world.customers
      .filter(({ cloud }) => cloud === 'global')
      .map(({ tenantId }) => tenantId);
    assert.deepEqual(seen, own);
    assert.deepEqual(await refusal('/customers?size=15&seekOperation=Next'), [400, '3000']);
  });

  it('filters by the start of names and domains, without case, and by nothing else', async () => {
    const contosos = ['Contoso Ltd', 'Contoso Retail GmbH', 'Contoso Education'];
    assert.deepEqual(await names(filter('CompanyName', 'cONToso')), contosos);
    assert.deepEqual(await names(filter('CompanyName', 'Ltd')), []);
    assert.deepEqual(await names(filter('CompanyName', '康托')), ['康托索貿易有限公司']);
    assert.deepEqual(await names(filter('Domain', 'litware')), ['Litware 科技']);
    assert.deepEqual(await refusal(filter('CompanyName', 'toso', 'contains')), [400, '3000']);
    assert.deepEqual(await refusal('/customers?filter=Contoso'), [400, '3000']);
  });

  it('tells more of one customer, after a byte order mark', async () => {
    const { tenantId, domains } = customerNamed(sandbox.world, 'Contoso Ltd');
    const { status, text, body } = await read(`/customers/${tenantId.toUpperCase()}`);
    assert.equal(status, 200);
    assert.equal(text.charCodeAt(0), 0xfeff);
    const customer = z
      .object({ allowDelegatedAccess: z.boolean(), customDomains: z.array(z.string()) })
      .parse(body);
    assert.deepEqual(customer, { allowDelegatedAccess: true, customDomains: domains });
    const expired = await read(`/customers/${customerNamed(sandbox.world, 'Alpine Ski House').tenantId}`);
    assert.equal(
      z.object({ allowDelegatedAccess: z.boolean() }).parse(expired.body).allowDelegatedAccess,
      false,
    );
  });

  it('lists the subscriptions of a customer', async () => {
    const { tenantId, licences } = customerNamed(sandbox.world, 'Contoso Ltd');
    const { body } = await read(`/customers/${tenantId}/subscriptions`);
    const subscription = z.object({
      id: z.guid(),
      offerName: z.string(),
      quantity: z.number(),
      status: z.string(),
    });
    const { items, totalCount } = z
      .object({ totalCount: z.number(), items: z.array(subscription) })
      .parse(body);
    assert.equal(totalCount, licences.length);
    assert.deepEqual(
      items,
      licences.map(({ id, offerName, quantity, status }) => ({ id, offerName, quantity, status })),
    );
  });

  it('has licences in every state: ending soon, not renewed, tried, suspended, gone, and odd ones', async () => {
    const subscription = z.object({
      id: z.unknown(),
      offerName: z.string(),
      status: z.union([z.string(), z.number()]),
      commitmentEndDate: z.string(),
      autoRenewEnabled: z.boolean(),
      isTrial: z.boolean(),
      billingType: z.union([z.string(), z.number()]),
      termDuration: z.string().optional(),
    });
    const licencesOf = async (name: string) => {
      const { tenantId } = customerNamed(sandbox.world, name);
      const { body } = await read(`/customers/${tenantId}/subscriptions`);
      return z.object({ items: z.array(subscription) }).parse(body).items;
    };
    const contoso = await licencesOf('Contoso Ltd');
    const days = ({ commitmentEndDate }: (typeof contoso)[number]) =>
      Math.ceil((Date.parse(commitmentEndDate) - noon) / 86_400_000);
    const seen = contoso.map((one) => `${one.offerName}: ${one.status}, ${one.termDuration}, ${days(one)}`);
    assert.ok(seen.includes('Visio Plan 2: active, P1Y, 5'), seen.join('\n'));
    assert.ok(seen.includes('Microsoft 365 E3: active, P3Y, 212'));
    assert.ok(seen.includes('Exchange Online Archiving for Exchange Online: expired, P1Y, -12'));
    const azure = contoso.find(({ offerName }) => offerName === 'Azure plan');
    assert.deepEqual([azure?.billingType, azure?.termDuration], ['usage', undefined]);
    assert.equal(contoso.find(({ offerName }) => offerName === 'Visio Plan 2')?.autoRenewEnabled, false);
    assert.equal(contoso.find(({ isTrial }) => isTrial)?.offerName, 'Microsoft 365 Copilot');
    const statuses = (licences: typeof contoso) => licences.map(({ status }) => status);
    assert.deepEqual(statuses(await licencesOf('Litware 科技')), [1, 2, 4]);
    assert.deepEqual(
      (await licencesOf('A. Datum Corporation')).map(({ id }) => typeof id),
      ['string', 'object', 'string'],
    );
    assert.deepEqual(statuses(await licencesOf('Lucerne Publishing')), [
      'active',
      'active',
      'disabled',
      'pending',
    ]);
  });

  it('refuses the licences of one customer, and tells everything else of it', async () => {
    const { tenantId } = customerNamed(sandbox.world, 'Bellows College');
    assert.deepEqual(await refusal(`/customers/${tenantId}/subscriptions`), [403, '900150']);
    assert.equal((await read(`/customers/${tenantId}`)).status, 200);
  });

  it('tells the country and culture of one customer', async () => {
    const profile = z.object({
      billingProfile: z.object({ culture: z.string(), defaultAddress: z.object({ country: z.string() }) }),
    });
    const placeOf = async (name: string) => {
      const { body } = await read(`/customers/${customerNamed(sandbox.world, name).tenantId}`);
      const { culture, defaultAddress } = profile.parse(body).billingProfile;
      return [defaultAddress.country, culture];
    };
    assert.deepEqual(await placeOf('Contoso Retail GmbH'), ['DE', 'de-DE']);
    assert.deepEqual(await placeOf('Wide World Importers'), ['AU', 'en-AU']);
    assert.deepEqual(await placeOf('Litware 科技'), ['TW', 'zh-TW']);
  });

  it('refuses ids that are none, nobody’s, deleted or of another cloud', async () => {
    const idOf = (name: string) => customerNamed(sandbox.world, name).tenantId;
    assert.deepEqual(await refusal('/customers/contoso'), [400, '900118']);
    assert.deepEqual(await refusal('/customers/11111111-2222-4333-8444-555555555555'), [404, '60003']);
    assert.deepEqual(await refusal(`/customers/${idOf('Fourth Coffee')}`), [404, '60003']);
    assert.deepEqual(await refusal(`/customers/${idOf('北京晨光物流有限公司')}/subscriptions`), [
      403,
      '20002',
    ]);
    assert.deepEqual(await refusal('/orders'), [404, '1000']);
  });

  it('serves the second cloud apart', async () => {
    const china = await tokenFor(sandbox, 'partnerCenter', undefined, 'china');
    const { body } = await send(`${sandbox.env.CHINA_PARTNER_CENTER_URL}/v1/customers`, {
      token: china,
    });
    const { items } = customers.parse(body);
    assert.deepEqual(
      items.map(({ companyProfile }) => companyProfile.domain),
      ['blueredwood.partner.onmschina.cn', 'bjmorninglight.partner.onmschina.cn'],
    );
  });

  it('accepts only the partner’s own token for this API', async () => {
    const refusalOf = async (bad: string | undefined) => {
      token = bad ?? '';
      return refusal('/customers');
    };
    const graph = await tokenFor(sandbox, 'graph');
    const { tenantId } = customerNamed(sandbox.world, 'Contoso Ltd');
    const atCustomer = await tokenFor(sandbox, 'partnerCenter', tenantId);
    const retired = await secretCredential(sandbox).getToken('https://graph.windows.net/.default');
    assert.deepEqual(await refusalOf(undefined), [401, '800001']);
    assert.deepEqual(await refusalOf(graph), [401, '400']);
    assert.deepEqual(await refusalOf(atCustomer), [403, '2032']);
    assert.deepEqual(await refusalOf(retired.token), [401, '900420']);
  });

  it('echoes the ids of the request, and makes them where there are none', async () => {
    const { headers } = await read('/customers', {
      'MS-RequestId': 'request',
      'MS-CorrelationId': 'correlation',
    });
    assert.equal(headers.get('ms-requestid'), 'request');
    assert.equal(headers.get('ms-correlationid'), 'correlation');
    assert.ok(headers.get('ms-cv'));
    assert.match((await read('/orders')).headers.get('ms-requestid') ?? '', /^[0-9a-f-]{36}$/);
    assert.equal(sandbox.calls.find(({ api }) => api === 'partnerCenter')?.correlationId, 'correlation');
  });

  it('has a gateway that says 429 in a shape of its own after 500 requests in a minute', async () => {
    const { tenantId } = customerNamed(sandbox.world, 'Contoso Ltd');
    await repeat(500, () => read(`/customers/${tenantId}`));
    now += 3_000;
    const { status, headers, body } = await read(`/customers/${tenantId}`);
    assert.equal(status, 429);
    assert.equal(headers.get('retry-after'), '57');
    assert.deepEqual(body, { statusCode: 429, message: 'Rate limit is exceeded. Try again in 57 seconds.' });
  });
});
