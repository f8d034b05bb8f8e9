import assert from 'node:assert/strict';
import { ConnectorError } from '../../src/bot/connector-error.ts';
import { fateOf } from '../../src/bot/fate-of.ts';

describe('the fate of a message whose sending failed', () => {
  const noToken = new Error('No token.');

  it('is to be tried again where nothing was asked of Teams', () => {
    for (const kind of ['create', 'edit'] as const)
      assert.deepEqual(fateOf(noToken, kind, false), { kind: 'later', code: 'unexpected' });
  });

  it('is not known for a new message once Teams was asked, whatever fails then; an edit is made again', () => {
    for (const error of [new Error('The answer can not be read.'), new ConnectorError('No answer.', {})]) {
      assert.equal(fateOf(error, 'create', true).kind, 'unknown');
      assert.equal(fateOf(error, 'edit', true).kind, 'later');
    }
  });

  it('is not known for a new message that broke on the way; one that Teams was not ready for was not taken', () => {
    const kinds = (statusCode: number) =>
      (['create', 'edit'] as const).map(
        (kind) => fateOf(new ConnectorError('Broken.', { statusCode }), kind, true).kind,
      );
    for (const status of [500, 502, 504]) assert.deepEqual(kinds(status), ['unknown', 'later'], `${status}`);
    for (const status of [412, 429, 503]) assert.deepEqual(kinds(status), ['later', 'later'], `${status}`);
  });

  it('is to be tried again when Teams says where it does', () => {
    const throttled = new ConnectorError('Later.', { statusCode: 429, code: 'Throttled', retryAfterMs: 5 });
    assert.deepEqual(fateOf(throttled, 'create', true), {
      kind: 'later',
      code: 'Throttled',
      retryAfterMs: 5,
    });
  });
});
