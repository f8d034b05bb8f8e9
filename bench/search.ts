/**
 * Customer search over 50,000 generated names: time and memory of the index, and p50 and p99 of each kind of query.
 * `npx tsx --expose-gc bench/search.ts [customers]`; without --expose-gc the memory is not told.
 */

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Customer } from '../src/customers/customer.ts';
import { buildCustomerIndex, buildCustomerIndexInSlices } from '../src/customers/customer-index.ts';
import { findCustomer } from '../src/customers/find-customer.ts';
import { normalizeName } from '../src/customers/normalize-name.ts';

const count = Number(process.argv[2] ?? 50_000);
const queriesPerKind = 1_000;
const random = seeded(7);

const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'fr',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'v',
  '',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ei', 'au', 'ia', 'ö', 'é'];
const codas = ['', '', '', 'n', 'r', 's', 'l', 'm', 'nd', 'x', 'ck'];
const places =
  'London,Berlin,Northern,Pacific,Nordic,Alpine,Western,Zürich,Paris,Québec,Taipei,Global,United,First,City,Royal,Blue,Green,Golden'.split(
    ',',
  );
const trades =
  'Logistics,Consulting,Retail,Foods,Energy,Health,Dental,Legal,Partners,Group,Holdings,Systems,Solutions,Software,Media,Marketing,Engineering,Construction,Transport,Insurance,Bank,Capital,Schools,Education,Pharma,Motors,Design,Travel,Hotels,Services,International,Bäckerei,Maschinenbau,Steuerberatung,Immobilier'.split(
    ',',
  );
const forms = [
  'Ltd',
  'Limited',
  'GmbH',
  'Inc',
  'Inc.',
  'LLC',
  'Corp',
  'AG',
  'S.A.',
  'B.V.',
  'Pty Ltd',
  'GmbH & Co. KG',
  'Oy',
  'AB',
  'SARL',
  '',
  '',
];
const cities = '上海,北京,深圳,廣州,台北,杭州,蘇州,香港,成都,南京'.split(',');
const characters = [
  ...'華信達康安泰和源盛豐興隆恆通金寶德龍鼎新宏遠博雅智雲天海光明科匯嘉美佳友聯創立世紀東方大正永昌瑞祥福利',
];
const industries =
  '貿易,科技,信息技術,電子,物流,食品,醫療器械,教育諮詢,機械,建築工程,投資,软件,贸易,信息技术'.split(',');
const chineseForms = ['有限公司', '股份有限公司', '有限责任公司', '集團有限公司'];

const customers = Array.from({ length: count }, (_, number) => makeCustomer(number));
const latin = customers.map(({ name }) => name).filter((name) => /^[\p{Script=Latin} ]{6,}$/u.test(name));
const chinese = customers.map(({ name }) => name).filter((name) => /^\p{Script=Han}+$/u.test(name));
const queries: Record<string, () => string> = {
  'exact name': () => pick(customers).name,
  'exact domain': () => pick(pick(customers).domains),
  'tenant id': () => pick(customers).tenantId,
  'one word': () => pick(normalizeName(pick(latin)).words),
  'first 1-2 letters': () => pick(latin).slice(0, 1 + below(2)),
  'first 3-6 letters': () => pick(latin).slice(0, 3 + below(4)),
  'one typo': () => edited(pick(latin)),
  'two typos': () => edited(edited(pick(latin))),
  'part of a word': () => pick(normalizeName(pick(latin)).words).slice(2),
  'Chinese name part': () => {
    const name = pick(chinese);
    return name.slice(below(2), 3 + below(4));
  },
  'Chinese typo': () => {
    const name = pick(chinese);
    const at = 1 + below(4);
    return name.slice(0, at) + pick(characters) + name.slice(at + 1);
  },
  'nothing like it': () => Array.from({ length: 4 + below(8) }, () => pick([...'qxzjvkwy'])).join(''),
  'unknown words': () => Array.from({ length: 8 }, () => makeWord()).join(' '),
  'known words': () => Array.from({ length: 3 + below(6) }, () => pick(trades)).join(' '),
};

const memoryBefore = heapMegabytes();
const started = performance.now();
const cpuBefore = process.cpuUsage();
const index = buildCustomerIndex(customers);
const buildMs = performance.now() - started;
const cpu = process.cpuUsage(cpuBefore);
const cpuMs = (cpu.user + cpu.system) / 1_000;
const memoryAfter = heapMegabytes();
console.log(
  `index of ${count} customers: ${buildMs.toFixed(0)} ms (${cpuMs.toFixed(0)} ms of CPU)${globalThis.gc ? `, ${(memoryAfter - memoryBefore).toFixed(1)} MB beside the customers themselves` : ''}`,
);

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
await nextTurn();
const slicesStarted = performance.now();
await buildCustomerIndexInSlices(customers);
delay.disable();
console.log(
  `in slices: ${(performance.now() - slicesStarted).toFixed(0)} ms, longest stall ${(delay.max / 1e6).toFixed(0)} ms, p99 ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
);

/** Of one query: what a clock on the wall shows, and what this process used; they differ on a busy machine. */
interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}

const all: Cost[] = [];
for (const [kind, make] of Object.entries(queries)) {
  const outcomes: Record<string, number> = {};
  const costs = Array.from({ length: queriesPerKind }, make).map((query): Cost => {
    const cpu = process.cpuUsage();
    const begin = performance.now();
    const found = findCustomer(index, query);
    const wallMs = performance.now() - begin;
    const { user, system } = process.cpuUsage(cpu);
    const outcome = found.kind === 'one' ? found.how : found.kind;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    return { wallMs, cpuMs: (user + system) / 1_000 };
  });
  all.push(...costs);
  const counted = Object.entries(outcomes).map(([outcome, times]) => `${outcome} ${times}`);
  report(kind, costs, counted.join(', '));
}
report('all', all, '');

function report(kind: string, costs: readonly Cost[], outcome: string): void {
  const wall = percentiles(costs.map(({ wallMs }) => wallMs));
  const cpu = percentiles(costs.map(({ cpuMs }) => cpuMs));
  console.log(`${kind.padEnd(18)} p50 ${wall.p50} ms  p99 ${wall.p99} ms (${cpu.p99} ms of CPU)  ${outcome}`);
}

function percentiles(values: number[]): { p50: string; p99: string } {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  return { p50: at(0.5), p99: at(0.99) };
}

function makeCustomer(number: number): Customer {
  const name = makeName();
  const slug =
    name
      .normalize('NFKD')
      .replace(/[^a-zA-Z0-9]/g, '')
      .toLowerCase()
      .slice(0, 20) || `cn${number}`;
  const id = number.toString(16).padStart(12, '0');
  return {
    tenantId: `00000000-0000-4000-8000-${id}`,
    name,
    domains: [
      `${slug}${number}.onmicrosoft.com`,
      `${slug}${number % 7 === 0 ? number : ''}${pick(['.com', '.de', '.co.uk', '.cn'])}`,
    ],
    cloud: 'global',
    account: 'primary',
  };
}

function makeName(): string {
  const kind = random();
  if (kind < 0.18) {
    const brand = Array.from({ length: 2 + below(2) }, () => pick(characters)).join('');
    return pick(cities) + brand + pick(industries) + pick(chineseForms);
  }
  if (kind < 0.5) return `${makeWord()} ${pick(trades)} ${pick(forms)}`.trim();
  if (kind < 0.65) return `${pick(places)} ${makeWord()} ${pick(trades)} ${pick(forms)}`.trim();
  if (kind < 0.8) return `${makeWord()} ${pick(forms)}`.trim();
  if (kind < 0.9) return `${makeWord()} & ${makeWord()} ${pick(forms)}`.trim();
  if (kind < 0.97) return `${pick(places)} ${pick(trades)} ${pick(trades)} ${pick(forms)}`.trim();
  return `${makeWord()} ${pick(industries)}`;
}

function makeWord(): string {
  let word = '';
  for (let left = 2 + below(2); left > 0; left--) word += pick(onsets) + pick(vowels) + pick(codas);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function edited(name: string): string {
  const at = 1 + below(name.length - 1);
  const letter = String.fromCharCode(97 + below(26));
  return name.slice(0, at) + pick([letter, '', letter + name.charAt(at)]) + name.slice(at + 1);
}

function pick<T>(list: readonly T[]): T {
  const item = list[below(list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function below(limit: number): number {
  return Math.floor(random() * limit);
}

/** mulberry32: the same names on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6 + process.memoryUsage().arrayBuffers / 1e6;
}
