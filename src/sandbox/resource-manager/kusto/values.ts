import { KustoError } from './kusto-error.ts';

/** Ticks from the year 1 to 1970. */
const ticksTo1970 = 621_355_968_000_000_000n;

/** A moment as Resource Graph keeps it in events: ticks, as digits. */
export function ticksOf(at: number): string {
  return String(BigInt(at) * 10_000n + ticksTo1970);
}

type Scalar = (value: unknown, now: number) => unknown;

/** The functions of one value, or of none, that a query may use. */
export const functions: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ['tostring', textOf],
  ['tolower', (value) => textOf(value).toLowerCase()],
  ['toupper', (value) => textOf(value).toUpperCase()],
  ['tolong', longOf],
  ['toint', (value) => Number(longOf(value))],
  ['todatetime', dateOf],
  ['datetime', dateOf],
  ['now', (_value, now) => new Date(now)],
  ['ago', (value, now) => new Date(now - Number(value))],
  ['parse_json', jsonOf],
  ['todynamic', jsonOf],
  ['isempty', (value) => textOf(value) === ''],
  ['isnotempty', (value) => textOf(value) !== ''],
  ['isnull', (value) => value === undefined || value === null],
  ['isnotnull', (value) => value !== undefined && value !== null],
  ['not', (value) => value !== true],
]);

export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function longOf(value: unknown): bigint | undefined {
  const text = textOf(value);
  return /^-?\d+$/.test(text) ? BigInt(text) : undefined;
}

/** A number of ticks or a date as text; a text of bare digits is no date. */
function dateOf(value: unknown): Date | undefined {
  if (value instanceof Date) return value;
  if (typeof value === 'bigint') return new Date(Number((value - ticksTo1970) / 10_000n));
  const at = /^\d{4}-\d\d-\d\d/.test(textOf(value)) ? Date.parse(textOf(value)) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at);
}

function jsonOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

type Comparison = (one: unknown, other: unknown) => boolean;
const same = (one: unknown, other: unknown) => textOf(one) === textOf(other);
const like = (one: unknown, other: unknown) => textOf(one).toLowerCase() === textOf(other).toLowerCase();
const holds = (one: unknown, other: unknown) =>
  textOf(one).toLowerCase().includes(textOf(other).toLowerCase());

/** Operators between two values; those of order know numbers and dates. */
export const comparisons: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ['==', same],
  ['!=', (one, other) => !same(one, other)],
  ['=~', like],
  ['!~', (one, other) => !like(one, other)],
  ['has', holds],
  ['!has', (one, other) => !holds(one, other)],
  ['contains', holds],
  ['!contains', (one, other) => !holds(one, other)],
  ['<', (one, other) => orderOf(one) < orderOf(other)],
  ['<=', (one, other) => orderOf(one) <= orderOf(other)],
  ['>', (one, other) => orderOf(one) > orderOf(other)],
  ['>=', (one, other) => orderOf(one) >= orderOf(other)],
]);

/** Whether a value is in a list, by operator. */
export function isIn(operator: string, value: unknown, list: readonly unknown[]): boolean {
  const equal = operator.endsWith('~') ? like : same;
  return list.some((item) => equal(value, item)) !== operator.startsWith('!');
}

function orderOf(value: unknown): number {
  if (value === undefined || value === null) return Number.NaN;
  if (value instanceof Date || typeof value === 'number' || typeof value === 'bigint') return Number(value);
  throw new KustoError('Only numbers and dates have an order: cast the value.');
}
