import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readConfig } from '../src/config.ts';

/** Names of all settings that are read, found by watching what is asked of the environment. */
function settingsRead(): Set<string> {
  const asked = new Set<string>();
  const environment: Record<string, string> = { CHINA_TENANT_ID: 'anything' };
  const watched = new Proxy(environment, {
    get(target, name) {
      asked.add(String(name));
      return target[String(name)];
    },
  });
  assert.throws(() => readConfig(watched));
  return asked;
}

describe('.env.example', () => {
  /** Refused on sight, or older names of other settings. */
  const notOffered = [
    'NODE_TLS_REJECT_UNAUTHORIZED',
    'DATABASE_URL',
    'OAuthApiEndpoint',
    'BotOpenIdMetadata',
  ];

  it('documents every setting that the program reads', async () => {
    const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8');
    const documented = new Set([...example.matchAll(/^#?(\w+)=/gm)].map((match) => match[1]));
    const missing = [...settingsRead()].filter((name) => !documented.has(name) && !notOffered.includes(name));
    assert.deepEqual(missing, []);
  });
});
