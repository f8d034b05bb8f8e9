/**
 * Opens support requests in Azure until it is killed, in the store of the folder given; whatever an earlier one left half
 * done goes on first. Azure is the folder "azure" in it, one file a ticket; each request to it takes a moment. Prints the
 * number of each request before the draft is confirmed the second time. With a second argument it only ends what was begun.
 */
import { existsSync, mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ActionError } from '../../src/action-error.ts';
import { createRequestMemory } from '../../src/store/request-memory.ts';
import { createSupport } from '../../src/support/create-support.ts';
import { aCall, aCustomer, aLog } from '../builders.ts';
import { openStoreIn } from '../store/temporary-store.ts';
import { ScriptedMicrosoft } from './scripted-microsoft.ts';
import { anAzureInput, anna } from './some-requests.ts';

const [folder = '', onlyEnds] = process.argv.slice(2);
const tickets = join(folder, 'azure');
mkdirSync(tickets, { recursive: true });
const microsoft = new ScriptedMicrosoft(Date.now);
const store = await openStoreIn(folder);
const aMoment = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
const support = createSupport({
  memory: createRequestMemory({ store, keepsDeskEvents: true }),
  azure: {
    ...microsoft.azure,
    async create(_, { name }) {
      await aMoment();
      // Throws where it is there: no ticket is made twice without a trace.
      writeFileSync(join(tickets, name), '', { flag: 'wx' });
      await aMoment();
      return ticket(name);
    },
    async read(_, { name }) {
      await aMoment();
      if (!existsSync(join(tickets, name))) throw new ActionError('not_found', 'There is no such ticket.');
      return ticket(name);
    },
  },
  serviceRequests: microsoft.serviceRequests,
  audited: (_deed, _call, work) => work(),
  events: () => {},
  clock: Date.now,
  ids: () => crypto.randomUUID(),
  log: aLog(),
});

function ticket(name: string) {
  return { number: name, status: 'open', state: 'open', notes: [] } as const;
}

await support.follow(aCall());
if (onlyEnds === undefined) {
  for (;;) {
    const begun = {
      customer: aCustomer(),
      route: 'azure',
      input: anAzureInput(),
      userId: anna.userId,
      timeZone: 'UTC',
      services: [],
    } as const;
    const { id } = await support.begin(begun);
    const twice = Promise.all([support.open(id, anna, aCall()), support.open(id, anna, aCall())]);
    writeSync(1, '.\n');
    await twice;
  }
}
await store.close();
