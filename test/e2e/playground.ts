import type { Browser, Locator, Page } from 'playwright-core';

/** For a slow machine: a condition that comes true ends the wait at once. */
const patienceMs = 30_000;

/** The chat client in a tab of its own, with an empty history. */
export interface Playground {
  readonly page: Page;
  /** Types a message into the chat that is open (the personal one, at first) and sends it. */
  say(text: string): Promise<void>;
  /** Starts a thread in a channel with a message to the bot; returns that thread. */
  post(channel: string, text: string): Promise<Locator>;
  /** The cards in the conversation, the oldest first. */
  readonly cards: Locator;
  /** The cards with this title. */
  card(title: string): Locator;
  /** Closes the tab; prints what it shows where a test has failed. */
  close(test?: Mocha.Runnable): Promise<void>;
}

/** How large the client's window is, and how many dots a pixel of it has. */
export interface PlaygroundLook {
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
}

/** Opens the client. Nothing is asked of any other machine (the client would fetch fonts). */
export async function openPlayground(
  browser: Browser,
  address: string,
  look: PlaygroundLook = {},
): Promise<Playground> {
  const { width = 1280, height = 900, scale = 1 } = look;
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
  context.setDefaultTimeout(patienceMs);
  await context.route(
    ({ hostname }) => hostname !== 'localhost' && hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  const page = await context.newPage();
  /** The client begins each conversation with an installation; what is typed before it has ended can get lost. */
  const begins = (act: () => Promise<unknown>) =>
    Promise.all([page.waitForResponse((response) => response.url().endsWith('/installation')), act()]);
  await begins(() => page.goto(address));
  const cards = page.locator('.ac-adaptiveCard');
  return {
    page,
    say: async (text) => {
      const box = page.getByRole('textbox');
      await box.fill(text);
      await box.filter({ hasText: text }).waitFor();
      await page.keyboard.press('Enter');
    },
    post: async (channel, text) => {
      await begins(() => page.getByRole('treeitem', { name: channel }).click());
      await page.getByRole('group').filter({ hasText: 'Start a new post' }).getByRole('textbox').click();
      await page.keyboard.type('@');
      await page.getByRole('menuitem', { name: 'Partner Health' }).click();
      await page.keyboard.type(` ${text}`);
      await page.getByRole('button', { name: 'Post', exact: true }).click();
      return page.getByRole('group').filter({ hasText: text });
    },
    cards,
    card: (title) => cards.filter({ has: page.getByRole('heading', { name: title, exact: true }) }),
    close: async (test) => {
      if (test?.isFailed()) console.error(await page.locator('body').ariaSnapshot());
      await context.close();
    },
  };
}
