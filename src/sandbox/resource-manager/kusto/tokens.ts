import { KustoError } from './kusto-error.ts';

export type Token =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A length of time in milliseconds: "3d". */
  | { readonly kind: 'span'; readonly value: number }
  /** What `dynamic(...)` holds. */
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string };

const pattern =
  /\s+|\/\/[^\n]*|dynamic\((?<json>[^()]*)\)|'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)"|(?<number>\d+(?:\.\d+)?)(?<unit>ms|[dhms]\b)?|(?<name>project-away|[A-Za-z_]\w*)|(?<sign>!in~|!in\b|!has\b|!contains\b|==|=~|!=|!~|<=|>=|[<>=|(),.+~-]|\[|\])/gy;

const units = new Map([
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
]);

/** The tokens of a query. Throws KustoError where it is not written in what the sandbox knows of the language. */
export function tokenise(query: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of query.matchAll(pattern)) {
    end = match.index + match[0].length;
    const token = tokenOf(match.groups ?? {});
    if (token) tokens.push(token);
  }
  if (end < query.length) throw new KustoError(`Unexpected character at position ${end}.`);
  return tokens;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token | undefined {
  const { json, single, double, number, unit, name, sign } = groups;
  const text = single ?? double;
  if (json !== undefined) return { kind: 'json', value: jsonOf(json) };
  if (text !== undefined) return { kind: 'text', value: text.replace(/\\(.)/g, '$1') };
  if (number !== undefined) {
    const perUnit = unit === undefined ? undefined : units.get(unit);
    if (perUnit === undefined) return { kind: 'number', value: Number(number) };
    return { kind: 'span', value: Number(number) * perUnit };
  }
  if (name !== undefined) return { kind: 'name', value: name };
  return sign === undefined ? undefined : { kind: 'sign', value: sign };
}

function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json.replaceAll("'", '"'));
  } catch {
    throw new KustoError('A dynamic literal is no JSON.');
  }
}
