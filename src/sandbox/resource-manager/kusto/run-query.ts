import { type Expression, type Row, readExpression } from './expression.ts';
import { KustoError } from './kusto-error.ts';
import { TokenReader } from './token-reader.ts';
import { tokenise } from './tokens.ts';
import { textOf } from './values.ts';

/** The rows of a table by its name in lower case; undefined for a table that there is not. */
export type Tables = (name: string) => readonly Row[] | undefined;

type Step = (rows: readonly Row[], now: number) => readonly Row[];

/**
 * Runs a query in the part of Kusto's language that Resource Graph and this sandbox know: `where`, `extend`, `project`,
 * `project-away`, `order by`, `take`, `distinct`, `count`, `union`. Throws KustoError.
 */
export function runQuery(query: string, tables: Tables, now: number): Row[] {
  const reader = new TokenReader(tokenise(query));
  const rows = readPipeline(reader, tables)(now);
  if (!reader.isAtEnd) throw new KustoError('Unexpected words at the end of the query.');
  return rows.map(written);
}

function readPipeline(reader: TokenReader, tables: Tables): (now: number) => readonly Row[] {
  const name = reader.needName();
  const table = tables(name.toLowerCase());
  if (!table) throw new KustoError(`Table ${name} was not found.`);
  const steps: Step[] = [];
  while (reader.takeSign('|')) steps.push(readStep(reader, tables));
  return (now) => steps.reduce((rows, step) => step(rows, now), table);
}

function readStep(reader: TokenReader, tables: Tables): Step {
  const operator = reader.needName().toLowerCase();
  switch (operator) {
    case 'where': {
      const isWanted = readExpression(reader);
      return (rows, now) => rows.filter((row) => isWanted(row, now) === true);
    }
    case 'extend': {
      const columns = readColumns(reader);
      return (rows, now) => rows.map((row) => ({ ...row, ...valuesOf(columns, row, now) }));
    }
    case 'project': {
      const columns = readColumns(reader);
      return (rows, now) => rows.map((row) => valuesOf(columns, row, now));
    }
    case 'project-away': {
      const names = readColumns(reader).map(({ name }) => name);
      return (rows) =>
        rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))));
    }
    case 'distinct': {
      const columns = readColumns(reader);
      return (rows, now) => [
        ...new Map(
          rows.map((row) => {
            const values = valuesOf(columns, row, now);
            return [JSON.stringify(written(values)), values];
          }),
        ).values(),
      ];
    }
    case 'order':
    case 'sort':
      return readOrder(reader);
    case 'take':
    case 'limit': {
      const count = reader.next();
      if (count.kind !== 'number') throw new KustoError('Expected a number.');
      return (rows) => rows.slice(0, count.value);
    }
    case 'count':
      return (rows) => [{ Count: rows.length }];
    case 'union': {
      reader.needSign('(');
      const other = readPipeline(reader, tables);
      reader.needSign(')');
      return (rows, now) => [...rows, ...other(now)];
    }
    default:
      throw new KustoError(`Operator name '${operator}' is not one that the sandbox knows.`);
  }
}

interface Column {
  readonly name: string;
  readonly value: Expression;
}

function readColumns(reader: TokenReader): Column[] {
  const columns: Column[] = [];
  do columns.push(readColumn(reader, columns.length + 1));
  while (reader.takeSign(','));
  return columns;
}

/** "name = expression", or an expression that gives the column its name: its last field ("properties.Title" is "properties_Title"). */
function readColumn(reader: TokenReader, nth: number): Column {
  if (reader.isSign('=', 1)) {
    const name = reader.needName();
    reader.needSign('=');
    return { name, value: readExpression(reader) };
  }
  const names: string[] = [];
  for (let ahead = 0; ; ahead += 2) {
    const name = reader.nameAhead(ahead);
    if (name === undefined) break;
    names.push(name);
    if (!reader.isSign('.', ahead + 1)) break;
  }
  return { name: names.join('_') || `Column${nth}`, value: readExpression(reader) };
}

function valuesOf(columns: readonly Column[], row: Row, now: number): Row {
  const values: Record<string, unknown> = {};
  for (const { name, value } of columns) values[name] = value({ ...row, ...values }, now);
  return values;
}

function readOrder(reader: TokenReader): Step {
  if (!reader.takeName('by')) throw new KustoError('Expected "by".');
  const keys: { value: Expression; factor: number }[] = [];
  do {
    const value = readExpression(reader);
    // Kusto sorts the largest first where nothing is said.
    keys.push({ value, factor: reader.takeName('asc', 'desc') === 'asc' ? 1 : -1 });
  } while (reader.takeSign(','));
  return (rows, now) =>
    [...rows].sort((one, other) => {
      for (const { value, factor } of keys) {
        const order = compare(value(one, now), value(other, now));
        if (order !== 0) return order * factor;
      }
      return 0;
    });
}

function compare(one: unknown, other: unknown): number {
  const isNumber = (value: unknown) =>
    typeof value === 'number' || typeof value === 'bigint' || value instanceof Date;
  if (isNumber(one) && isNumber(other)) return Number(one) - Number(other);
  const [left, right] = [textOf(one), textOf(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Values as JSON can hold them: missing ones as null, dates with seven digits of a second. */
function written(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (value === undefined) return [name, null];
      if (value instanceof Date) return [name, value.toISOString().replace('Z', '0000Z')];
      return [name, typeof value === 'bigint' ? Number(value) : value];
    }),
  );
}
