import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { demoInBrowser } from './demo-in-browser.ts';

const issueTitle = "Some users can't send email from Outlook on the web";

describe('every question, asked in the chat client', () => {
  const chat = demoInBrowser();

  it('goes from the overview to an issue, to the customers that it hits, to their list as CSV', async () => {
    const { say, card, page } = chat();
    await say('overview exchange');
    await card('All customers · Exchange Online')
      .getByRole('button', { name: /^Details/ })
      .first()
      .click();
    const issue = card(issueTitle).filter({ hasText: 'posts by Microsoft' });
    await issue.getByRole('button', { name: 'Who is hit' }).click();
    const who = card(issueTitle).filter({ hasText: /\d+ customers hit/ });
    await who.getByText('Contoso Retail GmbH').waitFor();
    await who.getByRole('button', { name: 'As CSV' }).click();
    const csv = page.locator('textarea');
    await csv.waitFor();
    assert.match(await csv.inputValue(), /^"Name","Tenant ID"[^\n]*\n(.*\n)*"Contoso Ltd"/);
  });

  it('opens the earlier posts of an issue and closes them', async () => {
    const { say, card } = chat();
    await say('issue EX1187402 for Contoso');
    const earlier = card(issueTitle).getByText(/We've received reports of failing sends/);
    await earlier.waitFor({ state: 'hidden' });
    await card(issueTitle).getByRole('button', { name: 'Show' }).click();
    await earlier.waitFor({ state: 'visible' });
    await card(issueTitle).getByRole('button', { name: 'Hide' }).click();
    await earlier.waitFor({ state: 'hidden' });
  });

  it('opens the review of an issue that has ended', async () => {
    const { say, cards } = chat();
    await say('issue EX1184417 for Contoso');
    const issue = cards.filter({ hasText: 'Post-incident review' });
    const review = issue.getByText(/^Root cause/).last();
    await review.waitFor({ state: 'hidden' });
    await issue.getByRole('button', { name: 'Show' }).first().click();
    await review.waitFor({ state: 'visible' });
  });

  it('has a text for the customer in a box, and writes it in the language that is chosen', async () => {
    const { say, card, page } = chat();
    await say('issue EX1187402 for Contoso');
    await card(issueTitle).getByRole('button', { name: 'Tell the customer' }).click();
    const tell = card('What to tell Contoso Ltd');
    await tell.locator('textarea').waitFor();
    assert.match(await tell.locator('textarea').inputValue(), /Microsoft is working on it\./);
    await tell.getByRole('button', { name: 'Open Language of the text' }).click();
    await page.getByRole('option', { name: '繁體中文' }).click();
    await tell.getByRole('button', { name: 'Update text' }).click();
    await tell.getByText('Exchange Online：Microsoft 端的問題').first().waitFor();
    assert.match(await tell.locator('textarea').inputValue(), /^Exchange Online：Microsoft 端的問題/);
  });

  it('shows a month of days per service as a strip, each day a letter', async () => {
    const { say, card } = chat();
    await say('history for Contoso');
    const history = card('Contoso Ltd · History');
    await history.getByText(/Exchange Online · .*available/).waitFor();
    await history
      .getByText(/^[IA?▁\s]{34,}$/)
      .first()
      .waitFor();
    await history.getByRole('button', { name: '7 days' }).click();
    await history.getByText(/in the last 7 days/).waitFor();
  });

  it('narrows the messages at the press of a filter, and opens one', async () => {
    const { say, card, cards } = chat();
    await say('messages for Contoso');
    const messages = card('Contoso Ltd · Message center');
    await messages.getByText('Prevent or fix issue', { exact: false }).first().waitFor();
    await messages.getByRole('button', { name: 'Major changes' }).click();
    await messages.getByRole('button', { name: 'All messages' }).waitFor();
    assert.equal(await messages.count(), 1);
    await messages.getByRole('button', { name: /MC1168420/ }).click();
    await cards
      .nth(1)
      .getByText(/Retirement of basic authentication/)
      .first()
      .waitFor();
  });

  it('offers each planned window as a calendar entry that is filled in', async () => {
    const { say, card, page } = chat();
    await say('maintenance for Contoso');
    const maintenance = card('Contoso Ltd · Planned maintenance');
    const entry = await addressBehind(
      page,
      maintenance.getByRole('link', { name: 'Add to calendar' }).first(),
    );
    assert.equal(`${entry.origin}${entry.pathname}`, 'https://teams.microsoft.com/l/meeting/new');
    assert.match(entry.searchParams.get('subject') ?? '', /\(Contoso Ltd\)$/);
    const time = (name: string) => Date.parse(entry.searchParams.get(name) ?? '');
    assert.ok(time('startTime') < time('endTime'));
  });

  it('shows the licenses that need attention first', async () => {
    const { say, card } = chat();
    await say('licenses for Contoso');
    const text = await card('Contoso Ltd · Licenses').filter({ hasText: 'Azure plan' }).innerText();
    assert.match(text, /Suspended.*Expiring.*Active/s);
  });

  it('opens the right portal as delegated admin', async () => {
    const { say, card, page } = chat();
    await say('manage exchange for Contoso');
    const open = card('Exchange admin center of Contoso Ltd').getByRole('link', { name: 'Open Exchange' });
    assert.equal(
      (await addressBehind(page, open)).href,
      'https://admin.cloud.microsoft/exchange?delegatedOrg=contoso.onmicrosoft.com',
    );
  });

  it('says whether it is Microsoft, and what to check where nothing is known', async () => {
    const { say, cards } = chat();
    await say('is it microsoft? outlook on the web cannot send mail at contoso');
    await cards.filter({ hasText: 'Is it Microsoft?' }).getByText(issueTitle).waitFor();
    await say('is it microsoft? printer is jammed at contoso');
    await cards.nth(1).getByText('What to check first').waitFor();
    await cards
      .nth(1)
      .getByText(/Nothing known/)
      .waitFor();
  });

  it('names the customers that cannot be read, with the link that mends it', async () => {
    const { say, card, cards } = chat();
    await say('coverage');
    const coverage = card('What is known of all customers');
    await coverage.getByRole('button', { name: '1 customer has not consented to the app' }).first().click();
    await cards.getByText('Proseware GmbH').waitFor();
    const consent = cards.getByRole('textbox', { name: /^Consent link/ });
    assert.match(await consent.inputValue(), /^https:.*\/adminconsent\?client_id=/);
    await cards.getByRole('button', { name: 'Back to coverage' }).click();
    await coverage.waitFor();
  });

  it('hands the shift over, also as text', async () => {
    const { say, card, page } = chat();
    await say('handover 4h');
    const handover = card('Handover · last 4 h');
    await handover.getByText('Updates promised by Microsoft').waitFor();
    await handover.getByRole('button', { name: 'As text' }).click();
    await page.locator('textarea').waitFor();
    assert.match(await page.locator('textarea').inputValue(), /EX1187402/);
  });

  it('understands Chinese', async () => {
    const { say, card } = chat();
    await say('誰受到 EX1187402 影響');
    await card(issueTitle)
      .getByText(/\d+ customers hit/)
      .waitFor();
  });
});

/** What a click on a link asks the browser to open. */
async function addressBehind(page: Page, link: Locator): Promise<URL> {
  const [request] = await Promise.all([
    page.context().waitForEvent('request', (asked) => asked.isNavigationRequest()),
    link.click(),
  ]);
  return new URL(request.url());
}
