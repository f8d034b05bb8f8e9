import { EventEmitter } from 'node:events';
import {
  ActivityHandler,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import { privateCredentials } from '../../../src/bot/private-credentials.ts';

/** A card with one button of each kind that Teams knows. */
export const bareCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Pressed **0** times', wrap: true },
    { type: 'TextBlock', id: 'more', text: 'Here is more.', isVisible: false },
    { type: 'Input.Text', id: 'note', label: 'Note' },
  ],
  actions: [
    {
      type: 'Action.Execute',
      title: 'Press',
      verb: 'run',
      data: { count: 1 },
      fallback: { type: 'Action.Submit', title: 'Press', data: { count: 1, old: true } },
    },
    { type: 'Action.Execute', title: 'Tell', verb: 'tell' },
    { type: 'Action.Execute', title: 'Post', verb: 'post' },
    { type: 'Action.Execute', title: 'Fail', verb: 'fail' },
    { type: 'Action.Submit', title: 'Submit', data: { count: 7 } },
    { type: 'Action.OpenUrl', title: 'Docs', url: 'https://example.com/docs' },
    { type: 'Action.ToggleVisibility', title: 'Show more', targetElements: ['more'] },
  ],
};

/**
 * A bot of plain botbuilder and restify that proves the sandbox's Teams. Of the product it has nothing but the login:
 * botbuilder's own goes to Microsoft alone.
 */
class BareBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await answer(context);
      await next();
    });
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    if (action.verb === 'fail') throw new Error('on purpose');
    const message = { statusCode: 200, type: 'application/vnd.microsoft.activity.message' };
    if (action.verb === 'tell') return invokeResponse({ ...message, value: 'Told you.' });
    if (action.verb === 'post') {
      await context.sendActivity('A new message.');
      return invokeResponse({ ...message, value: 'Posted.' });
    }
    const { count, note } = Object.assign({ count: 0, note: '' }, action.data);
    const title = { type: 'TextBlock', text: `Pressed **${count}** times ${note}`.trim() };
    const actions = [{ type: 'Action.Execute', title: 'Press', verb: 'run', data: { count: count + 1 } }];
    const value = { type: 'AdaptiveCard', version: '1.5', body: [title], actions };
    return invokeResponse({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value });
  }
}

/** botbuilder types a message's value as an object, though it is text on the wire. */
function invokeResponse(response: {
  statusCode: number;
  type: string;
  value: unknown;
}): AdaptiveCardInvokeResponse {
  return Object.assign({ statusCode: 200, type: '', value: {} }, response);
}

async function answer(context: TurnContext): Promise<void> {
  const { activity } = context;
  const text = (activity.text ?? '').replace(/<at>.*<\/at>/, '').trim();
  if (activity.value !== undefined) {
    await context.sendActivity(`submitted ${JSON.stringify(activity.value)}`);
  } else if (text === 'card') {
    await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(bareCard)));
  } else if (text === 'edit') {
    const sent = await context.sendActivity('working on it');
    await context.updateActivity({ ...MessageFactory.text('done'), id: sent?.id });
  } else if (text === 'both') {
    const sent = await context.sendActivity({
      ...MessageFactory.attachment(CardFactory.adaptiveCard(bareCard)),
      text: 'see the card',
    });
    await context.sendActivity(`id ${sent?.id}`);
  } else if (text === 'huge') {
    await context.sendActivity('x'.repeat(60_000));
  } else {
    await context.sendActivity(`echo ${text}`);
  }
}

/**
 * Starts the bot, on a free port where none is named. `failures` collects what its turns threw, `sentIds` the ids that the
 * connector gave its messages.
 */
export async function startBareBot(env: Readonly<Record<string, string | undefined>>, port = 0) {
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({ ...env }, privateCredentials(env)),
  );
  const failures: string[] = [];
  adapter.onTurnError = async (context, error) => {
    const code = 'code' in error ? `${error.code} ` : '';
    failures.push(`${code}${error.message}`);
    if (context.activity.type === 'invoke') throw error;
  };
  const sentIds: string[] = [];
  const turns = new EventEmitter();
  adapter.use(async (context, next) => {
    context.onSendActivities(async (_context, _activities, send) => {
      const sent = await send();
      sentIds.push(...sent.map(({ id }) => id));
      return sent;
    });
    await next();
    turns.emit('end');
  });
  const bot = new BareBot();
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, (context) => bot.run(context));
  });
  server.get('/readyz', async (_request, response) => {
    response.send(200, { ready: true });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/api/messages`,
    failures,
    sentIds,
    /** Emits `end` after each turn that did not fail. */
    turns,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
