import { z } from 'zod';
import { failureReasons } from '../errors.ts';
import { coverageGroupView } from '../views/coverage-group-view.ts';
import { coverageView } from '../views/coverage-view.ts';
import { lanes } from '../watch/board.ts';
import { defineCommand } from './command.ts';
import { pageNumber } from './parts/args.ts';
import { readBoard } from './parts/read-board.ts';
import { whatIsKnown } from './parts/what-is-known.ts';

/** `coverage`: how many customers are read for health, messages, Azure and licences, and why the others are not. */
export const coverage = defineCommand({
  name: 'coverage',
  needs: 'view',
  args: z.object({
    /** With `reason`: one group of customers that can't be read, page by page. */
    lane: z.enum(lanes).optional(),
    reason: z.enum(failureReasons).optional(),
    page: pageNumber.optional(),
  }),
  async run(context, { lane, reason, page }) {
    const { view, services } = context;
    const board = await readBoard(context);
    if (lane && reason) {
      return coverageGroupView(view, { lane, coverage: board.coverage(lane), reason, page });
    }
    const { customers, failures } = services.directory.snapshot();
    return coverageView(view, {
      known: whatIsKnown(services, lanes),
      lanes: lanes.map((name) => ({ lane: name, coverage: board.coverage(name) })),
      failures,
      clouds: [...new Set(customers.map(({ cloud }) => cloud))],
    });
  },
});
