/**
 * A process that delivers to the connector named by the line of JSON that comes in, by the truth in its folder, and ends
 * when all is told. Loads everything first and says so, so that whoever kills it need not wait for that.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ConnectorError, connectorCode } from '../../../src/bot/connector-error.ts';
import { fateOf } from '../../../src/bot/fate-of.ts';
import { serviceStatus } from '../../../src/health/status.ts';
import type { SendFate } from '../../../src/send-fate.ts';
import { openNoticeJournal } from '../../../src/store/notice-journal.ts';
import { createDelivery } from '../../../src/subscriptions/delivery/create-delivery.ts';
import type { Sight } from '../../../src/subscriptions/notice.ts';
import { toldOf } from '../../../src/subscriptions/told-of.ts';
import { createTeamsTraffic } from '../../../src/teams-traffic/teams-traffic.ts';
import { aLog, aPlace } from '../../builders.ts';
import { anIssue, aPost, eight, resolved } from '../../watch/some-issues.ts';
import { aSubscription } from '../a-subscription.ts';
import { order, type TruthOf, truth } from './crash-truth.ts';

const neverLost = new AbortController().signal;

for await (const line of createInterface({ input: process.stdin })) {
  const { folder, serviceUrl, token, conversationIds } = order.parse(JSON.parse(line));
  const sights = new Map(
    truth
      .parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')))
      .map((one) => [one.id, sightOf(one)]),
  );
  const log = aLog();
  const memory = await openNoticeJournal({ directory: folder, lost: neverLost, clock: Date.now, log });

  async function send(method: string, path: string, text: object): Promise<SendFate> {
    try {
      const response = await fetch(`${serviceUrl}v3/conversations/${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', text: JSON.stringify(text) }),
      });
      const body = await response.text();
      if (response.ok) return { kind: 'sent', messageId: JSON.parse(body).id };
      throw new ConnectorError(body, { statusCode: response.status, code: connectorCode(body) });
    } catch (error) {
      const failure = error instanceof ConnectorError ? error : new ConnectorError('', { cause: error });
      return fateOf(failure, method === 'PUT' ? 'edit' : 'create', true);
    }
  }

  const about = (sight: Sight) => ({ issueId: sight.issue.id, ...toldOf(sight) });
  const thread = (id: string, messageId: string) => encodeURIComponent(`${id};messageid=${messageId}`);
  const delivery = createDelivery({
    traffic: createTeamsTraffic(Date.now),
    sender: {
      create: ({ where }, sight) =>
        send('POST', `${encodeURIComponent(where.conversationId)}/activities`, about(sight)),
      edit: ({ where }, sight, messageId) =>
        send('PUT', `${thread(where.conversationId, messageId)}/activities/${messageId}`, about(sight)),
      reply: ({ where }, sight, messageId, kinds) =>
        send('POST', `${thread(where.conversationId, messageId)}/activities`, { ...about(sight), kinds }),
    },
    memory,
    see(_, issueId) {
      const sight = sights.get(issueId);
      return sight && { sight, circumstances: { isQuiet: false, isMuted: false, isCatchingUp: false } };
    },
    onClosed() {},
    clock: Date.now,
    log,
  });
  await delivery.start();
  for (const [number, conversationId] of conversationIds.entries())
    for (const id of sights.keys())
      delivery.mark(aSubscription({ number, where: aPlace(conversationId).reference }), id);
  await delivery.idle();
  await delivery.stop();
  await memory.close();
  process.exit(0);
}

function sightOf({ id, version, status, isOver }: TruthOf): Sight {
  const now = anIssue({ id, status: serviceStatus(status), posts: [aPost(eight + version)] });
  const issue = isOver ? resolved(now, eight + version) : now;
  const rest = { customerCount: 1, names: ['Contoso'], breaksThrough: false };
  return { kind: 'incidents', issue, isOpen: !isOver, ...rest };
}
