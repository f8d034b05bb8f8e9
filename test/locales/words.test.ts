import assert from 'node:assert/strict';
import { cleanText } from '../../src/commands/grammar/clean-text.ts';
import { parse } from '../../src/commands/grammar/parse.ts';
import { serviceIdOf } from '../../src/commands/grammar/services.ts';
import { locales } from '../../src/locales/locale.ts';
import { catalogs } from '../../src/locales/translate.ts';
import { en } from '../../src/locales/words/en.ts';
import { orderParts } from '../../src/locales/words/order-words.ts';
import { commandNames } from '../../src/locales/words/words.ts';
import { zhCN } from '../../src/locales/words/zh-CN.ts';
import { zhTW } from '../../src/locales/words/zh-TW.ts';

const tables = [en, zhTW, zhCN];

describe('the words of the grammar', () => {
  it('are there in every language of the product', () => {
    assert.deepEqual(
      tables.map(({ locale }) => locale),
      [...locales],
    );
  });

  for (const words of tables) {
    describe(`in ${words.locale}`, () => {
      const { polite, opening, closing, asking, joining, plural, linking, placing, talk, same } = words;
      const { making, serving, changing, setting, relative, goods } = words;
      const { before, after, units } = words.period;
      const lists = Object.entries({
        polite,
        opening,
        closing,
        asking,
        joining,
        plural,
        linking,
        placing,
        talk,
        same,
        making,
        serving,
        changing,
        setting,
        relative,
        goods,
        before,
        after,
        ...units,
        ...words.flags,
        ...words.severities,
        ...words.states,
        ...Object.fromEntries(orderParts.map((part) => [`orders.${part}`, words.orders.parts[part]])),
        weekdays: words.orders.weekdays.flat(),
      });
      const places = commandNames.flatMap((name) => {
        const { lead, any = [], asked = [], bare = [] } = words.commands[name];
        return Object.entries({ lead, any, asked, bare }).map(
          ([place, list]): [string, readonly string[]] => [`${name}.${place}`, list],
        );
      });

      it('are written as a cleaned message is, in lower case, each once in its list', () => {
        for (const [name, list] of [...lists, ...places]) {
          for (const phrase of list) {
            assert.equal(cleanText(phrase).toLowerCase(), phrase, `${name}: ${phrase}`);
          }
          assert.equal(new Set(list).size, list.length, `${name} repeats a phrase`);
        }
      });

      it('never take the name of a service for a filler', () => {
        for (const [name, list] of [...lists, ...places]) {
          // An admin center is a service whose health is asked for as well as a place to go to.
          if (name === 'manage.any') continue;
          for (const phrase of list) assert.equal(serviceIdOf(phrase), undefined, `${name}: ${phrase}`);
        }
      });

      it('give every service names of its own', () => {
        const names = Object.values(words.services)
          .flat()
          .map((name) => name.toLowerCase());
        assert.deepEqual(
          names.filter((name, at) => names.indexOf(name) !== at),
          [],
        );
        for (const [id, aliases] of Object.entries(words.services)) {
          for (const alias of aliases) assert.equal(serviceIdOf(alias), id, alias);
        }
      });

      it('are those of the examples that help shows', () => {
        const catalog: Readonly<Record<string, string>> = catalogs[words.locale];
        const shown = Object.entries(catalog).filter(([key]) => /^help\.\w+\.example$/.test(key));
        assert.ok(shown.length >= 18);
        for (const [key, example] of shown) {
          const topic = key.split('.')[1];
          const parsed = parse(cleanText(example));
          const command = parsed.kind === 'command' ? parsed.command : parsed.kind;
          assert.equal(command, topic === 'service' ? 'health' : topic, example);
        }
      });

      it('name seven days of the week', () => assert.equal(words.orders.weekdays.length, 7));

      for (const name of commandNames) {
        it(`say ${name} as the grammar reads it`, () => {
          const example = words.commands[name].example;
          const text = example
            .replace(/[[\]]/g, '')
            .replace('{customer}', 'Contoso')
            .replace('{service}', 'Teams')
            .replace('{text}', 'con')
            .replace('{id}', name === 'message' ? 'MC123456' : 'EX123456')
            .replace('{days}', '30')
            .replace('{actBy}', '14')
            .replace('{hours}', '8')
            .replace('{symptoms}', 'search is slow')
            .replace('{number}', name.endsWith('Subscription') ? '2' : 'R-0042')
            .replace('{microsoftNumber}', '2611270040001234')
            .replace('{severity}', words.severities.critical[0] ?? '')
            .replace('{state}', words.states.waiting[0] ?? '')
            .replace('{product}', 'Business Premium')
            .replace('{seats}', '30')
            .replace('{customers}', 'Contoso, Fabrikam')
            .replace('{exceptCustomers}', 'Northwind')
            .replace('{tags}', name.endsWith('tag') ? 'gold, vip' : 'tag:gold')
            .replace('{exceptTags}', 'tag:test')
            .replace('{services}', 'Exchange Teams')
            .replace('{exceptServices}', 'SharePoint')
            .replace('{kinds}', '+maintenance')
            .replace('{quiet}', '19:00-07:00 Europe/Berlin')
            .replace('{mention}', words.orders.parts.forIncidents[0] ?? '')
            .replace('{replies}', words.orders.parts.repliesReopened[0] ?? '')
            .replace('{every}', words.orders.parts.weekly[0] ?? '')
            .replace('{weekday}', words.orders.weekdays[0]?.[0] ?? '')
            .replace('{at}', '08:00')
            .replace('{because}', 'Microsoft is rolling back');
          const parsed = parse(text);
          assert.equal(parsed.kind === 'command' && parsed.command, name, text);
          if (parsed.kind !== 'command') return;
          const args: Record<string, unknown> = { ...parsed.args };
          const slots = [...example.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot);
          for (const slot of slots) assert.ok(args[slot], `${slot} of ${text}`);
        });
      }
    });
  }
});
