import assert from 'node:assert/strict';
import { demoInBrowser } from './demo-in-browser.ts';

describe('a channel whose reader uses Chinese', () => {
  const teams = demoInBrowser({ args: ['--as', 'admin', '--locale', 'zh-TW'] });

  it('gets the card and the issue behind its button in the thread of the post that mentions the bot', async () => {
    const thread = await teams().post('Outages', 'health for Contoso');
    await thread.getByRole('heading', { name: 'Contoso Ltd', exact: true }).waitFor();
    await thread.getByRole('button', { name: 'EX1187402' }).click();
    await thread.getByText(/A certificate renewal reached only a part/).waitFor();
    assert.equal(await thread.locator('.ac-adaptiveCard').count(), 2);
    assert.equal(await teams().cards.count(), 2);
  });

  it('reads who is hit, in Chinese', async () => {
    const thread = await teams().post('Outages', '誰受到 EX1187402 影響');
    await thread.getByText(/^影響 \d+ 位客戶/).waitFor();
    await thread.getByText('康托索貿易有限公司').waitFor();
    await thread.getByRole('button', { name: '健康狀態' }).first().waitFor();
  });

  it('gets the messages with deadlines, in Chinese', async () => {
    const thread = await teams().post('Outages', 'Contoso 的訊息');
    await thread.getByRole('heading', { name: 'Contoso Ltd · 訊息中心' }).waitFor();
    await thread.getByRole('button', { name: '重大變更' }).waitFor();
  });
});
