import { type About, readAbout } from '../about.ts';
import type { Command, TicketArgs, TicketsArgs } from '../command.ts';
import { idOf } from '../issue-id.ts';
import { atBack, atFront, meaningOf } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import { isQuoted, type Reading, type Said, wordsOf } from '../said.ts';
import { strip, stripName } from '../strip.ts';
import { isEmpty, type Span, typed } from '../tokens.ts';
import { isName, onlyService, readAround } from './around.ts';
import { asks } from './asks.ts';
import { flagsIn } from './flags-in.ts';
import { withoutKeywords } from './without-keywords.ts';

/** `ticket for Contoso [exchange] [about EX123456]`, `raise a case for fabrikam`: opens a support request. */
export function readTicket(said: Said): Reading | undefined {
  const { tokens, at, place } = said;
  if (asks(said)) return undefined;
  const issue = issueIn(said);
  const parts = partsAround(said, issue?.at).map((part) => readAbout(tokens, part, { azure: said.azure }));
  const named = parts.filter(({ name }) => !isEmpty(name));
  const [about] = named;
  const name = about?.name ?? { from: at.to, to: at.to };
  const customer = wordsOf(said, name);
  if (named.length > 1 || (about && (!customer || !isName(said, name)))) return undefined;
  const phrase = about ? wordsOf(said, takenApart(said, about)) : '';
  const args: TicketArgs = {
    ...(customer ? { customer } : {}),
    ...onlyService({ services: [...new Set(parts.flatMap(({ services }) => [...services]))] }),
    ...(phrase ? { phrase } : {}),
    ...(issue ? { id: issue.id } : {}),
  };
  const command = { command: 'ticket', args } as const;
  const isMade = place === 'lead' || verbBefore(said) !== undefined;
  if (isMade) return { command, name, ...(isJoined(said, name) ? {} : { doubtful: true }) };
  // "contoso ticket": a new one, those that there are, or a name.
  const isFirst = isEmpty(strip(tokens, { from: 0, to: at.from }, ['polite', 'opening', 'joining'], []));
  if (!customer || isFirst) return undefined;
  const { id: _, ...list } = args;
  const whole = name.to === at.from ? wordsOf(said, { from: name.from, to: at.to }) : '';
  const each: Command[] = [command, { command: 'tickets', args: list }];
  if (whole) each.push({ command: 'health', args: { customer: whole } });
  return { command, name, each, doubtful: true };
}

/** `tickets [for Contoso] [mine] [open] [exchange]`. */
export function readTickets(said: Said): Reading | undefined {
  const { tokens, at, place } = said;
  if (place === 'asked' && !asks(said)) return undefined;
  const around = readAround(said, { flags: ['mine', 'open', 'all'], azure: said.azure });
  if (!around) return undefined;
  // "open", said before, is a filler of other commands.
  const flags = new Set([...around.flags, ...flagsIn(tokens, { from: 0, to: at.to })]);
  // "status of my tickets"
  const isNamed = !isEmpty(withoutKeywords(tokens, around.name));
  const { customer, phrase } = isNamed ? around : {};
  const isLoose = customer !== undefined && !isJoined(said, around.name);
  if (isLoose && place === 'bare') return undefined;
  const args: TicketsArgs = {
    ...(customer ? { customer } : {}),
    ...onlyService(around),
    ...(phrase ? { phrase } : {}),
    ...(flags.has('mine') ? { mine: true as const } : {}),
    ...(flags.has('open') ? { open: true as const } : {}),
  };
  const name = isNamed ? around.name : { from: at.to, to: at.to };
  return { command: { command: 'tickets', args }, name, ...(isLoose ? { doubtful: true } : {}) };
}

/** What stands before and after the word for a request, without the issue and without what opens and for whom. */
function partsAround(said: Said, issue: Span | undefined): Span[] {
  const { tokens, at } = said;
  const cut = ({ from, to }: Span) =>
    issue && issue.from >= from && issue.to <= to
      ? [
          { from, to: issue.from },
          { from: issue.to, to },
        ]
      : [{ from, to }];
  const verb = verbBefore(said) ?? { from: at.from, to: at.from };
  const sides = [
    { from: 0, to: verb.from },
    { from: verb.to, to: at.from },
  ];
  const before = sides
    .flatMap(cut)
    .map((part) =>
      strip(
        tokens,
        part,
        ['polite', 'opening', 'joining', 'making', 'serving'],
        ['joining', 'making', 'opening', 'serving'],
      ),
    );
  const after = cut({ from: at.to, to: tokens.length }).map((part) => {
    const rest = stripName(tokens, part, ['polite', 'closing']);
    return strip(tokens, withoutComplaint(tokens, rest), ['serving'], ['joining', 'serving']);
  });
  return [...before, ...after].filter((part) => !isEmpty(part));
}

/** "ticket for Contoso, exchange is slow": what goes wrong with a service is no part of a name. */
function withoutComplaint(tokens: Said['tokens'], span: Span): Span {
  const length = atBack(tokens, span, isAsked);
  if (length === 0) return span;
  const rest = strip(tokens, { from: span.from, to: span.to - length }, [], ['joining', 'asking']);
  return atBack(tokens, rest, ({ service }) => service !== undefined) > 0 ? rest : span;
}

const isAsked = ({ keywords }: Meaning) => keywords.some(({ place }) => place === 'asked');

/** The issue that a request is about: an id, where one that may be a name stands right behind the words for it. */
function issueIn({ text, tokens, at }: Said): { readonly id: string; readonly at: Span } | undefined {
  for (let from = 0; from < tokens.length; from += 1) {
    const where = { from, to: from + 1 };
    const found = tokens[from]?.kind === 'word' ? idOf(typed(text, tokens, where)) : undefined;
    if (found?.kind !== 'issue') continue;
    const rest = { from: from + 1, to: tokens.length };
    const isLast = isEmpty(stripName(tokens, rest, ['polite'])) || atFront(tokens, rest, isJoining) > 0;
    const lead = atBack(tokens, { from: at.to, to: from }, isJoining);
    const isPlaced = meaningOf(tokens, { from: from - lead, to: from })?.roles.has('placing') === true;
    const isAbout = from === at.to || (lead > 0 && !isPlaced);
    if (found.sure || (isLast && isAbout)) return { id: found.id, at: where };
  }
  return undefined;
}

const isJoining = ({ roles }: Meaning) => roles.has('joining');

/** The last verb that opens a request before the word for one: "Contoso 開一張 Teams 的工單". */
function verbBefore({ tokens, at }: Said): Span | undefined {
  const isVerb = ({ roles }: Meaning) => roles.has('making');
  for (let from = at.from - 1; from >= 0; from -= 1) {
    const length = atFront(tokens, { from, to: at.from }, isVerb);
    if (length > 0 && atBack(tokens, { from: 0, to: from + length }, isVerb) === length)
      return { from, to: from + length };
  }
  return undefined;
}

/** Whether something leads from the command's word to the name, or no name is there: not "Ticket Master". */
function isJoined({ tokens, at }: Said, name: Span): boolean {
  return isEmpty(name) || name.from !== at.to || isQuoted(tokens, name);
}

/** The words that would be a customer's name if none of them meant anything else. */
function takenApart({ tokens, at }: Said, { services, name, phrase }: About): Span {
  if (isQuoted(tokens, name)) return { from: at.to, to: at.to };
  if (name.from === at.to) return { from: at.from, to: phrase.to };
  return services.size > 0 ? phrase : { from: at.to, to: at.to };
}
