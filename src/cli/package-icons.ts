/**
 * Draws the app's icons anew: `npx tsx src/cli/package-icons.ts CHROMIUM` renders manifest/color.svg and
 * manifest/outline.svg to the PNG files beside them, in the sizes that Teams asks for. CHROMIUM is the path
 * of a Chromium program. Only needed after a change to an SVG, because the PNG files are kept in git.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { iconSizes, manifestFolder, readText } from './package-files.ts';

const browser = await chromium.launch({ executablePath: process.argv[2] ?? 'chromium' });
for (const [name, size] of Object.entries(iconSizes)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readText(manifestFolder, name.replace('.png', '.svg'));
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: fileURLToPath(new URL(name, manifestFolder)), omitBackground: true });
}
await browser.close();
