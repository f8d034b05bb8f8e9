import type { Sight } from '../../subscriptions/notice.ts';
import { type CommandButton, commandButton } from '../parts/button.ts';
import { plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { isOfHealth } from './notice-words.ts';

/** What can be done about it, the likeliest first. Their answers come as messages: the card itself is everybody's. */
export function noticeButtons(ctx: ViewContext, sight: Sight): CommandButton[] {
  const { kind, isOpen, parting, acknowledged } = sight;
  const id = plain(sight.issue.id, 40);
  const button = (title: string, command: string, args: Readonly<Record<string, string | number>> = { id }) =>
    commandButton(title, command, args, { tooltip: ctx.t('notice.button.ofId', { button: title, id }) });
  const details = button(ctx.t('overview.button.details'), 'issue');
  // Who has it needs no second one; a colleague who takes it over says so in words.
  const [take, giveBack] = acknowledged
    ? [[], [button(ctx.t('notice.button.release'), 'release')]]
    : [[button(ctx.t('notice.button.acknowledge'), 'acknowledge')], []];
  const mute = button(ctx.t('notice.button.mute'), 'mute', { id, hours: 4 });
  const ticket = button(ctx.t('notice.button.ticket'), 'ticket');
  if (sight.planned) return [details, ...(isOpen ? [mute] : [])];
  if (kind === 'messages' || kind === 'majorMessages' || kind === 'maintenance')
    return [button(ctx.t('notice.button.open'), 'message'), ...(isOpen ? [mute] : [])];
  if (kind === 'reports')
    return [
      button(ctx.t('notice.button.isItMicrosoft'), 'isItMicrosoft', {
        symptoms: plain(sight.issue.service, 60),
      }),
      button(ctx.t('notice.button.overview'), 'overview', {}),
      ...(isOpen ? [...take, mute, ...giveBack] : []),
    ];
  const who = button(ctx.t('overview.button.who'), 'who');
  const tell = button(ctx.t('issue.button.tellOne'), 'tell');
  if (parting === 'notFollowed' || parting === 'notKnown') return [details];
  if (parting === 'elsewhere') return [details, who];
  if (!isOpen) return [ticket, details, tell, who];
  return [details, who, ...(isOfHealth(sight) ? [...take, tell, ticket, mute, ...giveBack] : [])];
}

/** An example can be neither taken over nor muted; what can be changed is the subscription. */
export function exampleButtons(ctx: ViewContext): CommandButton[] {
  return [commandButton(ctx.t('subscriptions.title'), 'subscriptions')];
}
