import assert from 'node:assert/strict';
import { contoso, customer } from '../cards/fixture.ts';
import { textOf } from '../views/text-of.ts';
import { adviceStage } from './advice-stage.ts';

const teams = customer('Teams Electronics', 'teamselectronics.com');
const { run } = adviceStage({ customers: [contoso, teams] });

describe('manage', () => {
  it('opens the portal of the service for the customer, and one button leads', async () => {
    const reply = await run('manage', { customer: 'Contoso Ltd', service: 'Exchange' });
    const text = textOf(reply);
    assert.match(text, /^Exchange admin center of Contoso Ltd$/m);
    assert.match(text, /^\[Open Exchange admin center\]$/m);
    assert.match(JSON.stringify(reply), /https:\/\/exchange\.example\.com\/\?delegatedOrg=contoso\.com/);
  });

  it('lists all portals without a service', async () => {
    const text = textOf(await run('manage', { tenantId: contoso.tenantId }));
    for (const portal of ['Exchange', 'Teams', 'Entra', 'Intune', 'Purview', 'Azure', 'Partner Center'])
      assert.ok(text.includes(`[${portal}]`), portal);
  });

  it('says what the cloud of 21Vianet does not have, and where users and accounts are kept', async () => {
    const china = customer('康托索', 'contoso.partner.onmschina.cn', { cloud: 'china' });
    const stage = adviceStage({ customers: [china] });
    const text = textOf(await stage.run('manage', { tenantId: china.tenantId }));
    assert.match(text, /Users are managed in the Microsoft 365 admin center, accounts and subscriptions in/);
    assert.match(text, /no Azure subscriptions/);
    assert.match(text, /no GDAP/);
    assert.match(text, /does not list service requests/);
    assert.doesNotMatch(textOf(await run('manage', { tenantId: contoso.tenantId })), /21Vianet|no GDAP/);
  });

  it('says that a service has no portal of its own', async () => {
    const text = textOf(await run('manage', { tenantId: contoso.tenantId, service: 'Planner' }));
    assert.match(text, /Planner has no admin portal of its own/);
    assert.match(text, /^\[Open Microsoft 365 admin center\]$/m);
  });

  it('takes the whole phrase for a customer who is called so', async () => {
    const text = textOf(
      await run('manage', {
        customer: 'Electronics',
        service: 'microsoftteams',
        phrase: 'Teams Electronics',
      }),
    );
    assert.match(text, /^Admin portals of Teams Electronics$/m);
  });
});
