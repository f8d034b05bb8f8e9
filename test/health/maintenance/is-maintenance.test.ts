import assert from 'node:assert/strict';
import { canBeRead, isMaintenance } from '../../../src/health/maintenance/is-maintenance.ts';
import { chinaAnnouncements } from '../../../src/sandbox/world/announcements/china.ts';

const of = (title: string, ...tags: string[]) => isMaintenance({ title, tags });

describe('a post about planned maintenance', () => {
  const about = [
    'Planned maintenance of search',
    'Exchange Online: Scheduled  Maintenance',
    'SharePoint Online：计划内维护',
    'Exchange Online 计划维护通知',
    'Teams：计划性维护',
    '计划中的系统维护',
    'Microsoft 365 定期维护',
    '例行维护：Power BI',
    'SharePoint Online：計劃性維護',
    'Exchange Online 計畫維護',
    'Teams：預定的維護',
    '已排定的維護',
  ];
  for (const title of about)
    it(`is “${title}”`, () => {
      assert.ok(of(title));
    });

  it('is one that only its tags call so', () => {
    assert.ok(of('Search', 'Planned maintenance'));
    assert.ok(of('搜索', '计划内维护'));
  });

  const others = ['A new button', 'Maintenance plans in Field Service', '维护计划的新视图', '停用旧版 TLS'];
  for (const title of others)
    it(`is not “${title}”`, () => {
      assert.ok(!of(title));
    });

  it('is the one that the cloud operated by 21Vianet publishes', () => {
    const titles = chinaAnnouncements.filter(({ title }) => of(title)).map(({ title }) => title);
    assert.deepEqual(titles, ['SharePoint Online：计划内维护']);
  });

  it('can be told from others only where the writing is known', () => {
    for (const title of [...about, ...others, 'Café “Plus” – 2 €/月 🎉'])
      assert.ok(canBeRead({ title }), title);
    for (const title of ['計画メンテナンス', '예정된 유지 관리', 'Плановое обслуживание'])
      assert.ok(!canBeRead({ title }), title);
  });
});
