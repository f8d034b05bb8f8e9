import { makeCustomer, type WorldCustomer } from './customer.ts';
import type { Plan } from './services.ts';

const first = [
  'Alder',
  'Amber',
  'Birch',
  'Cedar',
  'Cobalt',
  'Copper',
  'Coral',
  'Crescent',
  'Crystal',
  'Delta',
].concat(
  [
    'Eastern',
    'Ember',
    'Falcon',
    'Fern',
    'Granite',
    'Harbor',
    'Hazel',
    'Indigo',
    'Ivory',
    'Juniper',
    'Laurel',
  ],
  ['Lunar', 'Maple', 'Meadow', 'Nimbus', 'Onyx', 'Orchid', 'Pacific', 'Pine', 'Quartz', 'Raven', 'Saffron'],
);
const second = [
  'Bay',
  'Bridge',
  'Creek',
  'Field',
  'Gate',
  'Grove',
  'Hill',
  'Lake',
  'Point',
  'Ridge',
  'Rock',
  'Vale',
];
const trade = [
  'Analytics',
  'Bakeries',
  'Clinics',
  'Dental',
  'Energy',
  'Foods',
  'Freight',
  'Hotels',
  'Insurance',
].concat([
  'Legal',
  'Logistics',
  'Media',
  'Motors',
  'Partners',
  'Pharma',
  'Robotics',
  'Schools',
  'Systems',
  'Textiles',
]);
const legalForm = ['Ltd', 'Inc', 'GmbH', 'LLC', 'AG', 'Pty Ltd', 'S.A.', 'BV'];

const places = [
  ['東海', 'donghai'],
  ['南山', 'nanshan'],
  ['長青', 'changqing'],
  ['永豐', 'yongfeng'],
  ['新竹林', 'xinzhulin'],
  ['白鷺', 'bailu'],
  ['光華', 'guanghua'],
  ['大河', 'dahe'],
  ['瑞陽', 'ruiyang'],
  ['福田', 'futian'],
  ['金穗', 'jinsui'],
] as const;
const trades = [
  ['科技', 'tech'],
  ['物流', 'wuliu'],
  ['食品', 'shipin'],
  ['貿易', 'maoyi'],
  ['醫療', 'yiliao'],
  ['設計', 'sheji'],
  ['電子', 'dianzi'],
] as const;
const genericPlans: readonly Plan[] = [
  'small',
  'small',
  'business',
  'small',
  'dynamics',
  'business',
  'enterprise',
];

const countries = ['US', 'DE', 'US', 'GB', 'US', 'FR', 'US', 'AU', 'CA', 'JP', 'BR'];

/** Makes `count` more customers, always the same ones; each eighth has a Chinese name. */
export function generateCustomers(count: number): WorldCustomer[] {
  return Array.from({ length: count }, (_, index) => generate(index));
}

function generate(index: number): WorldCustomer {
  const plan = pick(genericPlans, index);
  const seats = 5 + ((index * 37) % 400);
  if (index % 8 === 7) {
    const nth = (index - 7) / 8;
    const [place, placeLatin] = pick(places, nth);
    const [business, businessLatin] = pick(trades, nth);
    const round = Math.floor(nth / (places.length * trades.length));
    const branch = round === 0 ? '' : `第${round + 1}分公司`;
    return makeCustomer({
      name: `${place}${business}有限公司${branch}`,
      prefix: `${placeLatin}${businessLatin}${round === 0 ? '' : round + 1}`,
      country: 'TW',
      plan,
      seats,
      generated: true,
    });
  }
  const words = nthName(index - Math.floor(index / 8));
  const name = words.join(' ');
  const prefix = name.toLowerCase().replace(/[^a-z]/g, '');
  return makeCustomer({ name, prefix, country: pick(countries, index), plan, seats, generated: true });
}

/** The nth of all combinations; neighbours differ in their first word, so that a short list looks mixed. */
function nthName(n: number): string[] {
  const combinations = first.length * second.length * trade.length * legalForm.length;
  let rest = (n * 7_919) % combinations;
  return [first, second, trade, legalForm].map((list) => {
    const word = pick(list, rest);
    rest = Math.floor(rest / list.length);
    return word;
  });
}

function pick<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('An empty list has nothing to pick.');
  return item;
}
