import { z } from 'zod';
import { searchCustomers } from '../customers/find-customer.ts';
import { customersView } from '../views/customers-view.ts';
import { pageOf } from '../views/parts/pages.ts';
import { defineCommand } from './command.ts';
import { pageNumber, words } from './parts/args.ts';
import { readDirectory } from './parts/read-directory.ts';

const rowsPerPage = 8;

/** `customers [text]`: the customers whose name, domain or tenant id fits, page by page. */
export const customers = defineCommand({
  name: 'customers',
  needs: 'view',
  args: z.object({ text: words.optional(), page: pageNumber.optional() }),
  async run(context, { text, page = 1 }) {
    const directory = await readDirectory(context);
    if ('reply' in directory) return directory.reply;
    const { index, failures } = directory;
    const all =
      text === undefined ? index.entries.map(({ customer }) => customer) : searchCustomers(index, text);
    return customersView(context.view, { list: pageOf(all, page, rowsPerPage), text, failures });
  },
});
