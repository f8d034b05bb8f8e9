import { type DestinationStream, type Logger, pino } from 'pino';
import type { Log } from './call.ts';

/** Names of fields that hold something secret, compared without case and without `-` and `_`. */
const secretNames =
  /^(authorization|proxyauthorization|cookie|setcookie|credentials?|assertion|clientassertion|xmsauthorization)$|token$|tokens$|secret|password|passphrase|apikey|privatekey|connectionstring/;

/** Bearer tokens and signed tokens inside longer texts, e.g. in the message of an error. */
const tokenTexts = /\bBearer\s+[\w.~+/-]+=*|\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;

const censored = '[secret]';
const deepest = 6;

/**
 * The app's logger: one JSON object per line on stdout, ISO time, level as a word.
 * Whatever looks like a secret is censored, by the name of its field or by its own look; `destination` is for tests.
 */
export function createLog(
  options: { readonly level: string; readonly name?: string },
  destination?: DestinationStream,
): Log {
  const logger = pino(
    {
      level: options.level,
      ...(options.name === undefined ? { base: null } : { base: { name: options.name } }),
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: censorFields },
      serializers: { err: censorError, error: censorError },
    },
    destination,
  );
  return withCensoredChildren(logger);
}

/** pino formats the fields of a line, but not those of a child. */
function withCensoredChildren(logger: Logger): Log {
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
    child: (fields) => withCensoredChildren(logger.child(censorFields({ ...fields }))),
  };
}

/** A copy of these fields without secrets. */
function censorFields(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, censorField(name, value, deepest)]),
  );
}

function censorField(name: string, value: unknown, depth: number): unknown {
  return secretNames.test(name.toLowerCase().replace(/[-_]/g, '')) ? censored : censorValue(value, depth);
}

function censorValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return censorText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return censorError(value, depth);
  if (value instanceof Date) return value;
  if (depth === 0) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => censorValue(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, censorField(name, inner, depth - 1)]),
  );
}

/** What an error tells, without what libraries hang on it: requests and responses with their headers and bodies. */
function censorError(thrown: unknown, depth: number = deepest): unknown {
  if (!(thrown instanceof Error)) return censorValue(thrown, depth);
  const { name, message, stack, cause } = thrown;
  return {
    type: name,
    message: censorText(message),
    ...('reason' in thrown && typeof thrown.reason === 'string' ? { reason: thrown.reason } : {}),
    ...('code' in thrown && typeof thrown.code === 'string' ? { code: thrown.code } : {}),
    ...('statusCode' in thrown && typeof thrown.statusCode === 'number'
      ? { statusCode: thrown.statusCode }
      : {}),
    ...(stack === undefined ? {} : { stack: censorText(stack) }),
    ...(cause === undefined || depth === 0 ? {} : { cause: censorError(cause, depth - 1) }),
  };
}

function censorText(text: string): string {
  return text.replace(tokenTexts, censored);
}
