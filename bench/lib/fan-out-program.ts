/**
 * Tells one issue to all conversations that come in as a message, in the way that the first argument names: "delivery" as
 * the product does, "loop" by botbuilder's own adapter, one after the other, "together" the same all at once.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from 'botbuilder';
import { z } from 'zod';
import { TeamsAdapter } from '../../src/bot/adapter.ts';
import { connectBotFramework } from '../../src/bot/bot-framework.ts';
import { createMessenger } from '../../src/bot/messenger.ts';
import { privateCredentials } from '../../src/bot/private-credentials.ts';
import type { CardReply } from '../../src/commands/reply.ts';
import type { ConversationReference } from '../../src/conversation-reference.ts';
import { createLog } from '../../src/log.ts';
import { openNoticeJournal } from '../../src/store/notice-journal.ts';
import { createDelivery } from '../../src/subscriptions/delivery/create-delivery.ts';
import type { NoticeSender } from '../../src/subscriptions/ports.ts';
import { createTeamsTraffic } from '../../src/teams-traffic/teams-traffic.ts';
import { aRule } from '../../test/subscriptions/a-rule.ts';
import { anIssue } from '../../test/watch/some-issues.ts';

const order = z.object({
  serviceUrl: z.string(),
  tenantId: z.string(),
  conversationIds: z.array(z.string()),
  env: z.record(z.string(), z.string()),
});
type Order = z.infer<typeof order>;

const text = 'Exchange Online: some users wait for their mail. '.repeat(20);
const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] };
const log = createLog({ level: 'error' });

async function delivery({ serviceUrl, tenantId, conversationIds, env }: Order): Promise<void> {
  const appId = env.MicrosoftAppId ?? '';
  const clock = Date.now;
  const http = createDefaultHttpClient();
  const traffic = createTeamsTraffic(Date.now);
  const framework = connectBotFramework({
    config: { appId, botFramework: env },
    http,
    clock,
    log,
    onCall() {},
    traffic,
  });
  const adapter = new TeamsAdapter(framework, log);
  const allowedServiceHosts = [new URL(serviceUrl).host];
  const parts = { adapter, appId, allowedServiceHosts, renderCard: () => card, clock, once: true };
  const messenger = createMessenger(parts);
  // As at the product's start.
  adapter.warm();
  const call = { correlationId: 'bench', signal: new AbortController().signal, log };
  const reply: CardReply = { card: 'health', data: {}, summary: 'Exchange Online: slow mail' };
  const sender: NoticeSender = {
    create: ({ where }) => messenger.say(where, reply, call),
    edit: ({ where }, _, messageId) => messenger.edit({ where, messageId }, reply, call),
    reply: ({ where }) => messenger.say(where, reply, call),
  };
  const directory = mkdtempSync(join(tmpdir(), 'partner-health-bench-'));
  const memory = await openNoticeJournal({ directory, lost: new AbortController().signal, clock, log });
  const issue = anIssue();
  const sight = {
    kind: 'incidents',
    issue,
    isOpen: true,
    customerCount: 1,
    names: [],
    breaksThrough: false,
  } as const;
  const circumstances = { isQuiet: false, isMuted: false, isCatchingUp: false };
  const subject = createDelivery({
    sender,
    memory,
    traffic,
    see: () => ({ sight, circumstances }),
    onClosed() {},
    clock,
    log,
  });
  await subject.start();
  for (const [number, conversationId] of conversationIds.entries()) {
    const where: ConversationReference = {
      serviceUrl,
      conversationId,
      tenantId,
      kind: 'channel',
      locale: 'en',
      timeZone: 'UTC',
    };
    const by = { userId: 'u', teamsId: '29:u', name: 'Ada' };
    const rest = { rules: [aRule()], mentions: [], replies: [], by, madeAt: 0, changedAt: 0 };
    subject.mark({ number, where, ...rest }, issue.id);
  }
  await subject.idle();
  await subject.stop();
  await memory.close();
}

async function plainly(
  { serviceUrl, tenantId, conversationIds, env }: Order,
  isTogether: boolean,
): Promise<void> {
  const appId = env.MicrosoftAppId ?? '';
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(env, privateCredentials(env)));
  adapter.onTurnError = async () => undefined;
  const tell = (id: string) => {
    const conversation = { id, tenantId, conversationType: 'channel', isGroup: true, name: '' };
    const reference = {
      channelId: 'msteams',
      serviceUrl,
      bot: { id: `28:${appId}`, name: '' },
      conversation,
    };
    return adapter.continueConversationAsync(appId, reference, async (turn) => {
      await turn.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)));
    });
  };
  if (isTogether) await Promise.all(conversationIds.map(tell));
  else for (const id of conversationIds) await tell(id);
}

process.once('message', (message) => {
  const way = process.argv[2] ?? '';
  const wanted = order.parse(message);
  const work = way === 'delivery' ? delivery(wanted) : plainly(wanted, way === 'together');
  void work.then(() => process.exit(0));
});
