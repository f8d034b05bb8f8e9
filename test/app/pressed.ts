import { cardsOf, isJson } from '../../src/sandbox/teams/activity.ts';
import type { Turn } from '../../src/sandbox/teams/turn.ts';

/** What the buttons of an answer's cards send, each once: `{ command, args }`. */
export function commandsOf({ activities }: Turn): { readonly command: string; readonly args: unknown }[] {
  const found = new Map<string, { command: string; args: unknown }>();
  for (const data of activities.flatMap(cardsOf).flatMap(dataOf)) {
    const { command, args } = data;
    if (typeof command === 'string') found.set(JSON.stringify({ command, args }), { command, args });
  }
  return [...found.values()];
}

function dataOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(dataOf);
  if (!isJson(value)) return [];
  if (value.type === 'Action.Execute') return isJson(value.data) ? [value.data] : [];
  return Object.values(value).flatMap(dataOf);
}
