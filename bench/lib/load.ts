import { Agent, request } from 'node:http';
import type { LeanTeams } from './lean-teams.ts';

export interface Load {
  /** Answered turns per second. */
  readonly perSecond: number;
  /** Milliseconds, sorted. */
  readonly times: readonly number[];
  readonly failed: number;
}

export interface LoadOptions {
  readonly url: string;
  readonly teams: LeanTeams;
  readonly text: string;
  readonly seconds: number;
  /** Turns under way at any time. */
  readonly atOnce: number;
}

/** Keeps so many turns under way for so long; each asker asks again as soon as it is answered. */
export async function load({ url, teams, text, seconds, atOnce }: LoadOptions): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const times: number[] = [];
  let failed = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < end) {
        const before = performance.now();
        const status = await deliver(`${url}/api/messages`, agent, teams, teams.message(text));
        times.push(performance.now() - before);
        if (status !== 200 && status !== 201) failed += 1;
      }
    }),
  );
  agent.destroy();
  const elapsed = (performance.now() - start) / 1000;
  return { perSecond: times.length / elapsed, times: times.sort((a, b) => a - b), failed };
}

/** Delivers one activity; resolves with the status when the turn is over. */
export function deliver(
  url: string,
  agent: Agent | undefined,
  teams: LeanTeams,
  body: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: 'POST',
        ...(agent ? { agent } : {}),
        headers: {
          'content-type': 'application/json',
          authorization: teams.authorization,
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
