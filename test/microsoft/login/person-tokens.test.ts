import assert from 'node:assert/strict';
import type { AccessToken } from '@azure/core-auth';
import { PersonTokens } from '../../../src/microsoft/login/person-tokens.ts';
import type { Person } from '../../../src/person.ts';
import { aCall } from '../../builders.ts';

const minute = 60_000;
const ada: Person = { userId: 'aaaaaaaa-0000-4000-8000-000000000001', teamsId: '29:1ada' };
const hana: Person = { userId: 'bbbbbbbb-0000-4000-8000-000000000002', teamsId: '29:1hana' };

describe('tokens of people', () => {
  let now: number;
  let asked: string[];
  let next: () => Promise<AccessToken>;
  let tokens: PersonTokens;

  beforeEach(() => {
    now = Date.parse('2026-11-20T08:00:00Z');
    asked = [];
    next = async () => ({ token: `token ${asked.length}`, expiresOnTimestamp: now + 60 * minute });
    tokens = new PersonTokens(
      ({ teamsId }, scope) => {
        asked.push(`${teamsId} ${scope}`);
        return next();
      },
      () => now,
    );
  });

  const get = (person: Person, scope = 'one') => tokens.bearer(person, scope).get(aCall());

  it('are kept for each person and scope', async () => {
    assert.equal(await get(ada), 'token 1');
    assert.equal(await get(ada), 'token 1');
    assert.equal(await get(hana), 'token 2');
    assert.equal(await get(ada, 'two'), 'token 3');
    assert.deepEqual(asked, ['29:1ada one', '29:1hana one', '29:1ada two']);
  });

  it('are renewed five minutes before their end', async () => {
    await get(ada);
    now += 55 * minute - 1;
    await get(ada);
    assert.equal(asked.length, 1);
    now += 1;
    assert.equal(await get(ada), 'token 1');
    assert.equal(await get(ada), 'token 2');
  });

  it('are dropped when an API refuses them', async () => {
    tokens.bearer(ada, 'one').forget(await get(ada));
    assert.equal(await get(ada), 'token 2');
  });

  it('go with the person, in every scope, and those of others stay', async () => {
    await get(ada);
    await get(ada, 'two');
    await get(hana);
    tokens.drop({ ...ada, userId: ada.userId.toUpperCase() });
    assert.deepEqual(
      [await get(ada), await get(ada, 'two'), await get(hana)],
      ['token 4', 'token 5', 'token 3'],
    );
  });

  it('are not kept where the person goes while they are asked for', async () => {
    let answer = (_token: AccessToken): void => assert.fail('Nobody has asked.');
    const first = next;
    next = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const before = get(ada);
    tokens.drop(ada);
    answer({ token: 'of before', expiresOnTimestamp: now + 60 * minute });
    assert.equal(await before, 'of before');
    next = first;
    assert.equal(await get(ada), 'token 2');
  });

  it('are asked for again after a failure', async () => {
    const first = next;
    next = () => Promise.reject(new Error('No.'));
    await assert.rejects(get(ada), /No\./);
    next = first;
    assert.equal(await get(ada), 'token 2');
  });
});
