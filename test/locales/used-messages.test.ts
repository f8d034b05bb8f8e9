import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogs } from '../../src/locales/translate.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** All code but the catalogs themselves. */
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/^locales\/(en|zh-TW|zh-CN)\//.test(path))
  .map((path) => readFileSync(`${src}${path}`, 'utf8'))
  .join('\n');

/** Keys that stand in the code as they are. */
const said = new Set(Array.from(code.matchAll(/'([\w.]+)'/g), ([, key]) => key));

/** Keys that the code puts together, as what they may be: "help.${topic}.example" is help, a word, example. */
const made = Array.from(
  code.matchAll(/`((?:[\w.]+\.)\w*)\$\{[^}]+\}([\w.]*)`/g),
  ([, before = '', after = '']) => {
    const literal = (text: string) => text.replaceAll('.', '\\.');
    return new RegExp(`^${literal(before)}\\w+${literal(after)}$`);
  },
);

describe('the messages of the catalogs', () => {
  it('are all said somewhere', () => {
    const silent = Object.keys(catalogs.en).filter(
      (key) => !said.has(key) && !made.some((pattern) => pattern.test(key)),
    );
    assert.deepEqual(silent, []);
  });
});
