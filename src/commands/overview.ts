import { z } from 'zod';
import type { Issue } from '../health/model.ts';
import { overviewView } from '../views/overview-view.ts';
import { askOpen } from '../watch/ask/ask-open.ts';
import { defineCommand } from './command.ts';
import { serviceIdOf } from './grammar/services.ts';
import { pageNumber, words } from './parts/args.ts';
import { readBoard } from './parts/read-board.ts';
import { serviceName } from './parts/service-name.ts';
import { whatIsKnown } from './parts/what-is-known.ts';

/** `overview [exchange] [incidents]`: what is open now over all customers, from what the watcher knows. */
export const overview = defineCommand({
  name: 'overview',
  needs: 'view',
  args: z.object({
    /** Id of the one service that was asked for, as Microsoft names it ("Exchange"), or "Azure". */
    service: words.optional(),
    only: z.enum(['incidents', 'advisories']).optional(),
    page: pageNumber.optional(),
  }),
  async run(context, { service, only, page }) {
    const { view, services } = context;
    const board = await readBoard(context);
    const isAsked = service === undefined ? undefined : isOf(service);
    const { issues, hidden } = askOpen(board, { only, isAsked });
    const [first] = [...issues, ...hidden];
    const name = service && (first?.issue.service ?? serviceName(service, []));
    return overviewView(view, {
      issues,
      hidden,
      only,
      ...(service && name && { service: { id: service, name } }),
      page,
      known: whatIsKnown(services, lanesOf(service)),
    });
  },
});

/**
 * Issues carry a service's name ("Exchange Online"), the command its id ("Exchange"). Microsoft renames its services:
 * a name of people's for the same service, or one that holds what was asked for, will do.
 */
function isOf(service: string): (issue: Issue) => boolean {
  const asked = fold(service);
  return ({ service: name, azure }) => {
    if (azure || asked === 'azure') return azure !== undefined && asked === 'azure';
    return serviceIdOf(name) === service || (asked !== '' && fold(name).includes(asked));
  };
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The events of Azure are read on their own. */
function lanesOf(service: string | undefined) {
  if (service === undefined) return ['health', 'azure'] as const;
  return fold(service) === 'azure' ? (['azure'] as const) : (['health'] as const);
}
