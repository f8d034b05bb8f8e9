import assert from 'node:assert/strict';
import type { Reply } from '../../src/commands/reply.ts';
import type { Requester } from '../../src/commands/request.ts';
import type { Customer } from '../../src/customers/customer.ts';
import type { Issue } from '../../src/health/model.ts';
import type { Locale } from '../../src/locales/locale.ts';
import type { AzureSupport } from '../../src/support/ports.ts';
import type { FormInput, SupportRequest } from '../../src/support/support-request.ts';
import { aBoard } from '../a-board.ts';
import { contoso, contosoHealth, now, others, owa } from '../cards/fixture.ts';
import { anInput, azureIds } from '../support/some-requests.ts';
import { SupportStage } from '../support/support-stage.ts';
import { textOf } from '../views/text-of.ts';
import { ask, type Scene } from './ask-pages.ts';

export const ada: Requester = { userId: '2', teamsId: '29:2', name: 'Ada' };
export const ben: Requester = { userId: '3', teamsId: '29:3', name: 'Ben' };

type Pressed = { readonly command: string; readonly args: Record<string, unknown> };

/** Commands over the real domain of support requests, with Microsoft scripted and everything in memory. */
export class SupportScene {
  readonly stage = new SupportStage();
  /** Lists of Azure; tests make them fail. */
  lists: Pick<AzureSupport, 'subscriptions' | 'services' | 'classifications'> = {
    subscriptions: async () => [{ id: azureIds.subscription, name: 'Production' }],
    services: async () => [
      { id: azureIds.service, name: 'Virtual Machine running Windows' },
      { id: '/providers/Microsoft.Support/services/other', name: 'Billing' },
    ],
    classifications: async () => [{ id: azureIds.classification, name: 'My VM does not start' }],
  };
  scene: Scene = {};
  hit: readonly Customer[] = [contoso, ...others];

  constructor() {
    this.stage.now = now;
  }

  ask(command: string, args: object, who: Requester = ada, locale: Locale = 'en'): Promise<Reply> {
    return ask(command, args, {
      who,
      locale,
      later: this.stage.now - now,
      ...this.scene,
      services: {
        requests: this.stage.support,
        azureSupport: { ...this.stage.microsoft.azure, ...this.lists },
        board: aBoard({ issues: [{ issue: owa, customers: this.hit }] }),
        ...this.scene.services,
      },
    });
  }

  async shown(command: string, args: object, who?: Requester, locale?: Locale): Promise<string> {
    return textOf(await this.ask(command, args, who, locale));
  }

  /** Presses a button of an answer by its title, with what was filled in. */
  async press(
    reply: Reply,
    title: string,
    input: FormInput & Record<string, string> = {},
    who?: Requester,
  ): Promise<Reply> {
    const { command, args } = buttonOf(reply, title);
    return this.ask(command, { ...input, ...args }, who);
  }

  /** A draft for Contoso's Exchange as the form shows it. */
  begin(args: object = {}): Promise<Reply> {
    return this.ask('ticket', { tenantId: contoso.tenantId, service: 'Exchange', fresh: true, ...args });
  }

  /** A request for Contoso's Exchange, through form, review and confirm. */
  async open(input: FormInput = {}, args: object = {}): Promise<SupportRequest> {
    const form = await this.begin(args);
    const review = await this.press(form, 'Review', anInput(input));
    const opened = await this.press(review, 'Open the request');
    const number = /R-\d{4,}/.exec(textOf(opened))?.[0] ?? assert.fail(textOf(opened));
    return this.stage.get(number);
  }
}

/** What the button with this title sends. */
export function buttonOf(reply: Reply, title: string): Pressed {
  const found: Pressed[] = [];
  JSON.stringify('card' in reply ? reply.data : {}, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'title' in value && value.title === title) {
      const { data } = { data: undefined, ...value };
      if (isPressed(data)) found.push(data);
    }
    return value;
  });
  return found[0] ?? assert.fail(`There is no button "${title}" on:\n${textOf(reply)}`);
}

function isPressed(data: unknown): data is Pressed {
  return typeof data === 'object' && data !== null && 'command' in data && 'args' in data;
}

export const contosoWith = (issues: readonly Issue[]) => ({
  ...contosoHealth,
  services: contosoHealth.services.map((one) => ({ ...one, issues: one.id === 'Exchange' ? issues : [] })),
});
