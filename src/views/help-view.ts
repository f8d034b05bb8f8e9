import type { Permission } from '../access/roles.ts';
import type { Reply } from '../commands/reply.ts';
import { commandButton } from './parts/button.ts';
import type { ViewContext } from './view-context.ts';

export interface HelpAnswer {
  /** What this person may do. */
  readonly permissions: readonly Permission[];
}

/** What can be asked, by purpose, each with one example to copy; only what `needs` no permission is shown to everybody. */
const groups = [
  { name: 'customer', needs: 'view', topics: ['health', 'service', 'issue', 'history', 'isItMicrosoft'] },
  { name: 'fleet', needs: 'view', topics: ['overview', 'who', 'handover', 'coverage', 'customers'] },
  { name: 'coming', needs: 'view', topics: ['messages', 'maintenance', 'licenses'] },
  { name: 'act', needs: 'view', topics: ['tell', 'manage', 'use'] },
  { name: 'support', needs: 'support', topics: ['ticket', 'tickets', 'request', 'note'] },
  {
    name: 'channel',
    needs: 'view',
    topics: [
      'subscribe',
      'preview',
      'subscriptions',
      'digest',
      'replies',
      'mute',
      'acknowledge',
      'tag',
      'report',
    ],
  },
  { name: 'self', needs: undefined, topics: ['whoami', 'help'] },
] as const;

/** What the bot can do for this person, and nothing else. */
export function helpView(ctx: ViewContext, { permissions }: HelpAnswer): Reply {
  const allowed = groups.filter(({ needs }) => needs === undefined || permissions.includes(needs));
  const shown = allowed.map(({ name, topics }) => ({
    title: ctx.t(`help.group.${name}`),
    commands: topics.map((topic) => ({
      example: ctx.t(`help.${topic}.example`),
      text: ctx.t(`help.${topic}`),
    })),
  }));
  const mayView = permissions.includes('view');
  const examples = shown.flatMap(({ commands }) => commands.map(({ example }) => example));
  const summary = ctx.t('help.summary', { examples: examples.join(ctx.t('list.separator')) });
  return {
    card: 'help',
    summary,
    data: {
      summary,
      title: ctx.t('help.title'),
      intro: mayView ? ctx.t('help.intro') : ctx.t('help.nothing'),
      groups: shown,
      buttons: [
        ...(mayView
          ? [
              commandButton(ctx.t('help.button.overview'), 'overview'),
              commandButton(ctx.t('help.button.customers'), 'customers'),
            ]
          : [commandButton(ctx.t('help.button.whoami'), 'whoami')]),
      ],
    },
  };
}
