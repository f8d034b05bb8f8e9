/**
 * Draws sample cards with the official Adaptive Cards library and colours like those of Teams, for the eye:
 * `npx tsx test/cards/take-pictures.ts OUTDIR [NAME...]`. A NAME is a sample (all its looks) or one picture of it
 * (`overview-light-narrow-zh-TW`). Needs Chromium (CHROMIUM, else /usr/bin/chromium).
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, locales } from '../../src/locales/locale.ts';
import { createRenderCard } from '../../src/views/render-card.ts';
import { openCardPage, startBrowser } from './card-page.ts';
import { contextFor } from './fixture.ts';
import { samples } from './samples.ts';
import { type Theme, themeNames } from './teams-look.ts';

const widths = { narrow: 320, wide: 720 } as const;

interface Picture {
  readonly name: string;
  readonly sample: string;
  readonly theme: Theme;
  readonly width: keyof typeof widths;
  readonly locale: Locale;
}

/** Every picture that can be taken. */
const pictures: readonly Picture[] = Object.keys(samples).flatMap((sample) =>
  themeNames.flatMap((theme) =>
    (['narrow', 'wide'] as const).flatMap((width) =>
      locales.map((locale) => ({
        name: `${sample}-${theme}-${width}-${locale}`,
        sample,
        theme,
        width,
        locale,
      })),
    ),
  ),
);

/** The looks of a sample for which none was named: both widths, themes and all languages, not all their mixtures. */
const isUsual = ({ theme, width, locale }: Picture) =>
  locale === 'en' || (theme === 'light') === (width === 'narrow');

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) throw new Error('Say where to put the pictures: npx tsx test/cards/take-pictures.ts OUTDIR');
const chosen =
  wanted.length === 0
    ? pictures.filter(isUsual)
    : wanted.flatMap((want) => {
        const found = pictures.filter((one) => one.name === want || (one.sample === want && isUsual(one)));
        if (found.length === 0) throw new Error(`There is no sample and no picture "${want}".`);
        return found;
      });

await mkdir(folder, { recursive: true });
const renderCard = createRenderCard();
const browser = await startBrowser();
for (const [width, pixels] of Object.entries(widths)) {
  const { page, show } = await openCardPage(browser, pixels);
  for (const picture of chosen.filter((one) => one.width === width)) {
    const make = samples[picture.sample];
    if (make) await show(renderCard(make(contextFor(picture.locale))), picture);
    await page.screenshot({ path: join(folder, `${picture.name}.png`), fullPage: true });
  }
}
await browser.close();
