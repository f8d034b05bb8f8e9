/**
 * Takes docs/pictures/health.png: the question and its card in the real client, against the demo.
 * `npx tsx test/e2e/take-picture.ts [FILE]`. Needs Chromium (CHROMIUM, else /usr/bin/chromium).
 */
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../cards/card-page.ts';
import { openPlayground } from './playground.ts';
import { startDemo } from './running-demo.ts';

const path = process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures/health.png', import.meta.url));

/** The client asks a server for its font, which has no place in a picture that is the same everywhere. */
const look = '* { font-family: Arial, sans-serif !important; }';

/** Where a window of this width has the conversation. */
const conversation = { x: 334, width: 612 };

const demo = await startDemo();
try {
  const browser = await startBrowser();
  try {
    const size = { width: 1280, height: 920 };
    const { page, say, card } = await openPlayground(browser, demo.address, { ...size, scale: 1.5 });
    await page.addStyleTag({ content: look });
    await say('health for Contoso');
    await card('Contoso Ltd').getByText('Other customers that fit').waitFor();
    await page.getByRole('textbox').blur();
    const question = page.getByText('health for Contoso', { exact: true }).first();
    await card('Contoso Ltd').hover({ position: { x: 20, y: 20 } });
    await page.mouse.wheel(0, -10_000);
    await question.hover();
    const top = ((await question.boundingBox())?.y ?? 0) - 40;
    await page.screenshot({ path, clip: { ...conversation, y: top, height: size.height - top } });
  } finally {
    await browser.close();
  }
} finally {
  await demo.stop();
}
