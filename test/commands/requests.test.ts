import assert from 'node:assert/strict';
import { ActionError } from '../../src/action-error.ts';
import { locales } from '../../src/locales/locale.ts';
import { contoso, others } from '../cards/fixture.ts';
import { textOf } from '../views/text-of.ts';
import { ada, ben, buttonOf, contosoWith, SupportScene } from './support-scene.ts';

const theirs = '2611270040001234';
const aNetworkFailure = [
  ['access_denied', /may not work on service requests/],
  ['not_found', /no service request with this number/],
  ['changed_meanwhile', /Somebody else has changed it meanwhile/],
  ['throttled', /limiting requests/],
  ['service_failed', /fault on its side/],
  ['answer_malformed', /not readable/],
  ['no_answer', /did not answer in time/],
  ['outcome_unknown', /may have been done or not/],
] as const;

describe('working on a request', () => {
  let on: SupportScene;
  beforeEach(async () => {
    on = new SupportScene();
    on.scene = { health: contosoWith([]) };
    await on.open({ issueId: 'EX1098421' });
  });

  const adopted = async () => {
    on.stage.microsoft.set(theirs);
    return on.ask('adopt', { number: 'R-0001', microsoftNumber: theirs, confirm: true });
  };
  const failing = (reason: ActionError['reason']) => {
    on.stage.microsoft.before = () => {
      throw new ActionError(reason, 'x');
    };
  };

  for (const locale of locales) {
    it(`is shown by its number in any case, to everybody who may work on requests, in ${locale}`, async () => {
      const text = await on.shown('request', { number: 'r-1' }, ben, locale);
      assert.match(text, /^R-0001[:：] ?Mail does not go out/);
      assert.match(
        text,
        { en: /Open it at Microsoft/, 'zh-TW': /在 Microsoft 開立/, 'zh-CN': /在 Microsoft 提交/ }[locale],
      );
    });
  }

  it('leads through the portal, with a text to copy and a place for the number', async () => {
    const text = await on.shown('request', { number: 'R-0001' });
    assert.match(
      text,
      /1\. Open the admin center of Contoso Ltd as delegated admin\.[\s\S]*Service: Exchange Online/,
    );
    assert.match(text, /Title: Mail does not go out\n[\s\S]*Our reference: R-0001/);
    assert.match(text, /First answer within 4 h, once Microsoft has it/);
  });

  it('says that there is none of that number, and where all are', async () => {
    assert.match(await on.shown('request', { number: 'R-9' }), /no support request R-0009\.[\s\S]*tickets/);
    assert.match(await on.shown('request', {}), /Which support request\?/);
  });

  it('takes Microsoft’s number and follows it from then on', async () => {
    const text = textOf(await adopted());
    assert.match(text, /Done\.\n[\s\S]*Microsoft’s number: 2611270040001234/);
    assert.match(text, /First answer due by 12:14 \(in 4 h\)/);
  });

  it('asks before it takes a number that was typed', async () => {
    const typed = await on.ask('adopt', { number: 'R-0001', microsoftNumber: theirs });
    assert.match(textOf(typed), /Save Microsoft’s number for R-0001\?/);
    assert.equal((await on.stage.get()).microsoft, undefined);
    on.stage.microsoft.set(theirs);
    assert.match(textOf(await on.press(typed, 'Save the number')), /Microsoft’s number: 2611270040001234/);
  });

  it('keeps what was typed for a number and is none, and says so', async () => {
    const text = await on.shown('adopt', { number: 'R-0001', microsoftNumber: '12', confirm: true });
    assert.match(text, /\n12\nThis is no number of a request/);
  });

  for (const [reason, said] of aNetworkFailure) {
    it(`tells why it can’t be read again, and shows what is known: ${reason}`, async () => {
      await adopted();
      failing(reason);
      const text = await on.shown('request', { number: 'R-0001', fresh: true });
      assert.match(text, said);
      assert.match(text, /Microsoft’s number: 2611270040001234/);
    });

    it(`loses no note that can’t be sent: ${reason}`, async () => {
      await adopted();
      failing(reason);
      const look = await on.ask('note', { number: 'R-0001', text: 'Any news?' });
      const text = textOf(await on.press(look, 'Send it', { text: 'Any news?' }));
      assert.match(text, said);
      assert.match(text, /Any news\?/);
    });
  }

  it('lets the sign-in be asked for where it is wanted', async () => {
    await adopted();
    failing('sign_in_wanted');
    await assert.rejects(on.ask('request', { number: 'R-0001', fresh: true }), { reason: 'sign_in_wanted' });
  });

  it('shows a note before it is sent, and sends it once', async () => {
    await adopted();
    const look = await on.ask('note', { number: 'R-0001', text: 'Any news?' });
    assert.match(
      textOf(look),
      /^Note to R-0001\n[\s\S]*through Partner Center, as you\.\nAny news\?\n\[Send it\]/,
    );
    assert.equal(on.stage.microsoft.count('addNote'), 0);
    await on.press(look, 'Send it', { text: 'Any news?' });
    await on.press(look, 'Send it', { text: 'Any news?' });
    assert.equal(on.stage.microsoft.count('addNote'), 1);
  });

  it('sends no empty note', async () => {
    const look = await on.ask('note', { number: 'R-0001' });
    assert.match(textOf(await on.press(look, 'Keep it', { text: ' ' })), /Write something first/);
  });

  it('writes one note to all requests of an issue, saying for how many, whose, and what became of each', async () => {
    await adopted();
    const look = await on.ask('note', { id: 'ex1098421', text: 'Found.' });
    assert.match(textOf(look), /^One note to 1 request about EX1098421\nGoes to R-0001 Contoso Ltd/);
    const done = await on.press(look, 'Send it', { text: 'Found.' });
    assert.match(textOf(done), /Sent to 1\n✓ R-0001 · Contoso Ltd · sent/);
    assert.match(await on.shown('note', { id: 'EX9' }), /No open support request is about EX9/);
  });

  for (const [command, args, question, yes] of [
    ['closeRequest', {}, /^Close R-0001\?/, 'Close it'],
    ['severity', { severity: 'critical' }, /^Change the severity of R-0001/, 'Change it'],
    ['requestState', { state: 'waiting' }, /^State of R-0001/, 'Set it'],
  ] as const) {
    it(`asks before ${command} does anything, and does it once confirmed`, async () => {
      const before = await on.stage.get();
      const asked = await on.ask(command, { number: 'R-0001', ...args });
      assert.match(textOf(asked), question);
      assert.deepEqual(await on.stage.get(), before);
      assert.match(textOf(await on.press(asked, yes, args)), /\nDone\.\n/);
      assert.notDeepEqual(await on.stage.get(), before);
    });
  }

  it('reopens what our record alone closed, after a question', async () => {
    await on.ask('closeRequest', { number: 'R-0001', confirm: true });
    const asked = await on.press(await on.ask('request', { number: 'R-0001' }), 'Reopen');
    assert.match(textOf(await on.press(asked, 'Reopen it')), /▸ To be opened in the portal/);
  });

  it('says that Partner Center lets severity and reopening be done in the portal only', async () => {
    await adopted();
    for (const command of ['severity', 'reopenRequest'])
      assert.match(await on.shown(command, { number: 'R-0001' }), /portal only[\s\S]*\[Admin center\]/);
  });

  it('takes no state that a button of ours does not offer', async () => {
    await assert.rejects(on.ask('requestState', { number: 'R-0001', state: 'creating', confirm: true }));
    await assert.rejects(on.ask('severity', { number: 'R-0001', severity: 'huge', confirm: true }));
  });

  it('opens the same for a further customer that the issue hits, after a look at it', async () => {
    const choice = await on.ask('linkRequest', { number: 'R-0001' });
    const [first] = others;
    assert.ok(first);
    assert.match(textOf(choice), /EX1098421 hits these customers too/);
    assert.doesNotMatch(textOf(choice), /\[Contoso Ltd\]/);
    const review = await on.press(choice, first.name);
    assert.match(textOf(review), /^Open this request for Contoso Retail GmbH\?/);
    await on.press(review, 'Open the request');
    assert.deepEqual((await on.stage.get()).linked, ['R-0002']);
    assert.doesNotMatch(await on.shown('linkRequest', { number: 'R-0001' }), /\[Contoso Retail GmbH\]/);
  });

  it('opens nothing for a customer that the issue does not hit', async () => {
    on.hit = [contoso];
    const [first] = others;
    const text = await on.shown('linkRequest', { number: 'R-0001', tenantId: first?.tenantId });
    assert.match(text, /from an old card/);
    assert.match(await on.shown('linkRequest', { number: 'R-0001' }), /Every customer that EX1098421 hits/);
  });
});

describe('tickets', () => {
  it('lists what is late first, drafts on top, and narrows down', async () => {
    const on = new SupportScene();
    on.scene = { health: contosoWith([]) };
    await on.open({ title: 'Handed over' });
    await on.open({ title: 'At Microsoft' });
    on.stage.microsoft.set(theirs);
    await on.ask('adopt', { number: 'R-0002', microsoftNumber: theirs, confirm: true });
    on.stage.now += 5 * 3_600_000;
    await on.begin();
    const text = await on.shown('tickets', {});
    assert.match(text, /^Support requests\n✕ 1 overdue, 1 waits for us, 2 open\nYour drafts\n/);
    assert.ok(text.indexOf('R-0002') < text.indexOf('R-0001'), text);
    assert.match(text, /First answer overdue: it was due by 12:14/);
    assert.doesNotMatch(await on.shown('tickets', { mine: true }, ben), /R-0001|Your drafts/);
    assert.match(await on.shown('tickets', { customer: 'contoso education' }), /No support requests/);
    assert.match(await on.shown('tickets', { tenantId: contoso.tenantId, open: true }), /R-0001/);
  });

  it('are told by handover and who to those who may work on them, and to nobody else', async () => {
    const on = new SupportScene();
    on.scene = { health: contosoWith([]), permissions: ['view', 'support'] };
    await on.open({ issueId: 'EX1098421' });
    const line = /R-0001 · Contoso Ltd · To be opened in the portal/;
    assert.match(await on.shown('handover', {}), line);
    assert.match(await on.shown('who', { id: 'EX1098421' }), line);
    on.scene = { permissions: ['view'] };
    assert.doesNotMatch(await on.shown('handover', {}), line);
    assert.doesNotMatch(await on.shown('who', { id: 'EX1098421' }), line);
  });

  it('are handed over only where somebody has to do something, or Microsoft’s answer is late', async () => {
    const on = new SupportScene();
    on.scene = { health: contosoWith([]), permissions: ['view', 'support'] };
    await on.open({ issueId: 'EX1098421' });
    on.stage.microsoft.set(theirs);
    await on.ask('adopt', { number: 'R-0001', microsoftNumber: theirs, confirm: true });
    assert.doesNotMatch(await on.shown('handover', {}), /Support requests that wait/);
    assert.match(await on.shown('who', { id: 'EX1098421' }), /R-0001/);
    on.stage.now += 5 * 3_600_000;
    assert.match(await on.shown('handover', {}), /Support requests that wait[\s\S]*R-0001/);
  });
});

describe('the offer of a support request', () => {
  const offers = async (scene: SupportScene['scene']) => {
    const on = new SupportScene();
    on.scene = scene;
    return on.ask('health', { tenantId: contoso.tenantId, service: 'Exchange' }, ada);
  };

  it('is on the health card for who may open one, about the same service', async () => {
    const reply = await offers({ permissions: ['view', 'support'] });
    const { command, args } = buttonOf(reply, 'Open a support request');
    assert.deepEqual([command, args], ['ticket', { tenantId: contoso.tenantId, service: 'Exchange' }]);
  });

  it('is not shown to a sales agent who is alone, and is where others may press it', async () => {
    assert.doesNotMatch(textOf(await offers({})), /Open a support request/);
    assert.match(textOf(await offers({ kind: 'channel' })), /Open a support request/);
  });
});
