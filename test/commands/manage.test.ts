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
