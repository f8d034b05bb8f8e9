/** Writes to the store in the folder given until it is killed, many at once, and prints the number of each write when it is stored. */
import { writeSync } from 'node:fs';
import { openStoreIn } from './temporary-store.ts';

const store = await openStoreIn(process.argv[2] ?? '');
for (let number = 0; ; number += 3) {
  await Promise.all(
    [number, number + 1, number + 2].map(async (one) => {
      const value = { customerTenantId: 'x'.repeat(1_000) + one };
      await store.write([{ collection: 'conversations', key: `${one % 300}`, value }]);
      writeSync(1, `${one}\n`);
    }),
  );
}
