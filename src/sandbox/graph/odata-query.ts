import type { SandboxRequest } from '../http/serve.ts';
import { badRequest } from './graph-error.ts';
import { type Entity, type EntityType, orderable, parseFilter, typeOf } from './odata-filter.ts';

/** Query options of a request by name without "$", which Graph lets callers leave out. */
export function optionsOf(url: URL): Map<string, string> {
  return new Map(
    [...url.searchParams].map(([name, value]) => [name.replace(/^\$/, '').toLowerCase(), value]),
  );
}

export interface CollectionStyle {
  /** Path after $metadata#, e.g. "admin/serviceAnnouncement/issues". */
  readonly context: string;
  readonly type: EntityType;
  /** Options beyond filter, orderby, select, skip, top, skiptoken and count. */
  readonly alsoAllowed?: readonly string[];
  /** How the next page is named: by what to skip, or by an opaque token as directories do. */
  readonly paging?: 'skip' | 'skiptoken';
}

const defaultPageSize = 100;
const largestPageSize = 1000;
const known = ['filter', 'orderby', 'select', 'skip', 'top', 'skiptoken', 'count'];

/** Answers a collection: filtered, sorted, cut into pages, with the link to the next one. */
export function collection(entities: readonly Entity[], request: SandboxRequest, style: CollectionStyle) {
  const { url, headers } = request;
  const options = optionsOf(url);
  for (const name of options.keys()) {
    if (!known.includes(name) && !style.alsoAllowed?.includes(name)) {
      throw badRequest(`The query parameter '$${name}' is not supported.`);
    }
  }
  const wanted = order(filter(entities, options, style.type), options, style.type);
  const skip = numberOf(options, 'skip', 0) + skippedBy(options.get('skiptoken'));
  const preferred = Number(
    /odata\.maxpagesize=(\d+)/.exec(String(headers.prefer ?? ''))?.[1] ?? defaultPageSize,
  );
  const size = Math.min(largestPageSize, numberOf(options, 'top', Math.max(1, preferred)));
  const page = wanted.slice(skip, skip + size).map(project(options, style.type));
  return {
    '@odata.context': `${url.origin}/v1.0/$metadata#${style.context}`,
    ...(options.get('count') === 'true' ? { '@odata.count': wanted.length } : {}),
    ...(wanted.length > skip + size && size > 0
      ? { '@odata.nextLink': nextLink(url, skip + size, style.paging ?? 'skip') }
      : {}),
    value: page,
  };
}

function filter(
  entities: readonly Entity[],
  options: Map<string, string>,
  type: EntityType,
): readonly Entity[] {
  const written = options.get('filter');
  return written === undefined ? entities : entities.filter(parseFilter(written, type));
}

function order(
  entities: readonly Entity[],
  options: Map<string, string>,
  type: EntityType,
): readonly Entity[] {
  const keys = (options.get('orderby') ?? '')
    .split(',')
    .filter((key) => key.trim() !== '')
    .map((key) => {
      const [property = '', direction = 'asc'] = key.trim().split(/\s+/);
      return { property, kind: typeOf(type, property), sign: direction === 'desc' ? -1 : 1 };
    });
  if (keys.length === 0) return entities;
  return [...entities].sort((one, other) => {
    for (const { property, kind, sign } of keys) {
      const difference = compareValues(orderable(one[property], kind), orderable(other[property], kind));
      if (difference !== 0) return difference * sign;
    }
    return 0;
  });
}

type Value = ReturnType<typeof orderable>;

function compareValues(one: Value, other: Value): number {
  if (one === other) return 0;
  if (one === null) return -1;
  if (other === null) return 1;
  return one < other ? -1 : 1;
}

/** Keeps the properties that $select names; all without it. */
export function project(options: Map<string, string>, type: EntityType): (entity: Entity) => Entity {
  const selected = options
    .get('select')
    ?.split(',')
    .map((name) => name.trim());
  if (selected === undefined) return (entity) => entity;
  for (const name of selected) {
    if (type.properties[name] === undefined && !type.more?.includes(name)) typeOf(type, name);
  }
  return (entity) => Object.fromEntries(Object.entries(entity).filter(([name]) => selected.includes(name)));
}

function numberOf(options: Map<string, string>, name: string, otherwise: number): number {
  const written = options.get(name);
  if (written === undefined) return otherwise;
  if (!/^\d+$/.test(written)) throw badRequest(`Invalid value '${written}' for $${name} query option found.`);
  return Number(written);
}

function nextLink(url: URL, skip: number, paging: 'skip' | 'skiptoken'): string {
  const kept = [...url.searchParams].filter(([name]) => !/^\$?(skip|skiptoken)$/i.test(name));
  const next = paging === 'skip' ? String(skip) : Buffer.from(`next:${skip}`).toString('base64url');
  const query = [
    ...kept.map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
    `$${paging}=${next}`,
  ];
  return `${url.origin}${url.pathname}?${query.join('&')}`;
}

function skippedBy(token: string | undefined): number {
  if (token === undefined) return 0;
  const skip = /^next:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (skip === undefined) throw badRequest('The skip token is not valid.');
  return Number(skip);
}
