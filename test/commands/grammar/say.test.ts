import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText } from '../../../src/commands/grammar/clean-text.ts';
import { languages } from '../../../src/commands/grammar/lexicon.ts';
import { parse } from '../../../src/commands/grammar/parse.ts';
import { say } from '../../../src/commands/grammar/say.ts';

const some = <T>(...items: T[]) => fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 3 });
const names = some(
  'Contoso',
  'Fabrikam, Inc.',
  'Johnson and Johnson',
  'Teams Electronics',
  '康托索',
  'All Star',
);
const others = some('Northwind', '永和豆漿', 'Quiet Waters');
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

const orders = fc.record(
  {
    customers: names,
    tags: some('gold', 'vip', '金牌'),
    services: some('Exchange', 'microsoftteams', 'SharePoint'),
    kinds: some('advisories', 'maintenance', 'majorMessages'),
    exceptCustomers: others,
    exceptTags: some('test', '測試'),
    quiet: fc
      .record({ from: time, to: time, timeZone: fc.constantFrom('Europe/Berlin', 'Asia/Taipei') })
      .filter(({ from, to }) => from !== to),
    mention: fc.constantFrom('incidents', 'all'),
  },
  { requiredKeys: ['customers'] },
);

describe('an order for updates', () => {
  for (const words of languages) {
    it(`is said in ${words.locale} so that it reads as the same order`, () => {
      fc.assert(
        fc.property(fc.constantFrom('subscribe', 'all'), orders, (who, given) => {
          const { customers, ...rest } = given;
          const args = who === 'all' ? { all: true, ...rest, tags: undefined } : { customers, ...rest };
          const said = say(words, 'subscribe', JSON.parse(JSON.stringify(args)));
          assert.ok(said, JSON.stringify(args));
          const { text, ...command } = said;
          assert.deepEqual(parse(cleanText(text)), { kind: 'command', ...command }, text);
        }),
        { numRuns: 150 },
      );
    });
  }
});
