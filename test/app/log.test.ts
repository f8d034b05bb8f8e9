import assert from 'node:assert/strict';
import { type Stage, setStage } from '../stage.ts';

describe('the log', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  it('joins every line of a turn, and every request to Microsoft, by one correlation id', async () => {
    await stage.teams.conversation({ as: 'admin' }).say('customers');
    stage.log.lines.length = 0;
    await stage.teams.conversation({ as: 'helpdesk' }).say('health for Contoso');
    const ids = new Set(stage.log.lines.map(({ fields }) => fields.correlationId));
    assert.equal(ids.size, 1);
    const [id] = ids;
    assert.ok(typeof id === 'string' && id.length === 36);
    const sent = stage.sandbox.calls.filter(({ correlationId }) => correlationId === id);
    assert.ok(sent.some(({ path }) => path.includes('healthOverviews')));
  });

  it('has the id of the load in what is told about the customer list', async () => {
    stage.log.lines.length = 0;
    await stage.restart();
    await stage.teams.conversation().say('whoami');
    const loaded = stage.log.lines.filter(({ message }) => message === 'Customers loaded');
    assert.equal(loaded.length, 2);
    assert.ok(loaded.every(({ fields }) => typeof fields.correlationId === 'string'));
  });

  it('holds no words of people, no names, no tokens', async () => {
    stage.log.lines.length = 0;
    await stage.teams.conversation({ as: 'outsider' }).say('my secret plan for Tailspin Toys');
    await stage.teams.conversation({ as: 'admin' }).say('health for Tailspin Toys');
    const text = JSON.stringify(stage.log.lines);
    assert.doesNotMatch(text, /secret plan|Tailspin|Otto|Ada|Bearer|eyJ|sandbox-secret/);
  });
});
