import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import type { Sandbox } from '../../../src/sandbox/start-sandbox.ts';
import { customerNamed } from '../../../src/sandbox/world/world.ts';
import { graphErrorBody, noon, send, start, tokenFor } from '../ask.ts';

describe('post-incident reviews in the sandbox', () => {
  let sandbox: Sandbox;
  let token: string;
  const review = (id: string) =>
    `${sandbox.env.GRAPH_URL}/v1.0/admin/serviceAnnouncement/issues/${id}/incidentReport`;

  before(async () => {
    sandbox = await start({ clock: () => noon });
    token = await tokenFor(sandbox, 'graph', customerNamed(sandbox.world, 'Contoso Ltd').tenantId);
  });
  after(() => sandbox.close());

  it('streams a Word document where the review is published', async () => {
    const response = await fetch(review('ex1184417'), { headers: { authorization: `Bearer ${token}` } });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/octet-stream');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) });
    const lines = value.split('\n').filter((line) => line !== '');
    assert.deepEqual(lines.slice(0, 5), [
      'Post-Incident Review',
      'Incident ID',
      'EX1184417',
      'Incident title',
      'Users may receive calendar invitations twice',
    ]);
    const cause = lines.indexOf('Root cause');
    assert.match(lines[cause + 1] ?? '', /^An update of the journaling agent/);
    assert.ok(lines.includes('2026-02-23 12:55'), lines.join('\n'));
  });

  it('refuses where none is published, and for an issue that is not there', async () => {
    for (const id of ['EX1187402', 'EX1']) {
      const { status, body } = await send(review(id), { token });
      assert.deepEqual([status, graphErrorBody.parse(body).error.code], [403, 'UnknownError']);
    }
  });
});
