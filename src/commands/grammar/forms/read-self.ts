import { atFront, meaningOf } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import { type Reading, type Said, wordsOf } from '../said.ts';
import { strip } from '../strip.ts';
import { isEmpty, type Span } from '../tokens.ts';
import { isAlone } from './alone.ts';
import { readOrder } from './read-order.ts';

/** `customers [text]`: what follows is searched for; `customers tag:gold`. */
export function readCustomers(said: Said): Reading | undefined {
  const tagged = readTagged(said);
  if (tagged) return tagged;
  const name = nameAfter(said);
  const text = wordsOf(said, name);
  if (!text && !isEmpty(name)) return undefined;
  return { command: { command: 'customers', args: text ? { text } : {} }, name };
}

function readTagged(said: Said): Reading | undefined {
  const order = readOrder(said, { from: said.at.to, to: said.tokens.length });
  const { customers = [], tags, ...rest } = order?.args ?? {};
  const [text, more] = customers;
  if (!order || !tags || more || order.isLooselyTagged || Object.keys(rest).length > 0) return undefined;
  return {
    command: { command: 'customers', args: { ...(text ? { text } : {}), tags } },
    name: order.name,
  };
}

/** `use Contoso`: what follows is the customer's name, whatever its words mean. */
export function readUse(said: Said): Reading | undefined {
  const name = nameAfter(said);
  if (isAlone(said)) return { command: { command: 'use', args: {} }, name };
  const customer = wordsOf(said, name);
  if (!customer || meaningOf(said.tokens, name)?.roles.has('same')) return undefined;
  return { command: { command: 'use', args: { customer } }, name };
}

/** A command's word and nothing else that means something. */
export function readPlain(command: 'whoami' | 'signout' | 'subscriptions' | 'mutes') {
  return ({ after }: Said): Reading | undefined =>
    isEmpty(after) ? { command: { command, args: {} }, name: after } : undefined;
}

/** `help`, also with the word of a command behind it. */
export function readHelp(said: Said): Reading | undefined {
  const topic = atFront(said.tokens, said.after, isKeyword);
  if (said.after.from + topic < said.after.to) return undefined;
  return { command: { command: 'help', args: {} }, name: { from: said.at.to, to: said.at.to } };
}

/** What follows a leading phrase, as a name: services in it are part of it. */
function nameAfter({ tokens, after, at }: Said): Span {
  const whole = { from: at.to, to: tokens.length };
  return isEmpty(after) ? strip(tokens, whole, [], ['polite', 'asking']) : after;
}

const isKeyword = (meaning: Meaning) => meaning.keywords.length > 0;
