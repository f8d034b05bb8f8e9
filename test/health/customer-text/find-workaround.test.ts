import assert from 'node:assert/strict';
import { findWorkaround } from '../../../src/health/customer-text/find-workaround.ts';

const around = (...posts: string[]) => findWorkaround(posts.map((text) => ({ at: 0, text, lastWord: text })));

describe('a way around an issue', () => {
  it('is what stands under its label, whatever else helps', () => {
    const post =
      'More info: The desktop app is unaffected.\n\nWorkaround: Users can use Outlook on the web.\n\nCurrent status: We’re looking.';
    assert.equal(around(post), 'Users can use Outlook on the web.');
    assert.equal(
      around('当前状态：正在调查。', '解决方法：请使用网页版 Outlook。'),
      '请使用网页版 Outlook。',
    );
  });

  it('is that of the newest post that has the label', () => {
    const posts = ['More info: Use the app instead.', 'Workaround: Restart.', 'Workaround: Wait.'];
    assert.equal(around(...posts), 'Restart.');
  });

  const none = [
    'None',
    'None at this time.',
    'There is currently no workaround.',
    'N/A',
    'No workaround is known.',
  ];
  for (const said of [...none, '无', '暂无。', '目前没有解决方法。'])
    it(`is not “${said}”`, () => {
      assert.equal(around(`Workaround: ${said}`), undefined);
      assert.equal(around(`解决方法：${said}`, 'More info: Use the app instead.'), 'Use the app instead.');
    });

  it('is a mitigation only where it is the customer’s to take', () => {
    assert.equal(around('Mitigation: We rolled the change back.'), undefined);
    assert.equal(
      around('Mitigation: Admins can switch to the old portal.'),
      'Admins can switch to the old portal.',
    );
  });

  for (const helpful of [
    'As a workaround, users can open the file in the app.',
    'Sending works in the desktop app.',
    '用户可以使用桌面应用作为替代。',
    '在此期间，请改用移动应用。',
    'Outlook 桌面版不受影响。',
    '用户仍可访问网页版。',
  ])
    it(`is the information “${helpful}”`, () => {
      assert.equal(around(`More info: ${helpful}`), helpful);
      assert.equal(around(`更多信息：${helpful}`), helpful);
    });

  for (const useless of [
    'The error is shown for a minute.',
    'No workaround is available.',
    'We’re exploring potential workarounds.',
    '用户不可以使用搜索。',
    '用户无法正常使用搜索。',
    '目前没有可行的解决方法。',
    '我们正在寻找临时解决方案。',
  ])
    it(`is not the information “${useless}”`, () => {
      assert.equal(around(`More info: ${useless}`), undefined);
    });
});
