import assert from 'node:assert/strict';
import { ReadError } from '../../src/errors.ts';
import type { CustomerHealth } from '../../src/health/model.ts';
import { aBoard } from '../a-board.ts';
import {
  azure,
  contoso,
  contosoHealth,
  customer,
  hour,
  now,
  others,
  owa,
  roomsAdvisory,
  searchAdvisory,
} from '../cards/fixture.ts';
import { textOf } from '../views/text-of.ts';
import { adviceStage, type StageFacts } from './advice-stage.ts';
import { shown } from './ask-pages.ts';
import { buttonOf } from './order-stage.ts';

const customers = [contoso, ...others, customer('Home Depot Nord', 'homedepot.de')];
const told = { [contoso.tenantId]: [owa, searchAdvisory] };
const board = {
  issues: [
    { issue: owa, customers: [contoso, ...others] },
    { issue: roomsAdvisory, customers: others },
  ],
  coverage: { health: { total: 5, read: 4, oldestReadAt: now - 60_000 } },
};
const ask = async (args: object, facts: Partial<StageFacts> = {}) =>
  textOf(await adviceStage({ customers, told, board, ...facts }).run('isItMicrosoft', args));

describe('is it Microsoft?', () => {
  it('shows the customer’s issues that fit, with the words that matched', async () => {
    const text = await ask({ symptoms: 'cannot send mail from outlook', customer: 'contoso ltd' });
    assert.match(text, /^▲ Probably: 1 open issue fits$/m);
    assert.match(text, /^2 open issues of Contoso Ltd searched, as of 08:14/m);
    assert.match(text, /^Fits well · matching words: cannot, send, mail, outlook$/m);
    assert.match(text, /^\[Details of EX1098421\]$/m);
    assert.doesNotMatch(text, /What to check first/);
  });

  it('searches the issues of all customers where none is named, with their coverage', async () => {
    const text = await ask({ symptoms: 'teams rooms wait to join' });
    assert.match(text, /2 open issues of all customers searched, as of 08:13/);
    assert.match(text, /4 of 5 customers read/);
    assert.match(text, /Hits 3 customers/);
  });

  it('shows what fits at other customers apart', async () => {
    const text = await ask({ symptoms: 'teams rooms join wait', tenantId: contoso.tenantId });
    assert.match(text, /Nothing known for this customer; other customers have an issue that may fit/);
    assert.match(text, /At other customers, not listed for Contoso Ltd:[\s\S]*TM1097755/);
  });

  it('says honestly that nothing is known, and what to check first', async () => {
    const text = await ask({ symptoms: 'outlook printer offline', tenantId: contoso.tenantId });
    assert.match(text, /^\? Nothing known at Microsoft that fits$/m);
    assert.match(text, /What to check first\n1\. Try the same in Outlook on the web/);
  });

  it('offers to note what the customer says where Microsoft has nothing, with the service that was named', async () => {
    const stage = adviceStage({ customers, told, board });
    const said = { tenantId: contoso.tenantId };
    const none = await stage.run('isItMicrosoft', { ...said, symptoms: 'outlook printer offline' });
    assert.deepEqual(buttonOf(none, 'Customer reports this'), {
      command: 'report',
      args: { tenantId: contoso.tenantId, service: 'Exchange' },
    });
    const vague = await stage.run('isItMicrosoft', { ...said, symptoms: 'printer offline' });
    assert.deepEqual(buttonOf(vague, 'Customer reports this').args, { tenantId: contoso.tenantId });
    assert.doesNotMatch(await ask({ ...said, symptoms: 'cannot send mail' }), /Customer reports this/);
    assert.doesNotMatch(await ask({ symptoms: 'printer offline' }), /Customer reports this/);
  });

  it('does not say that nothing is known where nothing could be read', async () => {
    const failing = { [contoso.tenantId]: new ReadError('consent_missing', 'x') };
    const text = await ask(
      { symptoms: 'slow mail', tenantId: contoso.tenantId },
      { told: failing, board: {} },
    );
    assert.match(text, /^\? Not known: nothing could be searched$/m);
    assert.match(text, /has not consented/);
    assert.match(await ask({ symptoms: 'slow mail' }, { board: {} }), /Not known: nothing could be searched/);
  });

  it('promises no more than was read: of a customer of whom only Azure, or an older answer, could be read', async () => {
    const ask = async (health: Partial<CustomerHealth>) =>
      shown(
        'isItMicrosoft',
        { symptoms: 'printer offline', tenantId: contoso.tenantId },
        { health: { ...contosoHealth, ...health } },
      );
    const error = new ReadError('consent_missing', 'x');
    const azureAlone = await ask({ services: [azure], gaps: [{ what: 'health', error }] });
    assert.match(azureAlone, /^\? Nothing that fits among what could be read; the rest is not known$/m);
    assert.match(azureAlone, /so the service health can’t be read/);
    const old = await ask({ readAt: now - 20 * hour, gaps: [{ what: 'health', error, missing: 'newer' }] });
    assert.match(old, /^\? Nothing that fits among what could be read; the rest is not known$/m);
    assert.match(old, /so the current service health can’t be read/);
    assert.match(await ask({}), /^\? Nothing known at Microsoft that fits$/m);
  });

  it('promises no more than was read: of all customers of whom some could not be', async () => {
    const symptoms = 'printer offline';
    assert.match(await ask({ symptoms }), /^\? Nothing that fits among what could be read/m);
    const whole = { ...board, coverage: { health: { total: 5, read: 5, oldestReadAt: now } } };
    assert.match(await ask({ symptoms }, { board: whole }), /^\? Nothing known at Microsoft that fits$/m);
  });

  it('searches what the board knows of Microsoft 365 where only Azure could be read', async () => {
    const error = new ReadError('consent_missing', 'x');
    const text = await shown(
      'isItMicrosoft',
      { symptoms: 'cannot send mail from outlook', tenantId: contoso.tenantId },
      {
        health: { ...contosoHealth, services: [azure], gaps: [{ what: 'health', error }] },
        services: { board: aBoard({ issues: [{ issue: owa, customers: [contoso] }] }) },
      },
    );
    assert.match(text, /^▲ Probably: 1 open issue fits$/m);
    assert.doesNotMatch(text, /not listed for/);
  });

  it('searches what the board knows of a customer that can’t be read now', async () => {
    const failing = { [contoso.tenantId]: new ReadError('no_answer', 'x') };
    const text = await ask({ symptoms: 'cannot send mail', tenantId: contoso.tenantId }, { told: failing });
    assert.match(text, /Fits well/);
    assert.match(text, /did not answer in time/);
  });

  it('takes words that are no customer for symptoms', async () => {
    const text = await ask({
      symptoms: 'cannot send mail',
      customer: 'the office',
      phrase: 'cannot send mail at the office',
    });
    assert.match(text, /of all customers searched/);
    assert.match(text, /“cannot send mail at the office”/);
  });

  it('takes a misspelt name for a customer only where it can’t be a symptom', async () => {
    const misspelt = { symptoms: 'cannot send mail', customer: 'contso ltd' };
    assert.match(await ask(misspelt), /No customer is called “contso ltd”/);
    assert.match(
      await ask({ ...misspelt, phrase: 'cannot send mail at contso ltd' }),
      /of all customers searched/,
    );
  });

  it('finds the customer whose whole name the symptoms begin or end with', async () => {
    for (const symptoms of [
      'contoso cannot send mail',
      'cannot send mail, Contoso Ltd?',
      'contoso.com cannot send mail',
    ]) {
      const text = await ask({ symptoms });
      assert.match(text, /open issues of Contoso Ltd searched/, symptoms);
      assert.match(text, /Is it Microsoft\? “cannot send mail”/, symptoms);
    }
    const placed = {
      symptoms: 'contoso mail slow',
      customer: 'some users',
      phrase: 'contoso mail slow for some users',
    };
    assert.match(await ask(placed), /open issues of Contoso Ltd searched/);
  });

  it('takes no part of a name, no name in the middle and no common word for a customer', async () => {
    const named = [
      ...customers,
      customer('Office', 'office.example'),
      customer('Mail Slow Ltd', 'ms.example'),
    ];
    for (const symptoms of [
      'home mail slow',
      'mail contoso slow',
      'office mail slow',
      'mail slow',
      'contoso',
    ])
      assert.match(await ask({ symptoms }, { customers: named }), /of all customers searched/, symptoms);
  });

  it('means the conversation’s customer where none is named, and says so', async () => {
    const text = await ask({ symptoms: 'cannot send mail' }, { remembered: contoso.tenantId });
    assert.match(text, /open issues of Contoso Ltd searched/);
    assert.match(text, /This conversation’s customer/);
  });

  it('asks what goes wrong, and which customer of several', async () => {
    assert.match(await ask({}), /What goes wrong\?/);
    assert.match(await ask({ symptoms: 'slow mail', customer: 'conto' }), /Which customer do you mean\?/);
  });

  it('reads the beginning of a whole mail', async () => {
    const text = await ask({ symptoms: `cannot send mail from outlook ${'and so on '.repeat(60)}` });
    assert.match(text, /Probably: 1 open issue fits/);
  });
});
