import type { Grant } from '../access/access.ts';
import { rolesFor } from '../access/roles.ts';
import { ActionError } from '../action-error.ts';
import type { Call } from '../call.ts';
import { toReadError } from '../errors.ts';
import { createTranslate } from '../locales/translate.ts';
import { suggestionsView } from '../views/choices-view.ts';
import { isSignInReason, type SignInReason, signInProblemText, signInReply } from '../views/sign-in-text.ts';
import { outOfDateText, refusedText, rolesUnreadText } from '../views/texts.ts';
import type { ViewContext } from '../views/view-context.ts';
import type { Command, CommandContext, Services } from './command.ts';
import { cleanText } from './grammar/clean-text.ts';
import type { Parsed } from './grammar/command.ts';
import { readMessage } from './grammar/read-message.ts';
import type { Reply } from './reply.ts';
import type { Action, Request } from './request.ts';
import { commands } from './table.ts';

/** Answers one request: what was said, may this person, do it. */
export type Answer = (request: Request, call: Call) => Promise<Reply>;

/** What a request asks for: a command, or words that name none. */
type Wish = { readonly action: Action } | { readonly unknown: Extract<Parsed, { kind: 'unknown' }> };

/**
 * Makes the one entrance to all commands, for typed words and pressed buttons alike.
 * @param table the commands by name; tests put their own among them
 */
export function createAnswer(services: Services, table: ReadonlyMap<string, Command> = commands): Answer {
  return async (request, call) => {
    const view = viewFor(request, services);
    const wish = read(request);
    const grant = await readGrant(request, call);
    if (grant instanceof Error) return rolesUnreadText(view, toReadError(grant));
    if ('unknown' in wish) return suggest(wish.unknown, view, grant);
    return runCommand(table, wish.action, { request, call, view, grant, services });
  };

  async function readGrant(request: Request, call: Call): Promise<Grant | Error> {
    try {
      return await services.access.grantOf(request.who.userId, call);
    } catch (error) {
      const failure = toReadError(error);
      call.log.warn(
        { reason: failure.reason, ...failure.details, cause: undefined },
        'The roles could not be read.',
      );
      return failure;
    }
  }
}

function viewFor({ locale, timeZone, now }: Request, { links }: Services): ViewContext {
  return { locale, timeZone, now, links, t: createTranslate(locale) };
}

function read({ said, locale }: Request): Wish {
  if ('action' in said) return said;
  const parsed = readMessage(said.text, locale);
  if (parsed.kind === 'unknown') return { unknown: parsed };
  if (parsed.kind === 'empty') return { action: { command: 'help', args: {} } };
  return { action: { command: parsed.command, args: parsed.args } };
}

/** What was typed is no command, or one with words longer than any name. */
function suggest(
  { text: asked, suggestions }: Pick<Extract<Parsed, { kind: 'unknown' }>, 'text' | 'suggestions'>,
  view: ViewContext,
  { permissions, roles }: Grant,
): Reply {
  if (!permissions.includes('view')) return refusedText(view, { needed: rolesFor.view, held: roles });
  return suggestionsView(view, {
    asked,
    suggestions: suggestions.map(({ text, command, args }) => ({ title: text, command, args: { ...args } })),
  });
}

async function runCommand(
  table: ReadonlyMap<string, Command>,
  { command: name, args }: Action,
  context: CommandContext,
): Promise<Reply> {
  const { view, grant, call, request } = context;
  const command = table.get(name);
  const run = command?.prepare(args);
  if (!command || !run) {
    if ('action' in request.said) return outOfDateText(view);
    return suggest({ text: cleanText(request.said.text), suggestions: [] }, view, grant);
  }
  if (command.needs && !grant.permissions.includes(command.needs)) {
    call.log.info({ command: name, needs: command.needs }, 'Refused: the person has no role for it.');
    return refusedText(view, { needed: rolesFor[command.needs], held: grant.roles });
  }
  call.log.info({ command: name }, 'A command runs.');
  try {
    return await run(context);
  } catch (error) {
    if (!(error instanceof ActionError && isSignInReason(error.reason))) throw error;
    return askForSignIn(error.reason, error, context);
  }
}

/** What is done as the person takes the person's own sign-in: asks for it, or says what is wrong with it. */
function askForSignIn(
  reason: SignInReason,
  error: ActionError,
  { view, request, call }: CommandContext,
): Reply {
  const { upstreamCode, status } = error.details;
  call.log.info({ reason, upstreamCode, status }, 'The sign-in of the person does not do.');
  if (reason !== 'sign_in_wanted') return signInProblemText(view, reason);
  return signInReply(view, request.where.kind === 'personal' ? {} : { name: request.who.name });
}
