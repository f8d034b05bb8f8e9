import assert from 'node:assert/strict';
import { readManifestCommands } from '../../src/cli/package-files.ts';
import { cleanText } from '../../src/commands/grammar/clean-text.ts';
import { parse } from '../../src/commands/grammar/parse.ts';
import { commands } from '../../src/commands/table.ts';

/** The commands that the menu of Teams has room for, in the order in which every language lists them. */
const order = [
  ...['health', 'isItMicrosoft', 'issue', 'who', 'overview'],
  ...['ticket', 'tickets', 'handover', 'history', 'subscribe', 'subscriptions', 'help'],
];

function commandOf(text: string): string {
  const parsed = parse(cleanText(text));
  return parsed.kind === 'command' ? parsed.command : parsed.kind;
}

describe('the commands of the manifest', () => {
  for (const tag of ['en', 'zh-tw', 'zh-cn']) {
    it(`are understood as they stand in the menu, in ${tag}`, async () => {
      const listed = await readManifestCommands();
      for (const scope of ['personal', 'team', 'groupChat']) {
        const menu = listed.filter(
          ({ languageTag, scopes }) => languageTag === tag && scopes.includes(scope),
        );
        assert.deepEqual(
          menu.map(({ title }) => commandOf(title)),
          order,
        );
        assert.ok(order.every((command) => commands.has(command)));
      }
    });

    it(`are understood as their examples show them, in ${tag}`, async () => {
      const listed = (await readManifestCommands()).filter(({ languageTag }) => languageTag === tag);
      const withExample = listed.filter(({ description }) => /[:：]/.test(description));
      assert.ok(withExample.length >= 11);
      for (const { title, description } of withExample) {
        const example = description.replace(/^.*?[:：]/, '');
        assert.equal(commandOf(example), commandOf(title), description);
      }
    });
  }
});
