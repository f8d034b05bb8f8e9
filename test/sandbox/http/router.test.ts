import assert from 'node:assert/strict';
import { findRoute } from '../../../src/sandbox/http/router.ts';

const routes = [
  { method: 'GET', path: '/v1/customers', handle: 'list' },
  { method: 'GET', path: '/v1/customers/:id', handle: 'one' },
  { method: 'PATCH', path: '/v1/customers/:id', handle: 'change' },
];

describe('findRoute', () => {
  it('finds fixed paths without case and with a slash at the end', () => {
    assert.deepEqual(findRoute(routes, 'GET', '/V1/Customers/'), {
      kind: 'found',
      handle: 'list',
      params: {},
    });
  });

  it('decodes parameters, and leaves alone what cannot be decoded', () => {
    assert.deepEqual(findRoute(routes, 'GET', '/v1/customers/a%20b'), {
      kind: 'found',
      handle: 'one',
      params: { id: 'a b' },
    });
    assert.deepEqual(findRoute(routes, 'PATCH', '/v1/customers/100%'), {
      kind: 'found',
      handle: 'change',
      params: { id: '100%' },
    });
  });

  it('tells a wrong method from an unknown path', () => {
    assert.deepEqual(findRoute(routes, 'DELETE', '/v1/customers/1'), {
      kind: 'wrongMethod',
      allowed: ['GET', 'PATCH'],
    });
    assert.deepEqual(findRoute(routes, 'GET', '/v1/customers/1/2'), { kind: 'none' });
  });
});
