import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../cards/card-page.ts';
import { openPlayground, type Playground } from './playground.ts';
import { type RunningDemo, startDemo } from './running-demo.ts';

describe('a channel whose reader uses Chinese', () => {
  let demo: RunningDemo;
  let browser: Browser;
  let teams: Playground;
  before(async () => {
    demo = await startDemo({ args: ['--as', 'admin', '--locale', 'zh-TW'] });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });
  beforeEach(async () => {
    teams = await openPlayground(browser, demo.address);
  });
  afterEach(function () {
    return teams.close(this.currentTest);
  });

  it('gets the card and the issue behind its button in the thread of the post that mentions the bot', async () => {
    const thread = await teams.post('Outages', 'health for Contoso');
    await thread.getByRole('heading', { name: 'Contoso Ltd', exact: true }).waitFor();
    await thread.getByRole('button', { name: 'EX1187402' }).click();
    await thread.getByText(/Preliminary root cause: A certificate renewal/).waitFor();
    assert.equal(await thread.locator('.ac-adaptiveCard').count(), 2);
    assert.equal(await teams.cards.count(), 2);
  });
});
