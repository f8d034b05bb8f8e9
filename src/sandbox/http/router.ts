/** One route: a method and a path whose segments `:name` match anything, e.g. "/v1/customers/:id". */
export interface Route<H> {
  readonly method: string;
  readonly path: string;
  readonly handle: H;
}

export type Params = Readonly<Record<string, string>>;

export type RouteMatch<H> =
  | { readonly kind: 'found'; readonly handle: H; readonly params: Params }
  | { readonly kind: 'wrongMethod'; readonly allowed: readonly string[] }
  | { readonly kind: 'none' };

/**
 * Finds the route of a request. Fixed segments are compared without case, as Microsoft's servers do; parameters come
 * out percent-decoded. The first route that matches wins.
 */
export function findRoute<H>(routes: readonly Route<H>[], method: string, pathname: string): RouteMatch<H> {
  const allowed: string[] = [];
  for (const route of routes) {
    const params = matchPath(route.path, pathname);
    if (params === undefined) continue;
    if (route.method === method) return { kind: 'found', handle: route.handle, params };
    allowed.push(route.method);
  }
  return allowed.length > 0 ? { kind: 'wrongMethod', allowed } : { kind: 'none' };
}

function matchPath(pattern: string, pathname: string): Params | undefined {
  const wanted = pattern.split('/');
  const given = pathname.replace(/\/$/, '').split('/').map(decode);
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part.toLowerCase() !== value.toLowerCase()) return undefined;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
