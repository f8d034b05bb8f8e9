import assert from 'node:assert/strict';
import { permissionsOf } from '../../src/access/roles.ts';

describe('permissionsOf', () => {
  it('lets every partner role look at health', () => {
    for (const role of ['adminAgent', 'helpdeskAgent', 'salesAgent', 'globalAdmin'] as const) {
      assert.ok(permissionsOf([role]).includes('view'), role);
    }
  });

  it('keeps support requests from a sales agent, and changes from a helpdesk agent', () => {
    assert.deepEqual(permissionsOf(['salesAgent']), ['view']);
    assert.deepEqual(permissionsOf(['helpdeskAgent']), ['view', 'support']);
    assert.deepEqual(permissionsOf(['globalAdmin']), ['view', 'support', 'manage']);
  });

  it('adds up several roles and gives nothing to nobody', () => {
    assert.deepEqual(permissionsOf(['salesAgent', 'adminAgent']), ['view', 'support', 'manage']);
    assert.deepEqual(permissionsOf([]), []);
  });
});
