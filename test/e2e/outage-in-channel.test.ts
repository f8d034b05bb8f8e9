import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { startBrowser } from '../cards/card-page.ts';
import type { Playground } from './playground.ts';
import { type SteeredStage, setSteeredStage } from './stage-in-browser.ts';

/**
 * Where the pictures of docs/subscriptions.md come from:
 * `PICTURES=docs/pictures npm run test:e2e -- test/e2e/outage-in-channel.test.ts`.
 */
const pictures = process.env.PICTURES;

/** The sandbox's outage of MO1187602, as a channel that subscribed sees it in the client: one test after the other. */
describe('an outage in a channel that subscribed, in the client', () => {
  const title = 'Pages of Microsoft 365 open slowly or not at all';
  let stage: SteeredStage;
  let browser: Browser;
  let teams: Playground;
  /** The post that the bot begins by itself, with what is said below it. */
  let post: Locator;
  let card: Locator;
  before(async () => {
    [stage, browser] = await Promise.all([setSteeredStage(), startBrowser()]);
    teams = await stage.open(browser, pictures ? { height: 1600, scale: 1.5 } : {});
    post = teams.page.getByRole('group').filter({ has: teams.card(title) });
    card = post.locator('.ac-adaptiveCard').first();
  });
  async function picture(name: string): Promise<void> {
    if (!pictures) return;
    await teams.page.getByRole('heading', { name: 'Microsoft 365 Agents Playground' }).hover();
    await post.screenshot({
      path: join(pictures, `outage-${name}.png`),
      // The client's font comes from a server.
      style: '* { font-family: Arial, sans-serif !important; }',
      // The client stamps messages with the machine's time, which is not that of the outage.
      mask: [post.getByText(/^(\d+\/\d+, )?\d+:\d\d [AP]M$/)],
      maskColor: '#ffffff',
    });
  }

  // What comes after a test that failed fails at once.
  afterEach(async function () {
    if (this.currentTest?.isFailed() && !teams.page.isClosed()) await teams.close(this.currentTest);
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  it('begins with a post of its own, with one card, when the issue opens', async () => {
    const order = await teams.post('Outages', 'subscribe all suite');
    await order.getByRole('heading', { name: 'Subscribed' }).waitFor();
    assert.equal(await post.count(), 0);
    await stage.goTo(3);
    await card.getByText('Hits 2 of your customers: Fabrikam Residences, Wingtip Toys').waitFor();
    await card.getByText('◉ Investigating').waitFor();
    assert.equal(await order.getByText('MO1187602').count(), 0);
    await picture('opened');
  });

  it('shows to all who has it, once somebody has pressed the button', async () => {
    await card.getByRole('button', { name: 'I have it' }).click();
    await card.getByText('✓ Hana Okafor has had it since').waitFor();
  });

  it('is the same card when it gets worse, edited, with one reply below it', async () => {
    await stage.goTo(7);
    await card.getByText(/^Hits 4 of your customers/).waitFor();
    await card.getByText('▲ Service degradation').waitFor();
    await card.getByText('✓ Hana Okafor has had it since').waitFor();
    await post.getByText(/MO1187602.*status is now Service degradation/).waitFor();
    assert.equal(await teams.card(title).count(), 1);
    await picture('worse');
  });

  it('says so on the card and below it when it has ended, and offers a support request', async () => {
    await stage.goTo(25);
    await post.getByText(/MO1187602.*resolved after 23 min/).waitFor();
    await card.getByText('✓ Resolved: Service restored').waitFor();
    await card.getByText('Still broken? Open a support request.').waitFor();
    assert.equal(await card.getByRole('button', { name: 'I have it' }).count(), 0);
    await picture('resolved');
  });

  it('needed no other message: one card, and a reply for each thing that deserves attention', async () => {
    assert.equal(await teams.card(title).count(), 1);
    assert.equal(await post.getByText(/MO1187602.*status is now/).count(), 1);
    assert.equal(await post.getByText(/MO1187602.*resolved/).count(), 1);
    assert.equal(await teams.page.getByRole('group').filter({ hasText: 'MO1187602' }).count(), 1);
  });
});
