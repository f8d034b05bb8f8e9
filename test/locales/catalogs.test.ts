import assert from 'node:assert/strict';
import { IntlMessageFormat } from 'intl-messageformat';
import { failureReasons } from '../../src/errors.ts';
import { locales } from '../../src/locales/locale.ts';
import { catalogs, createTranslate } from '../../src/locales/translate.ts';
import { zhCN } from '../../src/locales/words/zh-CN.ts';

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** The arguments of a message with their kind, those within plural and select branches too. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      // 0 literal, 7 "#": no arguments. 5 select, 6 plural: arguments with branches.
      if (node.type === 0 || node.type === 7) continue;
      const isSelect = node.type === 5;
      found.add(`${node.value}${isSelect ? ' (select)' : ''}`);
      if ('options' in node) for (const option of Object.values(node.options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
}

describe('the catalogs', () => {
  const keys = Object.keys(catalogs.en).sort();

  it('count customers by one word in Chinese', () => {
    for (const locale of ['zh-TW', 'zh-CN'] as const) {
      const others = Object.entries(catalogs[locale]).filter(([, text]) =>
        /[#}] ?[個个](客戶|客户)/.test(text),
      );
      assert.deepEqual(others, [], locale);
    }
  });

  it('have no plural form that their language never uses', () => {
    for (const locale of locales) {
      const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
      const never = (['zero', 'one', 'two', 'few', 'many'] as const).filter(
        (form) => !pluralCategories.includes(form),
      );
      const dead = new RegExp(`, plural,[^,]*\\b(${never.join('|')}) \\{`);
      for (const [key, message] of Object.entries(catalogs[locale])) assert.doesNotMatch(message, dead, key);
    }
  });

  for (const locale of locales) {
    it(`has every message in ${locale}, and no other`, () => {
      assert.deepEqual(Object.keys(catalogs[locale]).sort(), keys);
      for (const message of Object.values(catalogs[locale])) assert.notEqual(message.trim(), '');
    });

    it(`asks for the same values in ${locale} as in English`, () => {
      const english: Readonly<Record<string, string>> = catalogs.en;
      for (const [key, message] of Object.entries(catalogs[locale]))
        assert.deepEqual([key, ...argumentsOf(message)], [key, ...argumentsOf(english[key] ?? '')]);
    });

    it(`explains every failure and its mend in ${locale}`, () => {
      for (const reason of failureReasons) {
        assert.ok(`failure.${reason}` in catalogs[locale]);
        assert.ok(`mend.${reason}` in catalogs[locale]);
      }
    });
  }

  it('calls the admin center and the health as Microsoft does in each Chinese', () => {
    for (const [key, message] of Object.entries(catalogs['zh-TW']))
      assert.doesNotMatch(message, /(?<!系統)管理中心/, key);
    for (const [key, message] of Object.entries(catalogs['zh-CN']))
      assert.doesNotMatch(message, /系统管理中心|健康/, key);
    assert.match(zhCN.commands.health.example, /运行状况$/);
  });

  it('calls a subscription of Azure as Microsoft does in traditional Chinese, unlike one of Microsoft 365', () => {
    for (const [key, message] of Object.entries(catalogs['zh-TW']))
      if (/(?:^|\.)azure\.|^window\.|^maintenance\./.test(key)) assert.doesNotMatch(message, /訂閱/, key);
  });

  it('does not mix the two Chinese scripts', () => {
    const simplifiedOnly = /[务户问题显谈无读请数据应级见发这们还进状态组织权账过达时间单击]/u;
    const traditionalOnly = /[務戶問題顯談無讀請數據應級見發這們還進狀態組織權帳過達時間單擊]/u;
    for (const [key, message] of Object.entries(catalogs['zh-TW']))
      assert.doesNotMatch(message, simplifiedOnly, key);
    for (const [key, message] of Object.entries(catalogs['zh-CN']))
      assert.doesNotMatch(message, traditionalOnly, key);
  });
});

describe('createTranslate', () => {
  it('fills values in, as they are', () => {
    const t = createTranslate('en');
    assert.equal(t('time.ago', { span: '1 h' }), '1 h ago');
    assert.equal(t('whoami.name', { name: '<b>{x}</b>' }), 'You are <b>{x}</b>.');
  });

  it('knows the plural of each language', () => {
    assert.equal(createTranslate('en')('health.incidents', { count: 1 }), '1 incident');
    assert.equal(createTranslate('en')('health.incidents', { count: 2 }), '2 incidents');
    assert.equal(createTranslate('zh-TW')('health.incidents', { count: 2 }), '2 個事件');
    assert.equal(createTranslate('zh-CN')('health.advisories', { count: 1 }), '1 个公告');
  });

  it('leaves the customer out where the failure is the partner’s own', () => {
    const t = createTranslate('en');
    const thing = t('thing.roles');
    assert.equal(
      t('failure.access_denied', { owner: 'partner', customer: '', thing, what: 'roles' }),
      'The app may not read your roles: a permission is missing.',
    );
  });

  it('does not compile with an unknown message, a missing value or a value too many', () => {
    const t = createTranslate('en');
    // @ts-expect-error there is no such message
    assert.throws(() => t('general.nothing'));
    // @ts-expect-error the span is missing
    assert.throws(() => t('time.ago'));
    // @ts-expect-error the message takes no values
    assert.equal(t('time.now', { span: '1 h' }), 'just now');
  });
});
