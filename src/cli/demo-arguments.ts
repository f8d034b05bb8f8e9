import { parseArgs } from 'node:util';
import {
  customerCount,
  isLocale,
  mostCustomers,
  people,
  type SignInWay,
  signInWay,
  signInWays,
  UsageError,
} from './ask-arguments.ts';

export interface DemoArguments {
  readonly as: string;
  readonly locale: string;
  /** Of the Playground. */
  readonly port: number;
  readonly botPort: number;
  /** How many customers the sandbox has; only those with a story where undefined. */
  readonly customers: number | undefined;
  /** How single sign-on goes for the person. */
  readonly signIn: SignInWay;
}

export const demoUsage = `Usage: npm run demo -- [options]

Starts the sandbox, the bot and the Microsoft 365 Agents Playground on this machine.

Options:
  --as WHO          ${people.join(', ')} (default: helpdesk)
  --locale TAG      language of the client, for example zh-TW (default: en-US)
  --port PORT       of the Playground (default: 56150)
  --bot-port PORT   of the bot (default: 3978)
  --sign-in HOW     ${signInWays.join(', ')}: how Teams signs the person in (default: silent)
  --customers N     generate customers until there are so many (at most ${mostCustomers})
  --help            this text
`;

/** Reads the command line. @throws UsageError */
export function parseDemoArguments(argv: readonly string[]): DemoArguments | 'help' {
  const {
    help,
    as = 'helpdesk',
    locale = 'en-US',
    port = '56150',
    'bot-port': botPort = '3978',
    customers,
    'sign-in': signIn,
  } = parse(argv);
  if (help) return 'help';
  if (!people.some((key) => key === as))
    throw new UsageError(`--as must be one of ${people.join(', ')}, not "${as}".`);
  if (!isLocale(locale))
    throw new UsageError(`--locale must be a language tag such as en-US or zh-TW, not "${locale}".`);
  return {
    as,
    locale,
    port: portNumber('--port', port),
    botPort: portNumber('--bot-port', botPort),
    customers: customerCount(customers),
    signIn: signInWay(signIn),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        as: { type: 'string' },
        locale: { type: 'string' },
        port: { type: 'string' },
        customers: { type: 'string' },
        'bot-port': { type: 'string' },
        'sign-in': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (thrown) {
    throw UsageError.from(thrown);
  }
}

function portNumber(option: string, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new UsageError(`${option} must be a port number from 1 to 65535, not "${text}".`);
}
