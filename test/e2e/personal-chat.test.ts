import assert from 'node:assert/strict';
import { demoInBrowser } from './demo-in-browser.ts';

describe('the personal chat of a helpdesk agent', () => {
  const open = demoInBrowser();

  const issueTitle = "Some users can't send email from Outlook on the web";

  it('answers "health for Contoso" with one card about Contoso Ltd', async () => {
    const chat = open();
    await chat.say('health for Contoso');
    const card = chat.card('Contoso Ltd');
    await card.getByText(/^Incident EX1187402/).waitFor();
    await card.getByText(issueTitle).waitFor();
    await card.getByText(/“Contoso” was taken to mean this customer/).waitFor();
    assert.equal(await chat.cards.count(), 1);
  });

  it('unfolds the healthy services and folds them again', async () => {
    const chat = open();
    await chat.say('health for Contoso');
    const card = chat.card('Contoso Ltd');
    const names = card.getByText(/Planner, Sway, Microsoft Intune/);
    await card.getByText('24 healthy services').waitFor();
    await names.waitFor({ state: 'hidden' });
    await card.getByRole('button', { name: 'Show' }).click();
    await names.waitFor({ state: 'visible' });
    await card.getByRole('button', { name: 'Hide' }).click();
    await names.waitFor({ state: 'hidden' });
  });

  it("shows an issue's timeline at the press of its button, below the card", async () => {
    const chat = open();
    await chat.say('health for Contoso');
    await chat.card('Contoso Ltd').getByRole('button', { name: 'Details of EX1187402' }).click();
    const issue = chat.card(issueTitle);
    await issue.getByText('3 posts by Microsoft, newest first').waitFor();
    await issue.getByText(/A certificate renewal reached only a part/).waitFor();
    assert.equal(await chat.card('Contoso Ltd').count(), 1);
    assert.equal(await chat.cards.count(), 2);

    const earlier = issue.getByText(/We've received reports of failing sends/);
    await earlier.waitFor({ state: 'hidden' });
    await issue.getByRole('button', { name: 'Show' }).click();
    await earlier.waitFor({ state: 'visible' });
  });

  it('puts a fresh card in the place of the one whose Refresh was pressed', async () => {
    const chat = open();
    await chat.say('health for Contoso');
    const card = chat.card('Contoso Ltd');
    const note = card.getByText(/was taken to mean this customer/);
    await note.waitFor();
    await card.getByRole('button', { name: 'Refresh' }).click();
    await note.waitFor({ state: 'detached' });
    await card.getByText(/^As of .*just now/).waitFor();
    assert.equal(await chat.cards.count(), 1);
  });

  it('answers for another customer at the press of its name', async () => {
    const chat = open();
    await chat.say('health for Contoso');
    await chat.card('Contoso Ltd').getByRole('button', { name: 'Contoso Retail GmbH' }).click();
    await chat
      .card('Contoso Retail GmbH')
      .getByText(/^As of /)
      .waitFor();
    assert.equal(await chat.cards.count(), 2);
  });

  it('asks which customer is meant, and answers at the press of a name', async () => {
    const chat = open();
    await chat.say('health conto');
    await chat.card('Which customer do you mean?').getByRole('button', { name: 'Contoso Education' }).click();
    await chat
      .card('Contoso Education')
      .getByText(/^As of /)
      .waitFor();
  });

  it('helps with examples, one of which works as it stands', async () => {
    const chat = open();
    await chat.say('help');
    const example = 'health for Contoso exchange';
    await chat.card('What I can do for you').getByText(example, { exact: true }).waitFor();
    await chat.say(example);
    await chat
      .card('Contoso Ltd · Exchange Online')
      .getByText(/EX1187402/)
      .first()
      .waitFor();
  });

  it('understands Chinese', async () => {
    const chat = open();
    await chat.say('查一下 Contoso 的健康狀態');
    await chat
      .card('Contoso Ltd')
      .getByText(/^Incident EX1187402/)
      .waitFor();
  });
});
