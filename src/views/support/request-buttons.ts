import { capabilities } from '../../customers/capabilities.ts';
import { heldBy } from '../../support/route-of.ts';
import type { SupportRequest } from '../../support/support-request.ts';
import { buttonRows, type CommandButton, commandButton } from '../parts/button.ts';
import { plain } from '../parts/escape.ts';
import { issueButton } from '../parts/issue-button.ts';
import type { ViewContext } from '../view-context.ts';

/** Whether Microsoft lets a request be followed from here; elsewhere a person says how it stands. */
export function isFollowed({ route, customer }: SupportRequest): boolean {
  return route === 'azure' || capabilities[customer.cloud].serviceRequests;
}

/** What Partner Center has is changed in the portal only, but for notes and closing. */
export function isPortalOnly(request: SupportRequest): boolean {
  return heldBy(request) === 'partnerCenter';
}

/** What can be done with a request in its state: what is likeliest, and what is kept behind "More". */
export function requestButtons(ctx: ViewContext, request: SupportRequest) {
  const { primary, more } = byState(ctx, request);
  return {
    primary: rows(primary),
    more:
      more.length === 0
        ? []
        : [{ more: ctx.t('request.button.more'), less: ctx.t('request.button.less'), rows: rows(more) }],
  };
}

function rows(buttons: readonly CommandButton[]) {
  return buttonRows(buttons).map((row) => ({ ...row, links: [] }));
}

function byState(
  ctx: ViewContext,
  request: SupportRequest,
): { readonly primary: readonly CommandButton[]; readonly more: readonly CommandButton[] } {
  const { number, state, form, customer } = request;
  const { tenantId } = customer;
  const go = (title: string, command: string, args: Readonly<Record<string, string | boolean>> = {}) =>
    commandButton(title, command, { number, ...args }, { replace: true });
  const again = (title: string) => commandButton(title, 'ticket', { from: number, tenantId, fresh: true });
  const note = go(ctx.t('request.button.note'), 'note');
  const refresh = go(ctx.t('button.refresh'), 'request', { fresh: true });
  const severity = isPortalOnly(request) ? [] : [go(ctx.t('request.button.severity'), 'severity')];
  const close = go(ctx.t('request.button.close'), 'closeRequest');
  const setState = go(ctx.t('request.button.state'), 'requestState');
  const all = commandButton(ctx.t('request.button.all'), 'tickets');
  const issue = form.issueId === undefined ? [] : [issueButton(ctx, plain(form.issueId, 40), { tenantId })];
  const link =
    form.issueId === undefined
      ? []
      : [commandButton(ctx.t('request.button.link'), 'linkRequest', { number })];
  switch (state) {
    case 'creating':
      return { primary: [refresh], more: [...issue, all] };
    case 'failed':
      return {
        primary: [go(ctx.t('request.button.retry'), 'retryRequest'), again(ctx.t('request.button.correct'))],
        more: [close, ...issue, all],
      };
    case 'handover':
      return { primary: [note, setState], more: [...severity, close, ...link, ...issue, all] };
    case 'open':
    case 'waiting':
      return isFollowed(request)
        ? { primary: [note, refresh], more: [...severity, close, ...link, ...issue, all] }
        : { primary: [note, setState], more: [...severity, close, ...link, ...issue, all] };
    case 'closed':
      return {
        primary: [
          ...(!isPortalOnly(request) ? [go(ctx.t('request.button.reopen'), 'reopenRequest')] : []),
          again(ctx.t('request.button.again')),
        ],
        more: [...(isFollowed(request) ? [refresh] : []), ...link, ...issue, all],
      };
  }
}
