import assert from 'node:assert/strict';
import { type Example, said } from './said.ts';

const contoso = { customer: 'Contoso' };
const premium = { ...contoso, product: 'Business Premium' };

const examples: Readonly<Record<string, readonly Example[]>> = {
  suspend: [
    ['suspend', 'suspend'],
    ['suspend Microsoft 365 E3 for Contoso', 'suspend', { ...contoso, product: 'Microsoft 365 E3' }],
    ['suspend license of Contoso', 'suspend', contoso],
    ['suspend all licenses of Contoso', 'suspend', contoso],
    ['suspend the E5 subscription for Contoso Ltd', 'suspend', { customer: 'Contoso Ltd', product: 'E5' }],
    ["suspend Contoso's E3", 'suspend', { ...contoso, product: 'E3' }],
    ['suspend Contoso Business Premium', 'suspend', premium],
    ['suspend E3 for this customer', 'suspend', { product: 'E3' }],
    [
      'suspend Microsoft 365 Apps for business for "Cars for Kids"',
      'suspend',
      { customer: 'Cars for Kids', product: 'Microsoft 365 Apps for business' },
    ],
    ['could you suspend E3 for Contoso?', 'suspend', { ...contoso, product: 'E3' }],
    ['暫停 Contoso 的授權', 'suspend', contoso],
    ['請暫停 Contoso 的 Microsoft 365 E3 授權', 'suspend', { ...contoso, product: 'Microsoft 365 E3' }],
    ['把 Contoso 的 Business Premium 暫停', 'suspend', premium],
    ['暂停 Contoso 的许可证', 'suspend', contoso],
    ['停用 Contoso 的 Business Premium', 'suspend', premium],
  ],
  reactivate: [
    ['reactivate Business Premium for Contoso', 'reactivate', premium],
    ['unsuspend Contoso', 'reactivate', contoso],
    ['重新啟用 Contoso 的授權', 'reactivate', contoso],
    ['恢復 Contoso 的授權', 'reactivate', contoso],
    ['重新激活 Contoso 的 Business Premium', 'reactivate', premium],
    ['取消暂停 Contoso 的许可证', 'reactivate', contoso],
  ],
  seats: [
    ['seats for Contoso', 'seats', contoso],
    ['change seats of Business Premium for Contoso to 30', 'seats', { ...premium, seats: 30 }],
    ['change seats of Business Premium to 30 for Contoso', 'seats', { ...premium, seats: 30 }],
    ['30 seats of E3 for Contoso', 'seats', { ...contoso, product: 'E3', seats: 30 }],
    ['set E3 for Contoso to 30 seats', 'seats', { ...contoso, product: 'E3', seats: 30 }],
    ["change Contoso's Business Premium to 30 seats", 'seats', { ...premium, seats: 30 }],
    ['Business Premium seats for Contoso to 30', 'seats', { ...premium, seats: 30 }],
    ['Contoso needs 30 seats of E3', 'seats', { ...contoso, product: 'E3', seats: 30 }],
    ['set seats of Contoso to 25', 'seats', { ...contoso, seats: 25 }],
    ['change seats for Studio 54', 'seats', { customer: 'Studio 54' }],
    ['將 Contoso 的 Business Premium 席位改為 30', 'seats', { ...premium, seats: 30 }],
    ['Contoso 的 Business Premium 改為 30 個席位', 'seats', { ...premium, seats: 30 }],
    ['將 Contoso 的席位改為 30', 'seats', { ...contoso, seats: 30 }],
    ['將 Contoso 的 Business Premium 基座數量改為 30', 'seats', { ...premium, seats: 30 }],
    ['變更 Contoso 的基座數量', 'seats', contoso],
    ['将 Contoso 的 Business Premium 许可证改为 30', 'seats', { ...premium, seats: 30 }],
    ['把 Contoso 的 E3 席位调到 30 个', 'seats', { ...contoso, product: 'E3', seats: 30 }],
    ['change seats of Business Premium for Contoso 改為 30', 'seats', { ...premium, seats: 30 }],
  ],
  'seats, without a number that is only more or less than before': [
    ['add 5 seats of E3 for Contoso', 'seats', { ...contoso, product: 'E3' }],
    ['buy 5 more seats of E3 for Contoso', 'seats', { ...contoso, product: 'E3' }],
    ['increase seats of E3 for Contoso by 5', 'seats', { ...contoso, product: 'E3' }],
  ],
  audit: [
    ['audit', 'audit'],
    ['audit for Contoso', 'audit', contoso],
    ['audit Contoso', 'audit', contoso],
    ['show me the audit log of Contoso', 'audit', contoso],
    ['audit for this customer', 'audit'],
    ['稽核', 'audit'],
    ['Contoso 的稽核記錄', 'audit', contoso],
    ['审核', 'audit'],
    ['Contoso 的审核日志', 'audit', contoso],
    ['audit 謝謝', 'audit'],
  ],
  signout: [
    ['signout', 'signout'],
    ['sign out', 'signout'],
    ['please log me out', 'signout'],
    ['登出', 'signout'],
    ['退出登录', 'signout'],
    ['登出 please', 'signout'],
  ],
};

describe('changes of licences, the audit log and signing out', () => {
  for (const [name, table] of Object.entries(examples)) {
    describe(name, () => {
      for (const [text, command, args = {}] of table) {
        it(text, () => assert.deepEqual(said(text), [command, args]));
      }
    });
  }

  it('leave questions about licences to what answers them', () => {
    assert.deepEqual(said('how many seats does Contoso have?'), ['licenses', contoso]);
    assert.deepEqual(said('Contoso 的席位'), ['licenses', contoso]);
    assert.deepEqual(said('customers seats'), ['licenses', {}]);
    assert.equal(said('is E3 suspended at Contoso'), 'unknown');
    assert.equal(said('Contoso 的 Teams 暫停了'), 'unknown');
    assert.deepEqual(said('停用公告'), ['messages', { all: true }]);
    assert.deepEqual(said("Contoso can't sign in"), ['health', { ...contoso, service: 'OrgLiveID' }]);
  });
});
