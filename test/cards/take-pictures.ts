/**
 * Draws every sample card with the official Adaptive Cards library and colours like those of Teams, for the eye:
 * `npx tsx test/cards/take-pictures.ts OUTDIR [SAMPLE...]`. Needs Chromium (CHROMIUM, else /usr/bin/chromium).
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import type { Locale } from '../../src/locales/locale.ts';
import { locales } from '../../src/locales/locale.ts';
import { createRenderCard } from '../../src/views/render-card.ts';
import { contextFor } from './fixture.ts';
import { samples } from './samples.ts';
import { hostConfig, type Theme, themes } from './teams-look.ts';

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) throw new Error('Say where to put the pictures: npx tsx test/cards/take-pictures.ts OUTDIR');

const modules = new URL('../../node_modules/', import.meta.url);
const library = await readFile(new URL('adaptivecards/dist/adaptivecards.js', modules), 'utf8');
const markdown = await readFile(new URL('markdown-it/dist/browser/markdown-it.umd.min.js', modules), 'utf8');
const scripts = `<script>${library}</script><script>${markdown}</script>`;
const renderCard = createRenderCard();
const widths = { narrow: 320, wide: 720 } as const;

function page(card: object, theme: Theme, locale: Locale): string {
  const { page, css } = themes[theme];
  const json = (value: object) => JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><style>${css}</style>${scripts}
    <body style="background:${page}"><div id="card"></div><script>
      const card = new AdaptiveCards.AdaptiveCard();
      card.hostConfig = new AdaptiveCards.HostConfig(${json(hostConfig(theme))});
      card.parse(${json(card)});
      card.render(document.getElementById('card'));
    </script></body></html>`;
}

async function take(
  browser: Browser,
  sample: string,
  theme: Theme,
  width: keyof typeof widths,
  locale: Locale,
) {
  const make = samples[sample];
  if (!make) throw new Error(`There is no sample "${sample}".`);
  const tab = await browser.newPage({
    viewport: { width: widths[width] + 24, height: 100 },
    deviceScaleFactor: 1,
  });
  await tab.setContent(page(renderCard(make(contextFor(locale))), theme, locale));
  await tab.screenshot({
    path: join(folder ?? '.', `${sample}-${theme}-${width}-${locale}.png`),
    fullPage: true,
  });
  await tab.close();
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
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
for (const sample of wanted.length > 0 ? wanted : Object.keys(samples)) {
  for (const locale of locales) {
    await take(browser, sample, 'light', 'narrow', locale);
    await take(browser, sample, 'dark', 'wide', locale);
  }
  await take(browser, sample, 'light', 'wide', 'en');
  await take(browser, sample, 'dark', 'narrow', 'en');
}
await browser.close();
