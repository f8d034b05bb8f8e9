import { KustoError } from './kusto-error.ts';
import type { TokenReader } from './token-reader.ts';
import { comparisons, functions, isIn } from './values.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A part of a query that has a value for each row. */
export type Expression = (row: Row, now: number) => unknown;

/** Reads an expression: `and` and `or`, comparisons, `in`, sums, functions, columns with their fields, literals. */
export function readExpression(reader: TokenReader): Expression {
  let one = readAnd(reader);
  while (reader.takeName('or')) {
    const [left, right] = [one, readAnd(reader)];
    one = (row, now) => left(row, now) === true || right(row, now) === true;
  }
  return one;
}

function readAnd(reader: TokenReader): Expression {
  let one = readComparison(reader);
  while (reader.takeName('and')) {
    const [left, right] = [one, readComparison(reader)];
    one = (row, now) => left(row, now) === true && right(row, now) === true;
  }
  return one;
}

function readComparison(reader: TokenReader): Expression {
  const left = readSum(reader);
  const list = readIn(reader);
  if (list) {
    return (row, now) =>
      isIn(
        list.operator,
        left(row, now),
        list.items.map((item) => item(row, now)),
      );
  }
  const operator = reader.takeSign(...comparisons.keys()) ?? reader.takeName('has', 'contains');
  const compare = operator && comparisons.get(operator);
  if (!compare) return left;
  const right = readSum(reader);
  return (row, now) => compare(left(row, now), right(row, now));
}

function readIn(reader: TokenReader): { operator: string; items: Expression[] } | undefined {
  let operator = reader.takeSign('!in~', '!in');
  if (!operator && reader.takeName('in')) operator = 'in';
  if (!operator) return undefined;
  // "in~" comes as a word and a sign of its own.
  if (operator === 'in' && reader.takeSign('~')) operator = 'in~';
  reader.needSign('(');
  const items: Expression[] = [];
  do items.push(readSum(reader));
  while (reader.takeSign(','));
  reader.needSign(')');
  return { operator, items };
}

function readSum(reader: TokenReader): Expression {
  let one = readField(reader);
  for (let sign = reader.takeSign('+', '-'); sign; sign = reader.takeSign('+', '-')) {
    const [left, right, factor] = [one, readField(reader), sign === '+' ? 1 : -1];
    one = (row, now) => {
      const [base, more] = [left(row, now), right(row, now)];
      const sum = Number(base) + factor * Number(more);
      return base instanceof Date && !(more instanceof Date) ? new Date(sum) : sum;
    };
  }
  return one;
}

function readField(reader: TokenReader): Expression {
  let one = readPrimary(reader);
  for (;;) {
    const owner = one;
    if (reader.takeSign('.')) {
      const name = reader.needName();
      one = (row, now) => fieldOf(owner(row, now), name);
    } else if (reader.takeSign('[')) {
      const key = readExpression(reader);
      reader.needSign(']');
      one = (row, now) => fieldOf(owner(row, now), String(key(row, now)));
    } else return one;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function readPrimary(reader: TokenReader): Expression {
  if (reader.takeSign('(')) {
    const inner = readExpression(reader);
    reader.needSign(')');
    return inner;
  }
  const token = reader.next();
  if (token.kind === 'sign') throw new KustoError(`Unexpected "${token.value}".`);
  if (token.kind !== 'name') return () => token.value;
  const name = token.value;
  if (name === 'true' || name === 'false') return () => name === 'true';
  if (!reader.takeSign('(')) return (row) => fieldOf(row, name);
  const call = functions.get(name.toLowerCase());
  if (!call) throw new KustoError(`Unknown function: '${name}'.`);
  const argument = reader.isSign(')') ? undefined : readExpression(reader);
  reader.needSign(')');
  return (row, now) => call(argument?.(row, now), now);
}
