import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { namedServiceRequests } from '../../src/sandbox/world/service-requests/named-service-requests.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const [known] = namedServiceRequests.filter(({ customer }) => customer === 'Contoso Ltd');
assert.ok(known);
const { number } = known;

/** From the card that says what Microsoft works on to the form, which takes its place. */
async function openAllTheSame(place: Page | Locator): Promise<void> {
  await place.getByText('Microsoft already works on these').first().waitFor();
  await place.getByRole('button', { name: 'Open it all the same' }).click();
}

/** What the bot does not know of somebody who has never opened a request. */
async function fillContact(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill('hana@fabrikam.example');
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByText('This is needed.').waitFor();
  await page.getByRole('combobox', { name: /^Country or region/ }).click();
  await page.getByRole('option', { name: 'Germany', exact: true }).click();
}

/** From the form by way of the review to the request, each in the place of the one before. */
async function reviewAndOpen(place: Page | Locator): Promise<void> {
  await place.getByRole('button', { name: 'Review' }).click();
  await place.getByText(/^hana@fabrikam.example/).waitFor();
  await place.getByText(/American English · Germany/).waitFor();
  await place.getByRole('button', { name: 'Open the request' }).click();
  await place.getByText('To be opened in the portal').waitFor();
}

async function saveNumber(place: Page | Locator): Promise<void> {
  await place.getByRole('textbox', { name: 'Microsoft’s number' }).fill(number);
  await place.getByRole('button', { name: 'Save the number' }).click();
}

describe('a support request, in the chat client', () => {
  const chat = demoInBrowser();

  it('gets our number and that of Microsoft, and shows how it stands there; the next one, in a channel, knows the contact', async () => {
    const { say, post, card, cards, page } = chat();
    await say('ticket for Contoso exchange');
    await openAllTheSame(page);
    await fillContact(page);
    await reviewAndOpen(page);
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

    const thread = await post('Outages', 'ticket for Contoso exchange');
    await openAllTheSame(thread);
    await reviewAndOpen(thread);
    await thread.getByRole('heading', { name: /^R-0002: Exchange Online/ }).waitFor();
    assert.equal(await thread.locator('.ac-adaptiveCard').count(), 1);
  });
});

describe('a support request of somebody whom Teams does not sign in by itself', () => {
  const chat = demoInBrowser({ args: ['--sign-in', 'button'] });

  it('shows how it stands at Microsoft as soon as its opener has signed in', async () => {
    const { say, cards, page } = chat();
    await say('ticket for Contoso exchange');
    await openAllTheSame(page);
    await fillContact(page);
    await reviewAndOpen(page);
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
