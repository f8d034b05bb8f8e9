import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Locale } from '../../src/locales/locale.ts';
import type { AdaptiveCard } from '../../src/views/render-card.ts';
import { hostConfig, type Theme, themes } from './teams-look.ts';

const modules = new URL('../../node_modules/', import.meta.url);
const library = new URL('adaptivecards/dist/adaptivecards.js', modules);
const markdown = new URL('markdown-it/dist/browser/markdown-it.umd.min.js', modules);

/** What the page keeps: a function that draws a card in the place of the one before. */
const draw = `
  function draw(card, hostConfig) {
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    drawn.parse(card);
    const place = document.getElementById('card');
    place.replaceChildren();
    drawn.render(place);
  }`;

/** A page that draws cards with the official Adaptive Cards library and colours like those of Teams. */
export interface CardPage {
  readonly page: Page;
  show(card: AdaptiveCard, look: { readonly theme: Theme; readonly locale: Locale }): Promise<void>;
}

/** Starts Chromium: CHROMIUM names the program, else Debian's. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Opens a page whose cards are as wide as this, in pixels. */
export async function openCardPage(browser: Browser, width: number): Promise<CardPage> {
  const scripts = await Promise.all([library, markdown].map((url) => readFile(url, 'utf8')));
  const page = await browser.newPage({ viewport: { width: width + 24, height: 100 }, deviceScaleFactor: 1 });
  await page.setContent('<!doctype html><html><style></style><body><div id="card"></div></body></html>');
  for (const content of [...scripts, draw]) await page.addScriptTag({ content });
  return {
    page,
    show: async (card, { theme, locale }) => {
      const { page: background, css } = themes[theme];
      const style = JSON.stringify(`body { background: ${background} } ${css}`);
      await page.evaluate(`
        document.documentElement.lang = ${JSON.stringify(locale)};
        document.querySelector('style').textContent = ${style};
        draw(${JSON.stringify(card)}, ${JSON.stringify(hostConfig(theme))});`);
    },
  };
}
