import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { namedServiceRequests } from '../../src/sandbox/world/service-requests/named-service-requests.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const [known] = namedServiceRequests.filter(({ customer }) => customer === 'Contoso Ltd');
assert.ok(known);
const { number } = known;

/** From the card that says what Microsoft works on to the request, which takes the place of all the cards before. */
async function openAllTheSame(page: Page, place: Page | Locator): Promise<void> {
  const press = (name: string) => place.getByRole('button', { name, exact: true }).click();
  await place.getByText('Microsoft already works on these').first().waitFor();
  await press('Open it all the same');
  await place.getByRole('textbox', { name: 'Email' }).fill('hana@fabrikam.example');
  await press('Review');
  await place.getByText('This is needed.').waitFor();
  await place.getByRole('combobox', { name: /^Country or region/ }).click();
  // The list of choices opens beside the conversation.
  await page.getByRole('option', { name: 'Germany', exact: true }).click();
  await press('Review');
  await place.getByText('hana@fabrikam.example').waitFor();
  await press('Open the request');
  await place.getByText('To be opened in the portal').waitFor();
}

async function saveNumber(place: Page | Locator): Promise<void> {
  await place.getByRole('textbox', { name: 'Microsoft’s number' }).fill(number);
  await place.getByRole('button', { name: 'Save the number' }).click();
}

describe('a support request, in the chat client', () => {
  const chat = demoInBrowser();

  it('is opened with our number, given that of Microsoft, and shows how it stands there', async () => {
    const { say, card, cards, page } = chat();
    await say('ticket for Contoso exchange');
    await openAllTheSame(page, page);
    const request = card('R-0001: Exchange Online does not work as expected');
    const text = request.getByRole('textbox', { name: 'Text to copy' });
    assert.match(await text.inputValue(), /^Title: Exchange Online does not work as expected$/m);
    await saveNumber(request);
    await request.getByText('Open: Microsoft works on it').waitFor();
    await request.getByText('Microsoft says: open').waitFor();
    await request.getByText(`Microsoft’s number: ${number}`).waitFor();
    assert.equal(await cards.count(), 1);

    await say('tickets');
    await cards.nth(1).getByText('R-0001 · Contoso Ltd').waitFor();
  });

  it('can be opened in the thread of a channel', async () => {
    const { post, page } = chat();
    const thread = await post('Outages', 'ticket for Contoso exchange');
    await openAllTheSame(page, thread);
    await thread.getByRole('heading', { name: /^R-\d{4}: Exchange Online/ }).waitFor();
    assert.equal(await thread.locator('.ac-adaptiveCard').count(), 1);
  });
});

describe('a support request of somebody whom Teams does not sign in by itself', () => {
  const chat = demoInBrowser({ args: ['--sign-in', 'button'] });

  it('shows how it stands at Microsoft as soon as its opener has signed in', async () => {
    const { say, cards, page } = chat();
    await say('ticket for Contoso exchange');
    await openAllTheSame(page, page);
    await saveNumber(page);
    const [signedIn] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .getByRole('button', { name: 'Sign in' })
        .or(page.getByRole('link', { name: 'Sign in' }))
        .click(),
    ]);
    await signedIn.getByText('Hana Okafor is signed in.').waitFor();
    await cards.getByText('Microsoft says: open').first().waitFor();
  });
});
