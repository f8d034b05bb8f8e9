import { parseArgs } from 'node:util';

/** One thing that a person does in the conversation. */
export type Step =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'click'; readonly title: string }
  | { readonly kind: 'fill'; readonly id: string; readonly value: string };

const places = ['personal', 'channel', 'groupChat'] as const;

export interface AskArguments {
  readonly as: string;
  readonly locale: string;
  readonly in: (typeof places)[number];
  readonly json: boolean;
  readonly verbose: boolean;
  /** How many customers the sandbox has; only those with a story where undefined. */
  readonly customers: number | undefined;
  /** How single sign-on goes for the person. */
  readonly signIn: SignInWay;
  readonly steps: readonly Step[];
}

export const signInWays = ['silent', 'consent', 'button'] as const;

/** By itself; by itself after the person has consented once; or by the button of the sign-in card each time. */
export type SignInWay = (typeof signInWays)[number];

export const people = ['admin', 'helpdesk', 'sales', 'globaladmin', 'outsider', 'guest'] as const;

/** The most customers that the sandbox has names for. */
export const mostCustomers = 20_000;

export const askUsage = `Usage: npm run ask -- [options] STEP...

Holds one conversation with the bot, against the sandbox. A STEP is
  "health for Contoso"   a message
  click:TITLE            presses the button TITLE of a card
  fill:ID=VALUE          types VALUE into the input ID of the last card

Options:
  --as WHO        ${people.join(', ')} (default: helpdesk)
  --locale TAG    language of the client, for example zh-TW (default: en-US)
  --in WHERE      ${places.join(', ')} (default: personal)
  --sign-in HOW   ${signInWays.join(', ')}: how Teams signs the person in (default: silent)
  --customers N   generate customers until there are so many (at most ${mostCustomers})
  --json          one JSON array of reply activities per line and STEP
  --verbose       the bot's log on stderr
  --help          this text

Example: npm run ask -- --as admin "health for Contoso" click:Refresh
`;

/** The command line does not make sense; the message is one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /** The first sentence of what node:util's parseArgs complains about. */
  static from(thrown: unknown): UsageError {
    const [sentence = ''] = String(thrown instanceof Error ? thrown.message : thrown).split(/\. |\n/);
    return new UsageError(`${sentence.replace(/\.$/, '')}.`);
  }
}

/** Reads the command line. @throws UsageError; `help` where the usage is asked for. */
export function parseAskArguments(argv: readonly string[]): AskArguments | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  const { as = 'helpdesk', locale = 'en-US', in: where = 'personal', json = false, verbose = false } = values;
  if (!people.some((key) => key === as))
    throw new UsageError(`--as must be one of ${people.join(', ')}, not "${as}".`);
  const place = places.find((one) => one.toLowerCase() === where.toLowerCase());
  if (place === undefined) throw new UsageError(`--in must be one of ${places.join(', ')}, not "${where}".`);
  if (!isLocale(locale))
    throw new UsageError(`--locale must be a language tag such as en-US or zh-TW, not "${locale}".`);
  if (positionals.length === 0)
    throw new UsageError('There is no STEP: say what to ask, for example "health for Contoso".');
  const signIn = signInWay(values['sign-in']);
  const customers = customerCount(values.customers);
  return { as, locale, in: place, json, verbose, customers, signIn, steps: positionals.map(parseStep) };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        locale: { type: 'string' },
        in: { type: 'string' },
        customers: { type: 'string' },
        'sign-in': { type: 'string' },
        json: { type: 'boolean' },
        verbose: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (thrown) {
    throw UsageError.from(thrown);
  }
}

/** Reads one STEP. @throws UsageError for `fill:` without a value or `click:` without a title. */
export function parseStep(text: string): Step {
  const [, kind, rest = ''] = /^(click|fill):(.*)$/s.exec(text) ?? [];
  if (kind === 'click') {
    if (rest.trim() === '')
      throw new UsageError('click: needs the title of a button, for example click:Refresh.');
    return { kind, title: rest.trim() };
  }
  if (kind === 'fill') {
    const [, id, value] = /^([^=]+)=(.*)$/s.exec(rest) ?? [];
    if (id === undefined || value === undefined)
      throw new UsageError(`"${text}" needs an id and a value, for example fill:note=hello.`);
    return { kind, id: id.trim(), value };
  }
  return { kind: 'say', text };
}

/** Whether this is a language tag (BCP 47). */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Reads how Teams signs the person in. @throws UsageError */
export function signInWay(text = 'silent'): SignInWay {
  const way = signInWays.find((one) => one === text);
  if (way !== undefined) return way;
  throw new UsageError(`--sign-in must be one of ${signInWays.join(', ')}, not "${text}".`);
}

/** Reads how many customers are wanted. @throws UsageError */
export function customerCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= mostCustomers) return count;
  throw new UsageError(`--customers must be a number from 1 to ${mostCustomers}, not "${text}".`);
}
