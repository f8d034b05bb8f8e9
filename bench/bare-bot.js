/**
 * The least that a botbuilder + restify bot can be: real authentication, and one static card (the file CARD) as the
 * answer to everything. What Partner Health costs is measured against it.
 */
import { readFileSync } from 'node:fs';
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from 'botbuilder';
import restify from 'restify';
import { privateCredentials } from '../dist/bot/private-credentials.js';

const card = JSON.parse(readFileSync(process.env.CARD ?? '', 'utf8'));
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(process.env, privateCredentials(process.env)),
);
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)));
  });
});
server.get('/readyz', async (_request, response) => {
  response.send(200, {});
});
server.listen(process.env.PORT);
