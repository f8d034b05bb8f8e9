import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Sandbox } from '../../../src/sandbox/start-sandbox.ts';
import { customerNamed } from '../../../src/sandbox/world/world.ts';
import { graphErrorBody, noon, send, start, tokenFor } from '../ask.ts';

const messages = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      category: z.string(),
      services: z.array(z.string()),
      body: z.object({ contentType: z.literal('html'), content: z.string() }),
      viewPoint: z.null(),
      lastModifiedDateTime: z.iso.datetime(),
    }),
  ),
});

describe('Graph message center in the sandbox', () => {
  let sandbox: Sandbox;
  let token: string;
  const base = () => `${sandbox.env.GRAPH_URL}/v1.0/admin/serviceAnnouncement/messages`;

  before(async () => {
    sandbox = await start({ clock: () => noon });
    token = await tokenFor(sandbox, 'graph', customerNamed(sandbox.world, 'Contoso Ltd').tenantId);
  });
  after(() => sandbox.close());

  it('lists and filters messages', async () => {
    const all = messages.parse((await send(base(), { token })).body).value;
    assert.equal(all.length, sandbox.world.announcements.length);
    const major = await send(`${base()}?$filter=isMajorChange eq true`, { token });
    assert.deepEqual(
      messages.parse(major.body).value.map(({ id }) => id),
      ['MC1179004'],
    );
  });

  it('reads one message, and refuses an unknown one as it does an issue', async () => {
    const { body } = await send(`${base()}/MC1180231`, { token });
    assert.equal(
      z.object({ title: z.string() }).parse(body).title,
      'Outlook on the web: a new way to schedule sending',
    );
    const unknown = await send(`${base()}/MC1`, { token });
    assert.equal(graphErrorBody.parse(unknown.body).error.code, 'UnknownError');
  });
});
