import { createServer } from 'node:net';

/** Below the ports that systems give to servers and connections that ask for any. */
const lowest = 20_000;
const count = 10_000;
/**
 * A port is given long before it is used, so that looking at it isn't enough: a process gives each one once, and
 * processes that were started one after the other begin a hundred apart.
 */
let next = (process.pid * 100) % count;

/** A free port that nobody else is given before it is used, neither here nor by a system that is asked for any. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < count; attempt += 1) {
    const port = lowest + next;
    next = (next + 1) % count;
    if (await isFree(port)) return port;
  }
  throw new Error(`No port from ${lowest} to ${lowest + count} is free.`);
}

/** Whether a server could listen on this port now, on 127.0.0.1 and on all addresses. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::'));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has nobody listening there either.
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(true);
      else if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
