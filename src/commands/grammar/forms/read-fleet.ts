import type { Wanted } from '../about.ts';
import type { Command } from '../command.ts';
import { numberOf } from '../period.ts';
import type { Reading, Said } from '../said.ts';
import { type Around, onlyService, readAround } from './around.ts';
import { flagsIn } from './flags-in.ts';

/** `overview [exchange] [incidents]`. */
export function readOverview(said: Said): Reading | undefined {
  return readForAll(said, { flags: ['incidents', 'advisories', 'issues', 'all'] }, (around) => {
    const flags = new Set([...around.flags, ...flagsIn(said.tokens, said.at)]);
    const [only, more] = (['incidents', 'advisories'] as const).filter((flag) => flags.has(flag));
    const args = { ...onlyService(around), ...(only && !more ? { only } : {}) };
    return { command: 'overview', args };
  });
}

export function readCoverage(said: Said): Reading | undefined {
  return readForAll(said, { flags: ['all', 'issues'] }, () => ({ command: 'coverage', args: {} }));
}

/** `handover [8h]`; a number alone counts hours. */
export function readHandover(said: Said): Reading | undefined {
  const inHours = (hours: number): Command => ({ command: 'handover', args: { hours: Math.ceil(hours) } });
  const alone = numberOf(said.tokens, said.after);
  if (alone) return { command: inHours(alone), name: { from: said.at.to, to: said.at.to } };
  return readForAll(said, { period: 'short', flags: ['all', 'issues'] }, ({ hours }) =>
    hours === undefined ? { command: 'handover', args: {} } : inHours(hours),
  );
}

/** A command about all customers. With a name it is not clear what is meant: that customer's health, or all. */
function readForAll(said: Said, wanted: Wanted, command: (around: Around) => Command): Reading | undefined {
  const around = readAround(said, wanted);
  if (!around) return undefined;
  const { customer, phrase, name } = around;
  const all = command(around);
  if (!customer) return { command: all, name };
  const args = { customer, ...onlyService(around), ...(phrase ? { phrase } : {}) };
  return { command: all, name, each: [{ command: 'health', args }, all], doubtful: true };
}
