import type { Permission } from '../access/roles.ts';
import type { Reply } from '../commands/reply.ts';
import { commandButton } from './parts/button.ts';
import type { ViewContext } from './view-context.ts';

export interface HelpAnswer {
  /** What this person may do. */
  readonly permissions: readonly Permission[];
}

/** What everybody may ask, and what needs a permission; each with one example to copy. */
const topics = [
  { name: 'health', needs: 'view' },
  { name: 'service', needs: 'view' },
  { name: 'issue', needs: 'view' },
  { name: 'customers', needs: 'view' },
  { name: 'use', needs: 'view' },
  { name: 'whoami', needs: undefined },
  { name: 'help', needs: undefined },
] as const;

/** What the bot can do for this person, and nothing else. */
export function helpView(ctx: ViewContext, { permissions }: HelpAnswer): Reply {
  const allowed = topics.filter(({ needs }) => needs === undefined || permissions.includes(needs));
  const commands = allowed.map(({ name }) => ({
    example: ctx.t(`help.${name}.example`),
    text: ctx.t(`help.${name}`),
  }));
  const mayView = permissions.includes('view');
  const summary = ctx.t('help.summary', {
    examples: commands.map(({ example }) => example).join(ctx.t('list.separator')),
  });
  return {
    card: 'help',
    summary,
    data: {
      summary,
      title: ctx.t('help.title'),
      intro: mayView ? ctx.t('help.intro') : ctx.t('help.nothing'),
      commands,
      buttons: [
        ...(mayView ? [commandButton(ctx.t('help.button.customers'), 'customers')] : []),
        commandButton(ctx.t('help.button.whoami'), 'whoami'),
      ],
    },
  };
}
