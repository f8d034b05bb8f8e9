import assert from 'node:assert/strict';
import { type Example, said } from './said.ts';

const contoso = { customer: 'Contoso' };

describe('a question that names the customer behind it', () => {
  const examples: readonly Example[] = [
    ['健康狀態如何？Contoso', 'health', contoso],
    ['健康狀態怎麼樣？Contoso', 'health', contoso],
    ['服務狀態怎麼樣了呢？Contoso', 'health', contoso],
    ['健康狀態現在如何？Contoso', 'health', contoso],
    ['健康狀態是什麼？Contoso', 'health', contoso],
    ['健康狀態好嗎？Contoso', 'health', contoso],
    ['健康狀態正常嗎？Contoso', 'health', contoso],
    ['健康狀態，有問題嗎？Contoso', 'health', contoso],
    ['健康狀態如何，Contoso', 'health', contoso],
    ['健康狀態如何 Contoso', 'health', contoso],
    ['狀況如何？永和豆漿', 'health', { customer: '永和豆漿' }],
    ['健康狀態如何？今天呢？Contoso', 'health', contoso],
    ['Exchange 健康狀態如何？Contoso', 'health', { ...contoso, service: 'Exchange' }],
    ['健康狀態如何？Contoso 的 Exchange', 'health', { ...contoso, service: 'Exchange' }],
    ['授權有哪些？Contoso', 'licenses', contoso],
    ['歷史記錄如何？Contoso', 'history', contoso],
    ['維護有哪些？Contoso', 'maintenance', contoso],
    ['支援要求有哪些？Contoso', 'tickets', contoso],
    ['EX123456 怎麼樣了？Contoso', 'issue', { id: 'EX123456', ...contoso }],

    ['健康状态如何？Contoso', 'health', contoso],
    ['健康状态怎么样？Contoso', 'health', contoso],
    ['服务状态怎么样了呢？Contoso', 'health', contoso],
    ['健康状态现在如何？Contoso', 'health', contoso],
    ['健康状态是什么？Contoso', 'health', contoso],
    ['健康状态好吗？Contoso', 'health', contoso],
    ['健康状态正常吗？Contoso', 'health', contoso],
    ['健康状态，有问题吗？Contoso', 'health', contoso],
    ['健康状态如何，Contoso', 'health', contoso],
    ['健康状态怎么样 Contoso', 'health', contoso],
    ['情况如何？永和豆浆', 'health', { customer: '永和豆浆' }],
    ['Exchange 健康状态如何？Contoso', 'health', { ...contoso, service: 'Exchange' }],
    ['健康状态如何？Contoso 的 Exchange', 'health', { ...contoso, service: 'Exchange' }],
    ['许可证有哪些？Contoso', 'licenses', contoso],
    ['历史记录如何？Contoso', 'history', contoso],
    ['支持请求有哪些？Contoso', 'tickets', contoso],
    ['EX123456 怎么样了？Contoso', 'issue', { id: 'EX123456', ...contoso }],

    ['health now? Contoso', 'health', contoso],
    ['How is the health today? Contoso', 'health', contoso],
  ];
  for (const [text, command, args] of examples) {
    it(text, () => assert.deepEqual(said(text), [command, args]));
  }

  it('may ask about nobody by name', () => {
    for (const text of ['健康狀態如何？', '健康状态怎么样？？', '健康狀態如何？如何？']) {
      assert.deepEqual(said(text), ['health', {}], text);
    }
  });
});

describe('a name that begins like the end of a question', () => {
  const examples: readonly Example[] = [
    ['健康狀態：如何科技', 'health', { customer: '如何科技' }],
    ['健康狀態如何？如何科技', 'health', { customer: '如何科技' }],
    ['健康状态：如何科技', 'health', { customer: '如何科技' }],
    ['health for Now, Inc.', 'health', { customer: 'Now, Inc' }],
    ['health Now, Inc.', 'health', { customer: 'Now, Inc' }],
    ['health OK! Magazine', 'health', { customer: 'OK! Magazine' }],
    ['use Now? Contoso', 'use', { customer: 'Now? Contoso' }],
  ];
  for (const [text, command, args] of examples) {
    it(`is kept: ${text}`, () => assert.deepEqual(said(text), [command, args]));
  }
});
