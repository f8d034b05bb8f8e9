import assert from 'node:assert/strict';
import { commands } from '../../src/commands/table.ts';
import { ReadError } from '../../src/errors.ts';
import { aBoard } from '../a-board.ts';
import { azureIssue } from '../cards/advice-samples.ts';
import { contoso, customer, now, others, owa, status } from '../cards/fixture.ts';
import { textOf } from '../views/text-of.ts';
import { adviceStage } from './advice-stage.ts';
import { type Scene, shown } from './ask-pages.ts';

const customers = [contoso, ...others];
const [retail, school] = others;
assert.ok(retail && school);
const restoring = { ...owa, status: status('restoringService') };
const board = {
  issues: [
    {
      issue: owa,
      customers: [
        contoso,
        { customer: retail, differs: { status: status('restoringService'), updatedAt: now } },
      ],
    },
  ],
  coverage: { health: { total: 4, read: 3, newestReadAt: now } },
};

describe('issue without a customer', () => {
  it('is what is known over all customers: whom it hits, what differs, and who was not read', async () => {
    const { run, asked } = adviceStage({ customers, board });
    const text = textOf(await run('issue', { id: 'ex1098421' }));
    assert.match(text, /^Hits 2 customers: Contoso Ltd, Contoso Retail GmbH$/m);
    assert.match(text, /^Told otherwise: 1 customer “Restoring service”$/m);
    assert.match(text, /^3 of 4 customers read; of the others nothing is known\.$/m);
    assert.match(text, /^\[Who is hit\]$/m);
    assert.deepEqual(asked, []);
  });

  it('is as old as the last read of those it hits, and says of how many it is not known any more', async () => {
    const since = now - 7 * 3_600_000;
    const facts = {
      issues: [{ issue: owa, customers: [contoso], unknown: { count: 1, since } }],
      coverage: { health: { total: 4, read: 3, newestReadAt: now } },
      readAt: { [owa.id]: since },
    };
    const text = textOf(await adviceStage({ customers, board: facts }).run('issue', { id: owa.id }));
    assert.match(text, /As of 01:14/i);
    assert.match(
      text,
      /^1 of them has not been read since 01:14: whether it still hits them is not known\.$/m,
    );
  });

  it('says when the conversation’s customer is hit, with the way to its own card', async () => {
    const { run } = adviceStage({ customers, board, remembered: contoso.tenantId });
    const reply = await run('issue', { id: owa.id });
    assert.match(
      textOf(reply),
      /\nContoso Ltd, this conversation’s customer, is one of those hit\.\nHits 2 customers[\s\S]*\n\[Contoso Ltd\]\s+\[Tell a customer\]\s+\[Who is hit\]/,
    );
    assert.match(
      JSON.stringify(reply),
      new RegExp(`"command":"issue","args":{"id":"${owa.id}","tenantId":"${contoso.tenantId}"}`),
    );
    const other = adviceStage({ customers, board, remembered: school.tenantId });
    assert.doesNotMatch(textOf(await other.run('issue', { id: owa.id })), /one of those hit/);
  });

  it('shows no customer’s subscriptions, because it is about all', async () => {
    const facts = { issues: [{ issue: azureIssue, customers: [contoso] }] };
    const { run } = adviceStage({ customers, board: facts });
    const text = textOf(await run('issue', { id: azureIssue.id }));
    assert.match(text, /^Service issue KSYM-9_8/m);
    assert.match(text, /Virtual Machines \(West Europe, North Europe\)/);
    assert.doesNotMatch(text, /Contoso production/);
  });

  it('asks the conversation’s customer where the board does not know the id', async () => {
    const told = { [school.tenantId]: [owa] };
    const { run, asked } = adviceStage({ customers, told, remembered: school.tenantId });
    const text = textOf(await run('issue', { id: owa.id }));
    assert.match(text, /^Incident EX1098421 · Contoso Education/m);
    assert.match(text, /This conversation’s customer/);
    assert.deepEqual(asked, [school.tenantId]);
  });

  it('asks up to three customers of different accounts at once where nobody is remembered', async () => {
    const china = others[2];
    assert.ok(china);
    const many = [...Array.from({ length: 9 }, (_, i) => customer(`C${i}`, `c${i}.com`)), china];
    const { run, asked } = adviceStage({ customers: many, told: { [china.tenantId]: [owa] } });
    const text = textOf(await run('issue', { id: owa.id }));
    assert.match(text, /Not known over all customers: this is what Microsoft tells 康托索貿易有限公司\./);
    assert.equal(asked.length, 3);
  });

  it('says honestly that nobody who could be asked knows it', async () => {
    const { run } = adviceStage({ customers, board: { coverage: { health: { total: 4, read: 2 } } } });
    const text = textOf(await run('issue', { id: 'EX999999' }));
    assert.match(text, /EX999999 is not known/);
    assert.match(text, /3 customers were asked for it now; none has it/);
    assert.match(text, /2 of 4 customers have been read/);
    assert.match(text, /`issue EX999999 for Contoso`/);
  });

  it('asks for an event of Azure only those who may have Azure, and tells how many of them were read', async () => {
    const china = others[2];
    assert.ok(china);
    const azureOf = { [school.tenantId]: false, [contoso.tenantId]: true };
    const facts = { azureOf, coverage: { azure: { total: 3, read: 1 }, health: { total: 4, read: 4 } } };
    const { run, asked } = adviceStage({ customers: [school, china, contoso, retail], board: facts });
    const text = textOf(await run('issue', { id: 'KSYM-9_8' }));
    assert.deepEqual(asked.toSorted(), [contoso.tenantId, retail.tenantId].toSorted());
    assert.match(text, /1 of 3 customers have been read/);
  });

  it('says why those who were asked could not answer', async () => {
    const failure = new ReadError('consent_missing', 'x');
    const told = Object.fromEntries(customers.map(({ tenantId }) => [tenantId, failure]));
    const { run } = adviceStage({ customers, told });
    const text = textOf(await run('issue', { id: 'EX1' }));
    assert.match(text, /has not consented to the app/);
    assert.doesNotMatch(text, /none has it/);
  });
});

describe('issue for a customer', () => {
  it('says how many others it hits and what they are told otherwise', async () => {
    const { run } = adviceStage({ customers, board, told: { [contoso.tenantId]: [restoring] } });
    const text = textOf(await run('issue', { id: owa.id, tenantId: contoso.tenantId }));
    assert.match(text, /^Hits 1 other customer too$/m);
    assert.match(text, /^The others are told the same\.$/m);
    const usual = adviceStage({ customers, board, told: { [contoso.tenantId]: [owa] } });
    assert.match(
      textOf(await usual.run('issue', { id: owa.id, tenantId: contoso.tenantId })),
      /^Told otherwise: 1 customer “Restoring service”$/m,
    );
  });

  it('says nothing of others while nothing is known of them', async () => {
    const { run } = adviceStage({ customers, told: { [contoso.tenantId]: [owa] } });
    const text = textOf(await run('issue', { id: owa.id, customer: 'Contoso Ltd' }));
    assert.doesNotMatch(text, /other customer/);
    assert.match(text, /^\[Tell the customer\]$/m);
  });

  it('says nothing of others where an issue has ended that was never read as open', async () => {
    const ended = { ...owa, isResolved: true };
    const facts = { coverage: { health: { total: 4, read: 4 } } };
    const { run } = adviceStage({ customers, board: facts, told: { [contoso.tenantId]: [ended] } });
    const text = textOf(await run('issue', { id: owa.id, tenantId: contoso.tenantId }));
    assert.doesNotMatch(text, /other customer/);
  });

  it('says that the app is not shown the text of a security advisory', async () => {
    assert.ok(azureIssue.azure);
    const azure = { ...azureIssue.azure, kind: 'securityAdvisory' as const };
    const told = { [contoso.tenantId]: [{ ...azureIssue, azure, posts: [] }] };
    const { run } = adviceStage({ customers, told });
    const text = textOf(await run('issue', { id: azureIssue.id, tenantId: contoso.tenantId }));
    assert.match(text, /not shown the text of this security advisory: read it in the Azure portal/);
  });

  describe('over all customers, with a review', () => {
    const reviewed = { ...owa, isResolved: true, hasReview: true };
    const [second, third, fourth] = others;
    assert.ok(second && third && fourth);
    const readable = (...ones: readonly { readonly tenantId: string }[]) => {
      const asked: string[] = [];
      const scene: Scene = {
        services: {
          board: aBoard({
            issues: [{ issue: reviewed, customers: [contoso, second, third, fourth] }],
            coverage: {
              health: { total: 4, read: 3, failed: [{ reason: 'consent_missing', customers: [contoso] }] },
            },
          }),
          reviews: {
            async readReview({ name, tenantId }) {
              asked.push(name);
              if (ones.some((one) => one.tenantId === tenantId)) return 'A change broke sending.';
              throw new ReadError('consent_missing', 'x');
            },
          },
        },
      };
      return { asked, scene };
    };

    it('reads it through another where one can’t be read, those first who could be lately', async () => {
      const { asked, scene } = readable(third);
      assert.match(await shown('issue', { id: owa.id }, scene), /A change broke sending\./);
      assert.deepEqual(asked, [second.name, third.name]);
    });

    it('asks three at most, and says whose consent is missing', async () => {
      const { asked, scene } = readable();
      const text = await shown('issue', { id: owa.id }, scene);
      assert.equal(asked.length, 3);
      assert.ok(text.includes(`${second.name} has not consented to the app`), text);
      assert.doesNotMatch(text, /Your organization/);
    });
  });

  it('shows the review folded, or why it can’t be read', async () => {
    const reviewed = { ...owa, isResolved: true, hasReview: true };
    const told = { [contoso.tenantId]: [reviewed] };
    const args = { id: owa.id, tenantId: contoso.tenantId };
    const read = adviceStage({ customers, told, review: 'A change broke sending.\nIt was reverted.' });
    assert.match(
      textOf(await read.run('issue', args)),
      /Post-incident review\n[\s\S]*A change broke sending\./,
    );
    const failed = adviceStage({ customers, told, review: new ReadError('service_failed', '500') });
    assert.match(textOf(await failed.run('issue', args)), /the post-incident review can’t be read/);
  });

  it('says why it can’t be read', async () => {
    const { run } = adviceStage({ customers });
    const text = textOf(await run('issue', { id: 'EX1', tenantId: contoso.tenantId }));
    assert.match(text, /no such entry for Contoso Ltd/);
  });
});

it('each of these commands needs the permission to view', () => {
  for (const name of ['issue', 'tell', 'manage', 'isItMicrosoft'])
    assert.equal(commands.get(name)?.needs, 'view', name);
});
