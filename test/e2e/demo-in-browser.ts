import type { Browser } from 'playwright-core';
import { startBrowser } from '../cards/card-page.ts';
import { openPlayground, type Playground } from './playground.ts';
import { type DemoOptions, type RunningDemo, startDemo } from './running-demo.ts';

/**
 * For a `describe`: one demo and one browser for all its tests, and an empty chat for each, in a tab of its own. The
 * tab of a test that failed prints what it shows.
 */
export function demoInBrowser(options: DemoOptions = {}): () => Playground {
  let demo: RunningDemo | undefined;
  let browser: Browser | undefined;
  let chat: Playground | undefined;
  before(async () => {
    demo = await startDemo(options);
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });
  beforeEach(async () => {
    if (!demo || !browser) throw new Error('The demo does not run.');
    chat = await openPlayground(browser, demo.address);
  });
  afterEach(function () {
    return chat?.close(this.currentTest);
  });
  return () => {
    if (!chat) throw new Error('A chat is open only while a test runs.');
    return chat;
  };
}
