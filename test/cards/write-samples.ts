/** Writes `cards/NAME.data.json`, the data that the views make of the samples: `npx tsx test/cards/write-samples.ts`. */
import { writeFile } from 'node:fs/promises';
import { cardNames } from '../../src/commands/reply.ts';
import { contextFor } from './fixture.ts';
import { samples } from './samples.ts';

for (const name of cardNames) {
  const reply = samples[name]?.(contextFor('en'));
  const file = new URL(`../../cards/${name}.data.json`, import.meta.url);
  await writeFile(file, `${JSON.stringify(reply?.data, null, 2)}\n`);
}
