import assert from 'node:assert/strict';
import { createAccess } from '../../src/access/access.ts';
import type { Role } from '../../src/access/roles.ts';
import { ReadError } from '../../src/errors.ts';
import { aCall } from '../builders.ts';

describe('access', () => {
  const helpdesk = 'b3b7bd4c-0d2b-4c1c-9d1f-8b0d6f1d2a11';

  function setUp(answers: Array<readonly Role[] | ReadError>) {
    const asked: string[] = [];
    const time = { now: 1_000_000 };
    const access = createAccess({
      clock: () => time.now,
      source: {
        async rolesOf(userId) {
          asked.push(userId);
          const answer = answers.shift() ?? [];
          if (answer instanceof ReadError) throw answer;
          return answer;
        },
      },
    });
    return { access, asked, time };
  }

  it('tells the roles and what they allow', async () => {
    const { access } = setUp([['salesAgent']]);
    const grant = await access.grantOf(helpdesk, aCall());
    assert.deepEqual(grant, { roles: ['salesAgent'], permissions: ['view'], readAt: 1_000_000 });
  });

  it('reads once in five minutes, and again after that', async () => {
    const { access, asked, time } = setUp([['adminAgent'], []]);
    await access.grantOf(helpdesk, aCall());
    time.now += 5 * 60_000 - 1;
    assert.deepEqual((await access.grantOf(helpdesk, aCall())).roles, ['adminAgent']);
    assert.equal(asked.length, 1);
    time.now += 1;
    assert.deepEqual((await access.grantOf(helpdesk, aCall())).roles, []);
    assert.equal(asked.length, 2);
  });

  it('reads once for many questions at a time', async () => {
    const { access, asked } = setUp([['adminAgent']]);
    await Promise.all(Array.from({ length: 20 }, () => access.grantOf(helpdesk, aCall())));
    assert.equal(asked.length, 1);
  });

  it('fails when the roles cannot be read, and asks again the next time', async () => {
    const { access } = setUp([new ReadError('service_failed', 'Graph failed'), ['helpdeskAgent']]);
    await assert.rejects(access.grantOf(helpdesk, aCall()), { reason: 'service_failed' });
    assert.deepEqual((await access.grantOf(helpdesk, aCall())).permissions, ['view', 'support']);
  });
});
