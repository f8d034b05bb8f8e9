import assert from 'node:assert/strict';
import { demoInBrowser } from './demo-in-browser.ts';

describe('the personal chat of a colleague without a partner role', () => {
  const open = demoInBrowser({ args: ['--as', 'outsider'] });

  it('shows a refusal that names the roles that would do, and no card', async () => {
    const chat = open();
    await chat.say('health for Contoso');
    const said = (text: RegExp) => chat.page.getByRole('paragraph').filter({ hasText: text });
    await said(/Sorry, .*Admin agent, Helpdesk agent, Sales agent, Global admin/).waitFor();
    await said(/You have none of them/).waitFor();
    assert.equal(await chat.cards.count(), 0);
  });
});
