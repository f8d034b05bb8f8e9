import assert from 'node:assert/strict';
import { ActionError } from '../../src/action-error.ts';
import { ReadError } from '../../src/errors.ts';
import { locales } from '../../src/locales/locale.ts';
import { contoso, contosoHealth, owa, resolvedIssue } from '../cards/fixture.ts';
import { anInput, azureIds } from '../support/some-requests.ts';
import { textOf } from '../views/text-of.ts';
import { ada, ben, buttonOf, contosoWith, SupportScene } from './support-scene.ts';

const ofExchange = { tenantId: contoso.tenantId, service: 'Exchange' };

describe('ticket', () => {
  let on: SupportScene;
  beforeEach(() => {
    on = new SupportScene();
  });

  it('first tells what Microsoft already works on, with its promise, and offers to follow it', async () => {
    const text = await on.shown('ticket', ofExchange);
    assert.match(text, /^Is a support request needed\? Contoso Ltd/);
    assert.match(text, /Incident EX1098421\n[^\n]*\n[^\n]*\nNext update by 09:30 \(in 1 h 16 min\)/);
    assert.match(text, /\[Follow the issue EX1098421\]/);
    const reply = await on.ask('ticket', ofExchange);
    assert.deepEqual(buttonOf(reply, 'Open it all the same'), {
      command: 'ticket',
      args: { service: 'Exchange', tenantId: contoso.tenantId, fresh: true },
      replace: true,
    });
    assert.deepEqual(buttonOf(reply, 'Follow the issue EX1098421').command, 'issue');
  });

  it('shows our open request first, with a way to another one', async () => {
    on.scene = { health: contosoWith([]) };
    await on.open();
    const text = await on.shown('ticket', ofExchange);
    assert.match(text, /We have an open request for this already\n▸ R-0001 · To be opened in the portal/);
    assert.match(text, /\[Show R-0001\]\n\[Open another\]/);
  });

  it('says that Microsoft may know of it where the health can’t be read, and opens the form', async () => {
    on.scene = {
      health: {
        customer: contoso,
        services: [],
        gaps: [{ what: 'health', error: new ReadError('consent_missing', '65001') }],
      },
    };
    const text = await on.shown('ticket', ofExchange);
    assert.match(text, /Support request for Contoso Ltd[\s\S]*health of Contoso Ltd could not be read/);
  });

  it('fills the form in from what is known and begins one draft, however often it is pressed', async () => {
    const form = await on.begin();
    assert.match(textOf(form), /Draft: nothing has been sent\./);
    await on.begin();
    const drafts = await on.stage.support.drafts(ada.userId);
    assert.equal(drafts.length, 1);
    assert.equal(drafts[0]?.input.service, 'Exchange');
    assert.equal(drafts[0]?.input.contactName, 'Ada');
  });

  it('goes on with a draft, and tells that it is an older one', async () => {
    await on.begin();
    on.stage.now += 25 * 60_000;
    const reply = await on.ask('ticket', ofExchange);
    assert.match(textOf(reply), /You have a draft for this customer/);
    const form = await on.press(reply, 'Go on with your draft');
    assert.match(textOf(form), /Your draft of 08:14 \(25 min ago\): nothing has been sent\./);
  });

  it('goes on with a draft after a restart', async () => {
    const form = await on.begin();
    await on.press(form, 'Review', anInput({ title: 'Kept over the restart' }));
    on.stage.restart();
    const { args } = buttonOf(form, 'Discard');
    assert.match(await on.shown('ticket', args), /Kept over the restart/);
  });

  it('asks back where a name was mistyped, because nothing is done for a guess', async () => {
    const text = await on.shown('ticket', { customer: 'Contoso Edukation' });
    assert.match(text, /Contoso Edukation/);
    assert.match(text, /\[Contoso Education\]/);
    assert.deepEqual(await on.stage.support.drafts(ada.userId), []);
  });

  it('asks which of those hit where an issue is named and no customer', async () => {
    const text = await on.shown('ticket', { id: 'ex1098421' });
    assert.match(text, /EX1098421[\s\S]*\[Contoso Ltd\]/);
  });

  it('takes an issue that Microsoft calls resolved for what is still broken', async () => {
    on.scene = { health: contosoWith([]), services: healthThatKnows(resolvedIssue) };
    const text = await on.shown('ticket', { tenantId: contoso.tenantId, id: 'EX1098421' });
    assert.match(text, /Microsoft calls EX1098421 resolved/);
    const [draft] = await on.stage.support.drafts(ada.userId);
    assert.equal(draft?.input.issueId, 'EX1098421');
    assert.equal(draft?.input.service, 'Exchange');
  });

  it('keeps the issue that was named where nobody can tell about it', async () => {
    on.scene = {
      health: contosoWith([]),
      services: {
        health: {
          ...healthThatKnows(owa).health,
          readIssue: () => Promise.reject(new ReadError('not_found', '404')),
        },
      },
    };
    await on.shown('ticket', { tenantId: contoso.tenantId, id: 'EX1', fresh: true });
    const [draft] = await on.stage.support.drafts(ada.userId);
    assert.equal(draft?.input.issueId, 'EX1');
  });

  it('gives a draft to nobody else, and does not say whether there is one', async () => {
    const form = await on.begin();
    const { args } = buttonOf(form, 'Discard');
    const text = await on.shown('ticket', args, ben);
    assert.match(text, /no longer there, or it is another person’s/);
    assert.equal(text, await on.shown('ticket', { draft: 'made-up' }, ben));
  });

  it('opens another one like a request that is over', async () => {
    const { number } = await on.open({ title: 'The same again' });
    const text = await on.shown('ticket', { from: number, tenantId: contoso.tenantId });
    assert.match(text, /The same again/);
  });
});

function healthThatKnows(issue: typeof owa) {
  return {
    health: {
      read: async () => contosoWith([]),
      readIssue: async () => ({ issue, readAt: 0, gaps: [] }),
      readUnderWay: async () => undefined,
      peek: () => contosoHealth,
    },
  };
}

describe('the form of a request', () => {
  let on: SupportScene;
  beforeEach(() => {
    on = new SupportScene();
  });

  for (const locale of locales) {
    it(`comes back with every fault beside its field and all that was typed, in ${locale}`, async () => {
      const { args } = buttonOf(await on.begin(), 'Review');
      const sent = {
        ...anInput({ severity: 'critical', contactPhone: '', title: '', description: 'Typed\nby hand' }),
        ...args,
      };
      const reply = await on.ask('ticketReview', sent, ada, locale);
      const text = textOf(reply);
      const said = {
        en: 'A critical request needs a phone number.',
        'zh-TW': '「重大」要求必須提供電話號碼。',
        'zh-CN': '“严重”请求必须提供电话号码。',
      };
      assert.match(text, new RegExp(said[locale]));
      assert.match(text, /Typed\nby hand/);
      assert.match(
        text,
        locale === 'en' ? /2 fields want a correction: Title, Phone/ : /2 個欄位需要修正|2 个字段需要更正/,
      );
    });
  }

  it('takes an input that was emptied for empty, though the client leaves it out', async () => {
    const form = await on.begin();
    await on.press(form, 'Review', anInput({ usersHit: '40' }));
    await on.press(form, 'Review', anInput());
    const [draft] = await on.stage.support.drafts(ada.userId);
    assert.equal(draft?.input.usersHit, '');
  });

  it('is cut where a client sends more than any card of ours takes, and says so', async () => {
    const form = await on.begin();
    const text = textOf(await on.press(form, 'Review', anInput({ title: 'x'.repeat(20_000) })));
    assert.match(text, /Too long: at most 250 characters/);
  });

  it('keeps nothing of another person’s draft', async () => {
    const form = await on.begin();
    const { args } = buttonOf(form, 'Review');
    const text = await on.shown('ticketReview', { ...anInput({ title: 'Not mine' }), ...args }, ben);
    assert.match(text, /Nothing was changed/);
    const [draft] = await on.stage.support.drafts(ada.userId);
    assert.notEqual(draft?.input.title, 'Not mine');
  });

  it('is thrown away on a card of its own, by its person alone', async () => {
    const form = await on.begin();
    const { args } = buttonOf(form, 'Discard');
    assert.match(await on.shown('ticketDrop', args, ben), /Nothing was changed/);
    assert.equal((await on.stage.support.drafts(ada.userId)).length, 1);
    assert.match(
      await on.shown('ticketDrop', args),
      /^The draft was discarded\nNothing was sent for Contoso Ltd\./,
    );
    assert.match(await on.shown('ticketDrop', args), /Nothing was changed/);
  });
});

describe('confirming a request', () => {
  let on: SupportScene;
  beforeEach(() => {
    on = new SupportScene();
  });

  it('shows everything as it will be sent, then makes one request however often it is pressed', async () => {
    const review = await on.press(await on.begin(), 'Review', anInput());
    assert.match(textOf(review), /^Open this request for Contoso Ltd\?[\s\S]*Mail does not go out/);
    const [first, second] = await Promise.all([
      on.press(review, 'Open the request'),
      on.press(review, 'Open the request'),
    ]);
    assert.deepEqual(
      (await on.stage.support.list({})).map(({ number }) => number),
      ['R-0001'],
    );
    const texts = [textOf(first), textOf(second)];
    assert.ok(texts.every((text) => text.startsWith('R-0001: Mail does not go out')));
    assert.ok(texts.some((text) => text.includes('nothing was opened twice')));
  });

  it('opens nothing for who did not write it', async () => {
    const review = await on.press(await on.begin(), 'Review', anInput());
    assert.match(textOf(await on.press(review, 'Open the request', {}, ben)), /another person’s/);
    assert.deepEqual(await on.stage.support.list({}), []);
  });

  it('shows the form again where a draft is pressed open that has faults', async () => {
    const form = await on.begin();
    await on.press(form, 'Review', anInput({ contactEmail: 'nobody' }));
    const { args } = buttonOf(form, 'Discard');
    assert.match(await on.shown('ticketOpen', args), /This is no email address\./);
    assert.deepEqual(await on.stage.support.list({}), []);
  });

  it('remembers the message that shows it', async () => {
    const review = await on.press(await on.begin(), 'Review', anInput());
    const opened = await on.press(review, 'Open the request');
    assert.ok('card' in opened);
    await opened.onShown?.('m-1');
    assert.deepEqual(
      (await on.stage.get()).shown.map(({ messageId }) => messageId),
      ['m-1'],
    );
  });
});

describe('a request for Azure', () => {
  let on: SupportScene;
  const place = {
    azureSubscription: azureIds.subscription,
    azureService: 'cddd3eb5-1830-b494-44fd-782f691479dc',
  };
  const problem = { azureClassification: 'e8fe7c6f-d883-c57f-6576-cf801ca30653' };
  beforeEach(() => {
    on = new SupportScene();
  });

  const begun = () => on.begin({ service: 'Azure' });

  it('asks for subscription and service, then for the type of problem, then for the rest', async () => {
    const first = await begun();
    assert.match(textOf(first), /^Where in Azure\? Contoso Ltd/);
    const second = await on.press(first, 'Next', place);
    assert.match(textOf(second), /Types of problem of Virtual Machine running Windows/);
    const form = await on.press(second, 'Next', problem);
    assert.match(textOf(form), /Production · Virtual Machine running Windows · My VM does not start/);
    const review = await on.press(form, 'Review', anInput({ service: 'Azure' }));
    const opened = await on.press(review, 'Open the request');
    assert.match(textOf(opened), /Microsoft’s number: 2611/);
    assert.equal(on.stage.microsoft.count('create'), 1);
  });

  it('takes nothing that Azure does not offer', async () => {
    const first = await begun();
    const text = textOf(await on.press(first, 'Next', { ...place, azureSubscription: 'another' }));
    assert.match(text, /^Where in Azure/);
    const [draft] = await on.stage.support.drafts(ada.userId);
    assert.equal(draft?.input.azureSubscription, undefined);
  });

  it('asks where in Azure once the service is changed to it', async () => {
    const form = await on.begin();
    assert.match(textOf(await on.press(form, 'Review', anInput({ service: 'Azure' }))), /^Where in Azure/);
  });

  for (const [reason, said, mend] of [
    ['access_denied', /may not work on support requests/, /Support Request Contributor/],
    ['plan_missing', /No support plan covers it/, /Advanced Support for Partners/],
    ['consent_missing', /has not consented/, /consent page/],
    ['throttled', /limiting requests/, /few minutes/],
    ['service_failed', /fault on its side/, /few minutes/],
    ['answer_malformed', /not readable/, /Try again/],
    ['no_answer', /did not answer in time/, /Try again in a minute/],
  ] as const) {
    it(`says why its lists can’t be read and what helps: ${reason}`, async () => {
      on.lists = { ...on.lists, services: () => Promise.reject(new ActionError(reason, 'x')) };
      const text = textOf(await begun());
      assert.match(text, said);
      assert.match(text, mend);
      assert.match(text, /\[Try again\]/);
      assert.equal((await on.stage.support.drafts(ada.userId)).length, 1);
    });
  }

  it('says that no subscription can be seen', async () => {
    on.lists = { ...on.lists, subscriptions: async () => [] };
    assert.match(textOf(await begun()), /sees no Azure subscription of Contoso Ltd/);
  });

  it('shows why Azure refused it, loses nothing, and tries again', async () => {
    on.stage.microsoft.before = ({ what }) => {
      if (what === 'create') throw new ActionError('plan_missing', '403', { says: 'No plan.' });
    };
    const second = await on.press(await begun(), 'Next', place);
    const form = await on.press(second, 'Next', problem);
    const review = await on.press(form, 'Review', anInput({ service: 'Azure' }));
    const failed = await on.press(review, 'Open the request');
    assert.match(textOf(failed), /✕ Could not be opened[\s\S]*No support plan covers it[\s\S]*“No plan\.”/);
    const corrected = await on.press(failed, 'Correct it');
    assert.match(textOf(corrected), /Mail does not go out/);
    on.stage.microsoft.before = () => {};
    assert.match(textOf(await on.press(failed, 'Try again')), /Microsoft’s number: 2611/);
  });
});
