import type {
  Draft,
  FormInput,
  Opener,
  RequestForm,
  RequestNote,
  SupportRequest,
} from '../../src/support/support-request.ts';
import { aCustomer } from '../builders.ts';

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Friday, eight in the morning, UTC. */
export const eight = Date.UTC(2026, 10, 27, 8);

export const anna: Opener = {
  userId: 'a11a0000-0000-4000-8000-000000000001',
  teamsId: '29:anna',
  name: 'Anna Ito',
};
export const bo: Opener = {
  userId: 'b0b00000-0000-4000-8000-000000000002',
  teamsId: '29:bo',
  name: 'Bo Lind',
};

export const azureIds = {
  subscription: '132d901f-189d-4381-9214-fe68e27e05a1',
  service: '/providers/Microsoft.Support/services/cddd3eb5-1830-b494-44fd-782f691479dc',
  classification:
    '/providers/Microsoft.Support/services/cddd3eb5-1830-b494-44fd-782f691479dc/problemClassifications/e8fe7c6f-d883-c57f-6576-cf801ca30653',
} as const;

/** A form for Exchange with all that is needed, as it stands in the card. */
export function anInput(changes: FormInput = {}): FormInput {
  return {
    service: 'Exchange',
    severity: 'moderate',
    title: 'Mail does not go out',
    description: 'Nobody at Contoso can send mail since this morning.',
    impact: 'Orders are not confirmed.',
    contactName: 'Anna Ito',
    contactEmail: 'anna@fabrikam.example',
    contactPhone: '+49 30 901820',
    contactTimeZone: 'Europe/Berlin',
    contactLanguage: 'en-US',
    contactCountry: 'DE',
    contactAroundTheClock: 'false',
    ...changes,
  };
}

/** A form for Azure. */
export function anAzureInput(changes: FormInput = {}): FormInput {
  return anInput({
    service: 'Azure',
    azureSubscription: azureIds.subscription,
    azureService: azureIds.service,
    azureClassification: azureIds.classification,
    ...changes,
  });
}

export function aForm(changes: Partial<RequestForm> = {}): RequestForm {
  return {
    service: { id: 'Exchange', name: 'Exchange Online' },
    severity: 'moderate',
    title: 'Mail does not go out',
    description: 'Nobody at Contoso can send mail since this morning.',
    impact: 'Orders are not confirmed.',
    contact: {
      name: 'Anna Ito',
      email: 'anna@fabrikam.example',
      phone: '+49 30 901820',
      timeZone: 'Europe/Berlin',
      language: 'en-US',
      country: 'DE',
      aroundTheClock: false,
    },
    ...changes,
  };
}

/** An open request about Exchange that waits for a person to bring it into the portal. */
export function aRequest(changes: Partial<SupportRequest> = {}): SupportRequest {
  return {
    number: 'R-0001',
    draftId: 'draft-1',
    route: 'portal',
    customer: aCustomer(),
    form: aForm(),
    state: 'handover',
    openedBy: anna,
    openedAt: eight,
    changedAt: eight,
    notes: [],
    linked: [],
    shown: [],
    ...changes,
  };
}

export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    id: 'draft-1',
    customer: aCustomer(),
    route: 'portal',
    userId: anna.userId,
    input: anInput(),
    timeZone: 'Europe/Berlin',
    services: [],
    savedAt: eight,
    ...changes,
  };
}

export function aNote(changes: Partial<RequestNote> = {}): RequestNote {
  return {
    id: 'note-1',
    at: eight,
    text: 'Any news?',
    by: 'Anna Ito',
    from: 'us',
    sent: 'unsent',
    ...changes,
  };
}
