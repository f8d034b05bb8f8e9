import { makeServiceRequest } from '../../src/sandbox/world/service-requests/make-service-requests.ts';
import type {
  ServiceRequestSeverity,
  WorldServiceRequest,
} from '../../src/sandbox/world/service-requests/service-request.ts';
import { type Stage, type StageOptions, setStage } from '../stage.ts';

export const minute = 60_000;
export const hour = 60 * minute;

/** The whole product with a clock that goes only when a test lets it, and while the bot waits for Azure. */
export async function setSupportStage(options: Omit<StageOptions, 'clock' | 'pause'> = {}) {
  // Tokens carry the machine's time: they are good as long as the test's time has not gone past it.
  const began = Date.now() - 500 * hour;
  let passed = 0;
  const stage = await setStage({
    ...options,
    clock: () => began + passed,
    pause: async (ms) => {
      passed += ms;
    },
  });
  return {
    ...stage,
    now: () => began + passed,
    /** Lets time pass, in milliseconds; nothing happens by itself meanwhile. */
    pass(ms: number) {
      passed += ms;
    },
  };
}

export type SupportStage = Awaited<ReturnType<typeof setSupportStage>>;
export type Chat = ReturnType<Stage['teams']['conversation']>;

/** What a person types into the form where nothing is known yet. */
export const typed: Readonly<Record<string, string>> = {
  title: 'Mail to partners is not delivered',
  description: 'Since this morning nothing leaves. Tried: another network.',
  contactEmail: 'hana.okafor@lakeshore.example',
  contactPhone: '+49 30 1234567',
  contactCountry: 'DE',
};

export function fillForm(chat: Chat, changes: Readonly<Record<string, string>> = {}): void {
  for (const [id, value] of Object.entries({ ...typed, ...changes })) chat.fill(id, value);
}

/** Asks for a request and gets the form, whatever is said first about whether one is needed. */
export async function openForm(chat: Chat, text: string) {
  const turn = await chat.say(text);
  const [, anyway] = /\[(Open it all the same|Open another)\]/.exec(turn.text) ?? [];
  return anyway === undefined ? turn : chat.click(anyway);
}

/** From the question to the request's card, in English. Resolves with its number ("R-0001"). */
export async function openRequest(
  chat: Chat,
  text: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<string> {
  const form = await openForm(chat, text);
  if (!form.text.includes('[Review]')) throw new Error(`There is no form:\n${form.text}`);
  fillForm(chat, changes);
  await chat.click('Review');
  const { text: card } = await chat.click('Open the request');
  const number = /R-\d{4}/.exec(card)?.[0];
  if (number === undefined) throw new Error(`No request was opened:\n${card}`);
  return number;
}

/** The form of a request in Azure, once subscription, service and type of problem are chosen. */
export async function openAzureForm(
  chat: Chat,
  customer: string,
  { subscription = '', service = 'Virtual Network', problem = 'Peering' } = {},
) {
  const first = await openForm(chat, `ticket for ${customer} azure`);
  if (!first.text.includes('[Next]')) throw new Error(`There is nothing to choose:\n${first.text}`);
  if (subscription !== '') chat.fill('azureSubscription', subscription);
  chat.fill('azureService', service);
  await chat.click('Next');
  chat.fill('azureClassification', problem);
  return chat.click('Next');
}

/** From the question to the card of a request in Azure. Resolves with what was shown last. */
export async function openInAzure(
  chat: Chat,
  customer: string,
  place: Parameters<typeof openAzureForm>[2] = {},
  changes: Readonly<Record<string, string>> = {},
) {
  await openAzureForm(chat, customer, place);
  fillForm(chat, changes);
  await chat.click('Review');
  return chat.click('Open the request');
}

/** Gives a request the number that Microsoft gave in its portal. */
export async function giveNumber(chat: Chat, microsoftNumber: string) {
  chat.fill('microsoftNumber', microsoftNumber);
  return chat.click('Save the number');
}

/** A request as Microsoft's portal makes one for a customer; what a test does to it, its engineer does. */
export function atMicrosoft(
  { sandbox: { world }, now }: SupportStage,
  customer: string,
  number: string,
  severity: ServiceRequestSeverity = 'moderate',
): WorldServiceRequest {
  const draft = {
    number,
    customer,
    title: 'Mail to partners is not delivered',
    description: 'Since this morning nothing leaves.',
    product: 'Exchange Online',
    severity,
    openedMinutes: 0,
    engineer: 'Priya',
    script: [],
  };
  const { customers, staff } = world;
  const request = makeServiceRequest(draft, { customers, contact: staff.helpdesk, startedAt: now() });
  world.serviceRequests.push(request);
  return request;
}
