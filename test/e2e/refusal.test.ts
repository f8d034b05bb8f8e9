import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../cards/card-page.ts';
import { openPlayground, type Playground } from './playground.ts';
import { type RunningDemo, startDemo } from './running-demo.ts';

describe('the personal chat of a colleague without a partner role', () => {
  let demo: RunningDemo;
  let browser: Browser;
  let chat: Playground;
  before(async () => {
    demo = await startDemo({ args: ['--as', 'outsider'] });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });
  beforeEach(async () => {
    chat = await openPlayground(browser, demo.address);
  });
  afterEach(function () {
    return chat.close(this.currentTest);
  });

  it('shows a refusal that names the roles that would do, and no card', async () => {
    await chat.say('health for Contoso');
    const said = (text: RegExp) => chat.page.getByRole('paragraph').filter({ hasText: text });
    await said(/Sorry, .*Admin agent, Helpdesk agent, Sales agent, Global admin/).waitFor();
    await said(/You have none of them/).waitFor();
    assert.equal(await chat.cards.count(), 0);
  });
});
