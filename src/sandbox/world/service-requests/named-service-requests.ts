import type { ServiceRequestSeverity, ServiceRequestStatus } from './service-request.ts';

/** A service request of the sandbox; minutes count from the world's start. */
export interface ServiceRequestDraft {
  readonly number: string;
  /** Name of the customer; the partner's own without it. */
  readonly customer?: string;
  readonly title: string;
  readonly description: string;
  readonly product: string;
  readonly topic?: string;
  readonly severity: ServiceRequestSeverity;
  readonly openedMinutes: number;
  readonly script: readonly {
    readonly minutes: number;
    readonly status?: ServiceRequestStatus;
    readonly note?: string;
  }[];
  readonly engineer: string;
}

/** Service requests that every sandbox has, to be adopted by their numbers; most of them go on by themselves. */
export const namedServiceRequests: readonly ServiceRequestDraft[] = [
  {
    number: '2611250030000117',
    customer: 'Contoso Ltd',
    title: 'Mail to external recipients is delayed by up to 40 minutes',
    description:
      'Since this morning messages to other organisations stay in the queue; internal mail is fine.',
    product: 'Exchange Online',
    severity: 'moderate',
    openedMinutes: -40,
    engineer: 'Priya',
    script: [
      {
        minutes: 2,
        status: 'attention_needed',
        note: 'Please send the message trace of one delayed message, with the time in UTC.',
      },
      { minutes: 8, note: 'We found the queue that holds the messages back and are draining it.' },
      {
        minutes: 20,
        status: 'closed',
        note: 'The queue is empty. Please open a new request if it comes back.',
      },
    ],
  },
  {
    number: '2611240040000256',
    customer: 'Contoso Ltd',
    title: 'A shared mailbox does not show in Outlook on the web',
    description: 'Two people have full access; neither sees the mailbox in the folder list.',
    product: 'Exchange Online',
    severity: 'minimal',
    openedMinutes: -2_880,
    engineer: 'Tomás',
    script: [
      { minutes: -2_400, note: 'Auto-mapping does not reach Outlook on the web. The steps are in the mail.' },
      { minutes: -1_440, status: 'closed', note: 'Closed after two days without an answer.' },
    ],
  },
  {
    number: '2611250050000431',
    customer: 'Fabrikam Inc',
    title: 'Calls in Teams drop after 30 seconds',
    description: 'All calls from the branch office end after half a minute; the main office is not affected.',
    product: 'Microsoft Teams',
    severity: 'critical',
    openedMinutes: -95,
    engineer: 'Mei-Ling',
    script: [
      {
        minutes: -30,
        status: 'attention_needed',
        note: 'Are UDP ports 3478 to 3481 open at the branch office? Please send a network trace.',
      },
    ],
  },
  {
    number: '2611260010000078',
    customer: 'Northwind Traders',
    title: 'Files in a SharePoint library can not be opened in the browser',
    description: 'Word and Excel files show "Something went wrong"; downloading works.',
    product: 'SharePoint Online',
    severity: 'moderate',
    openedMinutes: -12,
    engineer: 'Jonas',
    script: [{ minutes: 10, note: 'We can see the error and have passed it on to the product team.' }],
  },
  {
    number: '2611260020000902',
    customer: 'Litware 科技',
    title: '使用者無法登入 Dynamics 365',
    description: '登入後出現空白頁面，所有使用者都受影響。',
    product: 'Dynamics 365',
    severity: 'critical',
    openedMinutes: -5,
    engineer: 'Wei',
    script: [],
  },
  {
    number: '616122292874576',
    title: 'Our profile can not be changed',
    description: 'The address of the company is shown, and saving another one fails.',
    product: 'Partner Center',
    topic: 'Cannot manage my profile',
    severity: 'minimal',
    openedMinutes: -7_200,
    engineer: 'Account',
    script: [],
  },
];
