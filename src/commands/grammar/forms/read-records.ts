import { hoursIn } from '../../../locales/words/words.ts';
import type { CustomerArgs, MessagesArgs } from '../command.ts';
import type { Reading, Said } from '../said.ts';
import { isEmpty } from '../tokens.ts';
import { onlyService, readAround } from './around.ts';
import { flagsIn } from './flags-in.ts';

/** How long "act by" looks ahead where nobody says how long. */
const usualDays = 30;

/** `history for Contoso [exchange] [30d]`. */
export function readHistory(said: Said): Reading | undefined {
  const around = readAround(said, { period: 'long' });
  if (!around) return undefined;
  const { customer, phrase, hours, name } = around;
  const args = {
    ...(customer ? { customer } : {}),
    ...onlyService(around),
    ...(phrase ? { phrase } : {}),
    ...(hours === undefined ? {} : { days: daysIn(hours) }),
  };
  return { command: { command: 'history', args }, name };
}

/** `messages [for Contoso] [exchange] [major] [act by 30d]`; without a customer those of all. */
export function readMessages(said: Said): Reading | undefined {
  const around = readAround(said, { period: 'long', flags: ['major', 'actBy', 'all'] });
  if (!around) return undefined;
  const { customer, phrase, hours, isSame, name } = around;
  const flags = new Set([...around.flags, ...flagsIn(said.tokens, said.at)]);
  const isAll = flags.has('all') || !isSame;
  const args: MessagesArgs = {
    ...(customer ? { customer } : isAll ? { all: true } : {}),
    ...onlyService(around),
    ...(phrase ? { phrase } : {}),
    ...(flags.has('major') ? { major: true } : {}),
  };
  const actBy = hours === undefined ? usualDays : daysIn(hours);
  const acting = { command: 'messages', args: { ...args, actBy } } as const;
  if (flags.has('actBy')) return { command: acting, name };
  const plain = { command: 'messages', args } as const;
  // A time without "act by" may be meant otherwise: it is asked, not dropped.
  return { command: plain, name, ...(hours === undefined ? {} : { each: [plain, acting] }) };
}

export function readMaintenance(said: Said): Reading | undefined {
  return readWhole('maintenance', said);
}

export function readLicenses(said: Said): Reading | undefined {
  return readWhole('licenses', said);
}

/** `audit [for Contoso]`; "audit partners health" is about the health of Audit Partners. */
export function readAudit(said: Said): Reading | undefined {
  const reading = readWhole('audit', said);
  const isNext = reading && reading.name.from === said.at.to && !isEmpty(reading.name);
  return isNext ? { ...reading, doubtful: true } : reading;
}

/** A command about one customer as a whole: a service or a time that is named as well narrows nothing down. */
function readWhole(command: 'maintenance' | 'licenses' | 'audit', said: Said): Reading | undefined {
  const around = readAround(said, { period: 'long', flags: ['all'] });
  if (!around) return undefined;
  const { customer, phrase, name } = around;
  const args: CustomerArgs = { ...(customer ? { customer } : {}), ...(phrase ? { phrase } : {}) };
  return { command: { command, args }, name };
}

function daysIn(hours: number): number {
  return Math.max(1, Math.ceil(hours / hoursIn.day));
}
