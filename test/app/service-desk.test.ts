import assert from 'node:assert/strict';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { type Answer, type HttpsServer, type SandboxRequest, serve } from '../../src/sandbox/http/serve.ts';
import { moveServiceRequest } from '../../src/sandbox/world/service-requests/service-request.ts';
import { trustedCertificate } from '../trusted-certificate.ts';
import {
  atMicrosoft,
  type Chat,
  giveNumber,
  minute,
  openRequest,
  type SupportStage,
  setSupportStage,
} from './support-scene.ts';

const secret = `whsec_${Buffer.from('the secret of the service desk').toString('base64')}`;

const event = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.object({
    version: z.literal(1),
    request: z.object({
      number: z.string(),
      state: z.string(),
      customer: z.object({ tenantId: z.string(), name: z.string(), cloud: z.string() }),
      openedBy: z.object({ name: z.string() }),
      microsoft: z.object({ number: z.string() }).optional(),
    }),
    change: z.object({
      by: z.object({ name: z.string() }).optional(),
      note: z.object({ text: z.string() }).optional(),
    }),
  }),
});

describe("the partner's own service desk", function () {
  this.timeout(120_000);
  let stage: SupportStage;
  let desk: HttpsServer;
  let chat: Chat;
  /** What came, refused or not. */
  const came: SandboxRequest[] = [];
  let answer: (request: SandboxRequest) => Answer | 'drop' = () => ({ status: 204 });
  before(async () => {
    desk = await serve(await trustedCertificate(), (request) => {
      came.push(request);
      return answer(request);
    });
    stage = await setSupportStage({
      env: { SERVICE_DESK_WEBHOOK_URL: `${desk.url}/hook`, SERVICE_DESK_WEBHOOK_SECRET: secret },
    });
    chat = stage.teams.conversation({ as: 'helpdesk' });
  });
  beforeEach(() => {
    came.length = 0;
    answer = () => ({ status: 204 });
  });
  after(async () => {
    await stage.close();
    await desk.close();
  });

  const read = ({ body }: SandboxRequest) => event.parse(JSON.parse(body));
  const types = (requests: readonly SandboxRequest[] = came) =>
    requests.map((request) => read(request).type.replace('support_request.', ''));
  const idOf = ({ headers }: SandboxRequest) => String(headers['webhook-id']);
  /** Lets all that is due be sent. */
  const settle = () => stage.follow();

  it('hears of a request and of every change, in order, signed and with a version', async () => {
    const number = await openRequest(chat, 'ticket for Tailspin Toys exchange', { severity: 'moderate' });
    const theirs = atMicrosoft(stage, 'Tailspin Toys', '2611270040001234');
    await giveNumber(chat, theirs.id);
    stage.pass(3 * minute);
    moveServiceRequest(
      theirs,
      { status: 'attention_needed', note: { by: 'Priya', text: 'A trace?' } },
      stage.now(),
    );
    await settle();
    await chat.say(`note ${number} Here it is`);
    await chat.click('Send it');
    await chat.say(`close ${number}`);
    await chat.click('Close it');
    await settle();
    assert.deepEqual(types(), [
      'opened',
      'numbered',
      'answered',
      'note_added',
      'status_changed',
      'note_added',
      'status_changed',
      'closed',
    ]);
    const webhook = new Webhook(secret);
    for (const request of came) {
      const { headers, body, method, url } = request;
      assert.deepEqual(
        [method, url.pathname, headers['content-type']],
        ['POST', '/hook', 'application/json'],
      );
      const sentAt = new Date(Number(headers['webhook-timestamp']) * 1_000);
      assert.ok(Math.abs(sentAt.getTime() - stage.now()) <= 5 * minute);
      assert.equal(headers['webhook-signature'], webhook.sign(idOf(request), sentAt, body));
    }
    assert.equal(new Set(came.map(idOf)).size, came.length);
    const events = came.map(read);
    for (const { data } of events) {
      assert.deepEqual([data.request.number, data.request.customer.name], [number, 'Tailspin Toys']);
    }
    // The note of a person that moves Microsoft's status is that person's doing.
    assert.deepEqual(
      events.map(({ data }) => data.change.by?.name ?? ''),
      ['Hana Okafor', 'Hana Okafor', '', '', '', 'Hana Okafor', 'Hana Okafor', 'Hana Okafor'],
    );
    assert.equal(events.at(-1)?.data.request.microsoft?.number, theirs.id);
  });

  it('that does not take an event gets it again with the same id, and what follows it only afterwards', async () => {
    answer = (request) => ({
      status: read(request).data.request.customer.name === 'Coho Winery' ? 500 : 204,
    });
    const number = await openRequest(chat, 'ticket for Coho Winery exchange');
    await chat.say(`note ${number} A word`);
    await chat.click('Keep it');
    await openRequest(chat, 'ticket for Wingtip Toys exchange');
    await settle();
    assert.deepEqual(
      came.map((request) => [read(request).data.request.customer.name, ...types([request])].join(' ')),
      ['Coho Winery opened', 'Wingtip Toys opened'],
    );
    stage.pass(6_000);
    await settle();
    answer = () => ({ status: 204 });
    stage.pass(6 * minute);
    await settle();
    const [first, , second, third, last] = came;
    assert.deepEqual(types(), ['opened', 'opened', 'opened', 'opened', 'note_added']);
    assert.deepEqual(
      [first, second, third].map((request) => request && idOf(request)),
      Array(3).fill(first && idOf(first)),
    );
    assert.notEqual(last && idOf(last), first && idOf(first));
    stage.pass(6 * minute);
    await settle();
    assert.equal(came.length, 5);
  });

  it('whose answer was lost gets it again with the same id, also after a restart', async () => {
    answer = () => 'drop';
    await openRequest(chat, 'ticket for Relecloud exchange');
    await settle();
    await stage.restart();
    answer = () => ({ status: 200 });
    stage.pass(minute);
    await settle();
    assert.equal(new Set(came.map(idOf)).size, 1);
    assert.deepEqual(new Set(types()), new Set(['opened']));
    const [before, again] = [came[0], came.at(-1)];
    assert.equal(before?.body, again?.body);
    const count = came.length;
    await stage.restart();
    stage.pass(minute);
    await settle();
    assert.equal(came.length, count);
  });

  it('that is down keeps nobody from working', async () => {
    answer = () => ({ status: 503, headers: { 'retry-after': '3600' } });
    const number = await openRequest(chat, 'ticket for Trey Research exchange');
    assert.match((await chat.say(number)).text, /▸ To be opened in the portal/);
    await settle();
    stage.pass(10 * minute);
    await settle();
    assert.equal(came.length, 1, 'it asked to be left alone for an hour');
  });
});
