import type { IssueScript } from '../issue.ts';

const day = 24 * 60;

export const exchangeIssues: readonly IssueScript[] = [
  {
    id: 'EX1187402',
    title: "Some users can't send email from Outlook on the web",
    service: 'Exchange',
    classification: 'incident',
    feature: 'E-Mail and calendar access',
    featureGroup: 'E-Mail and calendar access',
    impact:
      'Users may see an error or a message that stays in Drafts when they send email from Outlook on the web.',
    startsAt: -94,
    cloud: 'global',
    customers: [
      'Contoso Ltd',
      'Contoso Retail GmbH',
      'Fabrikam Inc',
      '康托索貿易有限公司',
      'A. Datum Corporation',
    ],
    share: 0.25,
    format: 'html',
    details: [{ name: 'NotifyInApp', value: 'True' }],
    steps: [
      {
        at: -88,
        status: 'investigating',
        post: {
          current:
            "We've received reports of failing sends and are checking whether your organization is affected.",
          nextUpdate: "We'll provide an update within 30 minutes.",
          scope: 'Any user who sends from Outlook on the web may be affected.',
        },
      },
      {
        at: -61,
        status: 'serviceDegradation',
        post: {
          moreInfo:
            'The following ways to send are not affected:\n<ul><li>Outlook for Windows &amp; Mac</li><li>Outlook mobile</li></ul>',
          current:
            "Monitoring shows that a part of the front-end servers rejects the send request after a certificate was renewed. We're reviewing the renewal to find out why it did not reach these servers.",
          scope:
            'Users whose connection is served by the affected front-end servers, about one in five requests.',
          start: -94,
          preliminaryRootCause: 'A certificate renewal reached only a part of the front-end servers.',
          nextUpdate: -20,
        },
      },
      {
        at: -22,
        status: 'serviceDegradation',
        post: {
          current:
            'We\'re distributing the renewed certificate by hand to the servers that missed it; 40 percent are done. See <a href="https://status.contoso.com/mail?view=sent&amp;lang=en">how to check a message that stays in Drafts</a>.',
          estimate: 'We expect the distribution to end within the next hour.',
          nextUpdate: 30,
        },
      },
      {
        at: 4,
        status: 'serviceDegradation',
        quick: 'The certificate has now reached 70 percent of the servers.',
      },
      {
        at: 12,
        status: 'restoringService',
        post: {
          current: 'All servers have the renewed certificate. We restart them in turn so that they use it.',
          nextUpdate: 60,
        },
      },
      {
        at: 26,
        status: 'verifyingService',
        post: {
          current: 'The restarts are complete. Error rates are back to normal and we keep watching them.',
          nextUpdate: 90,
        },
      },
      {
        at: 45,
        status: 'serviceRestored',
        endedAt: 41,
        post: {
          final: 'Telemetry over the last 20 minutes confirms that sending works for everybody.',
          end: 41,
          rootCause: 'A certificate renewal reached only a part of the front-end servers.',
          nextSteps: "We're changing the renewal so that it stops when a server doesn't answer.",
        },
      },
    ],
  },
  {
    id: 'EX1186120',
    title: 'Message trace results are up to six hours late in the Exchange admin center',
    service: 'Exchange',
    classification: 'advisory',
    feature: 'Management and Provisioning',
    featureGroup: 'Management and Provisioning',
    impact: "Admins may not find messages of the last six hours in message trace. Mail flow isn't affected.",
    startsAt: -3 * day,
    cloud: 'global',
    customers: ['Contoso Ltd', 'Litware 科技', 'Bellows College', 'Müller & Söhne Präzisionsteile KG'],
    share: 0.15,
    format: 'text',
    steps: [
      {
        at: -3 * day + 40,
        status: 'serviceDegradation',
        post: {
          current:
            'A queue that feeds message trace has grown faster than it is emptied. We add capacity to it.',
          scope: 'Admins of organizations whose mailboxes are hosted in the affected region.',
          start: -3 * day,
          nextUpdate: -2 * day,
        },
      },
      {
        at: -2 * day - 30,
        status: 'extendedRecovery',
        post: {
          moreInfo: 'Historical search reads another store and shows complete results.',
          current: 'The added capacity works: the delay has come down from fourteen hours to nine.',
          preliminaryRootCause:
            'A change of the retention schedule doubled the number of records per message.',
          nextUpdate: -1 * day,
        },
      },
      {
        at: -1 * day - 15,
        status: 'extendedRecovery',
        post: {
          current: 'The delay is six hours and still falling. It should be gone by the end of the week.',
          nextUpdate: 1 * day,
        },
      },
    ],
  },
  {
    id: 'EX1184417',
    title: 'Users may receive calendar invitations twice',
    service: 'Exchange',
    classification: 'incident',
    feature: 'Calendar',
    featureGroup: 'E-Mail and calendar access',
    impact: 'Users may have received a second copy of calendar invitations from outside their organization.',
    startsAt: -9 * day,
    cloud: 'global',
    customers: ['Contoso Ltd', 'Northwind Traders', 'Trey Research', 'Contoso Education'],
    format: 'htmlBreaks',
    steps: [
      {
        at: -9 * day + 55,
        status: 'investigating',
        post: { current: "We're looking at samples of doubled invitations.", nextUpdate: -9 * day + 180 },
      },
      {
        at: -9 * day + 170,
        status: 'restoringService',
        post: {
          current: 'We take back an update of the journaling agent that sent invitations on once more.',
          scope: 'Invitations from outside that pass a journal rule.',
          start: -9 * day,
          nextUpdate: -9 * day + 420,
        },
      },
      {
        at: -9 * day + 400,
        status: 'serviceRestored',
        endedAt: -9 * day + 380,
        post: {
          final: 'The update is taken back everywhere, and no doubled invitation was seen since.',
          end: -9 * day + 380,
          rootCause:
            'An update of the journaling agent handed invitations back to transport after it had kept them.',
        },
      },
      {
        at: -4 * day,
        status: 'postIncidentReviewPublished',
        endedAt: -9 * day + 380,
        post: { final: 'The post-incident review has been published.' },
      },
    ],
  },
];
