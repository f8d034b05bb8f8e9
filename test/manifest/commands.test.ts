import assert from 'node:assert/strict';
import { readManifestCommands } from '../../src/cli/package-files.ts';
import { cleanText } from '../../src/commands/grammar/clean-text.ts';
import { parse } from '../../src/commands/grammar/parse.ts';
import { commands } from '../../src/commands/table.ts';

/** The names of the commands in the order in which every language of the manifest lists them. */
const order = ['health', 'issue', 'customers', 'use', 'whoami', 'help'];

describe('the commands of the manifest', () => {
  it('are understood as they stand in the menu, in every language', async () => {
    const listed = await readManifestCommands();
    assert.ok(listed.length > 0);
    for (const { languageTag, title } of listed) {
      const parsed = parse(cleanText(title));
      assert.equal(parsed.kind, 'command', `${languageTag}: ${title}`);
      assert.ok(parsed.kind === 'command' && commands.has(parsed.command), title);
    }
  });

  it('are all the commands there are, in every language', async () => {
    const listed = await readManifestCommands();
    for (const languageTag of ['en', 'zh-tw', 'zh-cn']) {
      const understood = listed
        .filter((command) => command.languageTag === languageTag)
        .map(({ title }) => parse(cleanText(title)))
        .map((parsed) => (parsed.kind === 'command' ? parsed.command : parsed.kind));
      assert.deepEqual(new Set(understood), new Set(order), languageTag);
    }
    assert.deepEqual(new Set(commands.keys()), new Set(order));
  });
});
