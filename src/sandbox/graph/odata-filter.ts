import { badRequest } from './graph-error.ts';

/** What a property holds, for the literals that may be compared with it. */
export type PropertyType = 'string' | 'enum' | 'boolean' | 'datetime';

/** The properties that may be filtered and sorted by, and the entity's name for error messages. */
export interface EntityType {
  readonly name: string;
  readonly properties: Readonly<Record<string, PropertyType>>;
  /** Properties that may be selected only. */
  readonly more?: readonly string[];
}

export type Entity = Readonly<Record<string, unknown>>;

type Literal = string | number | boolean | null;
const operators = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
type Operator = (typeof operators)[number];

const condition = /^\s*(\w+)\s+(\w+)\s+('(?:[^']|'')*'|[\w.]+'(?:[^']|'')*'|[^\s']+)\s*(?:and\s+(?=\S)|$)/i;

/**
 * Reads a $filter of comparisons joined by `and`, the forms that Graph's service communications is used with.
 * Throws a refusal (400) for anything else, as Graph does for a filter that it can't read.
 */
export function parseFilter(filter: string, type: EntityType): (entity: Entity) => boolean {
  const tests: ((entity: Entity) => boolean)[] = [];
  let rest = filter;
  while (rest.trim() !== '') {
    const match = condition.exec(rest);
    if (match === null) throw badRequest('Invalid filter clause');
    const [whole, property = '', word = '', written = ''] = match;
    tests.push(comparison(type, property, word, written));
    rest = rest.slice(whole.length);
  }
  return (entity) => tests.every((test) => test(entity));
}

function comparison(type: EntityType, property: string, word: string, written: string) {
  const kind = typeOf(type, property);
  const operator = operators.find((known) => known === word);
  if (operator === undefined) throw badRequest('Invalid filter clause');
  const wanted = readLiteral(written, kind);
  return (entity: Entity) => compare(orderable(entity[property], kind), operator, wanted);
}

/** The type of a property. Throws a refusal for one that the entity doesn't have. */
export function typeOf(type: EntityType, property: string): PropertyType {
  const kind = type.properties[property];
  if (kind === undefined) {
    throw badRequest(`Could not find a property named '${property}' on type 'microsoft.graph.${type.name}'.`);
  }
  return kind;
}

/** The value of a property in a form that can be ordered. */
export function orderable(value: unknown, kind: PropertyType): Literal {
  if (value === null || value === undefined) return null;
  if (kind === 'datetime') return Date.parse(String(value));
  if (kind === 'boolean') return value === true;
  return kind === 'enum' ? String(value).toLowerCase() : String(value);
}

function readLiteral(written: string, kind: PropertyType): Literal {
  if (written === 'null') return null;
  const quoted = /^[\w.]*'(.*)'$/s.exec(written)?.[1]?.replaceAll("''", "'");
  if (kind === 'boolean' && (written === 'true' || written === 'false')) return written === 'true';
  if (kind === 'datetime' && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(written))
    return Date.parse(written);
  if (kind === 'enum' && quoted !== undefined) return quoted.toLowerCase();
  if (kind === 'string' && quoted !== undefined) return quoted;
  throw badRequest('A binary operator with incompatible types was detected.');
}

function compare(value: Literal, operator: Operator, wanted: Literal): boolean {
  if (operator === 'eq') return value === wanted;
  if (operator === 'ne') return value !== wanted;
  if (value === null || wanted === null) return false;
  if (operator === 'gt') return value > wanted;
  if (operator === 'ge') return value >= wanted;
  if (operator === 'lt') return value < wanted;
  return value <= wanted;
}
