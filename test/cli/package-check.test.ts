import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { checkIcon, checkLanguage } from '../../src/cli/package-check.ts';
import {
  languageShape,
  type Manifest,
  manifestFolder,
  manifestShape,
  parseFile,
  readText,
} from '../../src/cli/package-files.ts';

describe('the check of the Teams app', () => {
  let manifest: Manifest;
  before(async () => {
    manifest = parseFile('manifest.json', await readText(manifestFolder, 'manifest.json'), manifestShape);
  });

  /** What is said of a language file of the app after this change. */
  async function problemsWith(file: string, change: (text: string) => string): Promise<string[]> {
    const before = await readText(manifestFolder, file);
    const after = change(before);
    assert.notEqual(after, before);
    return checkLanguage(file, parseFile(file, after, languageShape), manifest);
  }

  it('refuses a language that lacks a text, has one too many or one too long', async () => {
    const title = 'bots[0].commandLists[1].commands[11].title';
    const problems = await problemsWith('zh-CN.json', (text) =>
      text
        .replace(title, 'bots[0].commandLists[1].commands[11].prompt')
        .replace('"name.short": "', `"name.short": "${'長'.repeat(30)}`),
    );
    assert.equal(problems.length, 3);
    assert.match(problems[0] ?? '', /^zh-CN\.json: bots\[0\].*\[11\]\.title is missing/);
    assert.match(problems[1] ?? '', /^zh-CN\.json: bots\[0\].*\[11\]\.prompt translates nothing/);
    assert.match(problems[2] ?? '', /^zh-CN\.json: \/name\.short must NOT have more than 30 characters/);
  });

  it('refuses a language of another schema version', async () => {
    const problems = await problemsWith('zh-TW.json', (text) => text.replace('/v1.29/', '/v1.28/'));
    assert.match(problems.join(), /^zh-TW\.json: \$schema has to be /);
  });

  it('refuses an icon of another size or kind', async () => {
    const outline = await readFile(new URL('outline.png', manifestFolder));
    assert.deepEqual(checkIcon('outline.png', outline), []);
    assert.deepEqual(checkIcon('color.png', outline), [
      'color.png: is not a PNG of 192 x 192 pixels. Draw it anew from its SVG.',
    ]);
    assert.deepEqual(checkIcon('outline.png', Buffer.from('<svg/>')), [
      'outline.png: is not a PNG of 32 x 32 pixels. Draw it anew from its SVG.',
    ]);
  });
});
