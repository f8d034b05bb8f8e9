import assert from 'node:assert/strict';
import type { CommandContext } from '../../src/commands/command.ts';
import type { Reply } from '../../src/commands/reply.ts';
import { commands } from '../../src/commands/table.ts';
import type { Customer } from '../../src/customers/customer.ts';
import { buildCustomerIndex } from '../../src/customers/customer-index.ts';
import type { DirectoryFailure } from '../../src/customers/directory.ts';
import type { Board } from '../../src/watch/board.ts';
import { aCall, aPlace, noAudit, noLicenceChanger, notAudited } from '../builders.ts';
import { contextFor, now } from '../cards/fixture.ts';
import { noOrders } from './order-stage.ts';

export interface Known {
  readonly board: Board;
  readonly customers?: readonly Customer[];
  readonly failures?: readonly DirectoryFailure[];
}

/** What a command answers that needs nothing but the board and the list of customers. */
export async function askOfBoard(
  command: string,
  args: object,
  { board, customers = [], failures = [] }: Known,
): Promise<Reply> {
  const run = commands.get(command)?.prepare(args);
  assert.ok(run, 'the arguments are refused');
  const view = contextFor('en');
  const index = buildCustomerIndex(customers);
  const done = async () => {};
  const unused = (): never => {
    throw new Error('The board is all that is needed.');
  };
  const services: CommandContext['services'] = {
    board,
    watch: { ready: done },
    directory: {
      snapshot: () => ({ index, customers, loadedAt: new Map(), failures }),
      isLoaded: () => true,
      ready: done,
      refresh: done,
      close: () => {},
    },
    ...noOrders.services,
    audit: noAudit,
    audited: notAudited,
    links: view.links,
    licenceChanger: noLicenceChanger(),
    uncheckedRoles: [],
    get access() {
      return unused();
    },
    get memory() {
      return unused();
    },
    get health() {
      return unused();
    },
    get history() {
      return unused();
    },
    get reviews() {
      return unused();
    },
    get announcements() {
      return unused();
    },
    get azure() {
      return unused();
    },
    get licences() {
      return unused();
    },
    get profiles() {
      return unused();
    },
    get signIn() {
      return unused();
    },
    get requests() {
      return unused();
    },
    get azureSupport() {
      return unused();
    },
    get support() {
      return unused();
    },
  };
  return run({
    request: {
      correlationId: 'x',
      who: { userId: 'x', teamsId: '29:x', name: 'x' },
      where: aPlace('x'),
      locale: 'en',
      timeZone: view.timeZone,
      now,
      said: { action: { command, args } },
    },
    call: aCall(),
    grant: { roles: ['helpdeskAgent'], permissions: ['view'], readAt: now },
    view,
    services,
  });
}
