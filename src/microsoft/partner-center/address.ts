/**
 * The whole address of one that Partner Center writes without scheme and host, with or without "/v1". Undefined for
 * one that leads to another host: the token must not go there.
 */
export function addressAt(base: string, written: string): string | undefined {
  const url = new URL(resolve(written, base));
  return url.origin === new URL(base).origin ? url.href : undefined;
}

function resolve(written: string, base: string): string {
  if (URL.canParse(written)) return written;
  const path = written.startsWith('/') ? written : `/${written}`;
  return base + (path.startsWith('/v1/') ? path : `/v1${path}`);
}
