import assert from 'node:assert/strict';
import { demoBanner } from '../../src/cli/demo-banner.ts';
import { namedServiceRequests } from '../../src/sandbox/world/service-requests/named-service-requests.ts';
import { makeWorld } from '../../src/sandbox/world/world.ts';

describe('the banner of the demo', () => {
  const banner = demoBanner({
    seconds: 3.21,
    address: 'http://localhost:56150',
    who: 'Hana Helpdesk',
    as: 'helpdesk',
    logs: '/logs',
  });

  it('says where to look, who one is and what to type', () => {
    for (const part of ['3.2 s', 'http://localhost:56150', 'Hana Helpdesk, a Helpdesk agent', '/logs'])
      assert.ok(banner.includes(part), part);
    assert.match(banner, /Type {6}health for Contoso\n/);
    assert.match(banner, /--as admin/);
  });

  it("names numbers of Microsoft's that there are, of the customer to open a request for", () => {
    const known = namedServiceRequests.filter(({ customer }) => customer === 'Contoso Ltd');
    assert.match(banner, /ticket for Contoso/);
    assert.deepEqual(
      banner.match(/\b\d{15,}\b/g),
      known.map(({ number }) => number),
    );
  });

  it('names only issues that there are', () => {
    const known = makeWorld(Date.now).issues.map(({ id }) => id);
    const named = banner.match(/\b[A-Z]{2}\d{6,}\b/g) ?? [];
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((id) => !known.includes(id)),
      [],
    );
  });
});
