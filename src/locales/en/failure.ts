/**
 * Why something could not be read, and who can mend it. `owner` is "partner" when it is about the partner's own tenant,
 * else "customer"; `thing` is one of `thing.*`;
 * `what` is a `Subject`.
 */
export const failure = {
  'thing.health': 'the service health',
  'thing.healthNow': 'the current service health',
  'thing.healthPart': 'part of the service health',
  'thing.issue': 'the issue',
  'thing.issueNow': 'the current state of the issue',
  'thing.customers': 'the customer list',
  'thing.roles': 'your roles',
  'thing.azure': 'Azure service health',
  'thing.azureNow': 'the current Azure service health',
  'thing.azurePart': 'part of Azure service health',
  'thing.history': 'the history of issues',
  'thing.historyNow': 'the latest history of issues',
  'thing.historyPart': 'part of the history of issues',
  'thing.messages': 'the message center',
  'thing.messagesNow': 'what is new in the message center',
  'thing.messagesPart': 'part of the message center',
  'thing.licences': 'the licenses',
  'thing.licencesNow': 'the current licenses',
  'thing.review': 'the post-incident review',
  'thing.profile': 'the customer’s country and language',

  'failure.consent_missing':
    '{owner, select, partner {Your organization} other {{customer}}} has not consented to the app, so {thing} can’t be read.',
  'failure.secret_expired': 'The app’s secret or certificate has expired, so {thing} can’t be read.',
  'failure.secret_invalid': 'The app’s secret or certificate is wrong, so {thing} can’t be read.',
  'failure.tenant_unknown':
    'Microsoft doesn’t know the tenant of {owner, select, partner {your organization} other {{customer}}}, so {thing} can’t be read.',
  'failure.tenant_deleted':
    'The tenant of {owner, select, partner {your organization} other {{customer}}} was deleted or is blocked, so {thing} can’t be read.',
  'failure.sign_in_refused':
    '{owner, select, partner {Your organization} other {{customer}}} refused the app’s sign-in, so {thing} can’t be read.',
  'failure.token_rejected': 'Microsoft did not accept the app’s sign-in, so {thing} can’t be read.',
  'failure.access_denied':
    'The app may not read {thing}{owner, select, partner {: a permission is missing} other { of {customer}: {what, select, licences {Partner Center does not allow it} other {a permission is missing or the delegated access has expired}}}}.',
  'failure.not_found':
    'Microsoft has no such entry{owner, select, partner {} other { for {customer}}}: {thing} can’t be read.',
  'failure.throttled': 'Microsoft is limiting requests at the moment, so {thing} can’t be read.',
  'failure.service_failed':
    'Microsoft could not answer because of a fault on its side: {thing} can’t be read.',
  'failure.answer_malformed': 'Microsoft’s answer was not readable: {thing} can’t be shown.',
  'failure.no_answer': 'Microsoft did not answer in time, so {thing} can’t be read.',
  'failure.unreachable': 'Microsoft could not be reached, so {thing} can’t be read.',
  'failure.unexpected': 'Something unexpected went wrong: {thing} can’t be read.',

  'mend.consent_missing':
    'Ask an admin of {owner, select, partner {your organization} other {{customer}}} to open the consent page and accept.',
  'mend.secret_expired': 'Ask the person who runs this bot to put in a new one.',
  'mend.secret_invalid': 'Ask the person who runs this bot to check it.',
  'mend.tenant_unknown': 'Ask the person who runs this bot to check the tenant ID.',
  'mend.tenant_deleted': 'Check in Partner Center whether this is still a customer.',
  'mend.sign_in_refused':
    'Ask an admin of {owner, select, partner {your organization} other {{customer}}} to check that the app is enabled and no Conditional Access policy blocks it.',
  'mend.token_rejected': 'Try again. If it stays like this, tell the person who runs this bot.',
  'mend.access_denied':
    '{what, select, health {Check the delegated access in Partner Center and renew it if it has expired.} issue {Check the delegated access in Partner Center and renew it if it has expired.} history {Check the delegated access in Partner Center and renew it if it has expired.} messages {Where its service health can be read, the app lacks the permission ServiceMessage.Read.All: ask an admin of {customer} to open the consent page and accept. Else renew the delegated access in Partner Center.} licences {Check in Partner Center that {customer} is still your customer and that the app is listed in the account settings, under App management.} azure {Give the app the role Reader on the customer’s Azure subscriptions, or have them delegated to your tenant by Azure Lighthouse.} other {Ask the person who runs this bot to check the app’s permissions.}}',
  'mend.not_found':
    '{what, select, licences {Check in Partner Center whether this is still a customer.} history {Check in the admin center which services this customer has.} health {Check in the admin center which services this customer has.} issue {Check the ID, or look in the admin center.} azure {Check the ID, or look in the Azure portal.} other {Tell the person who runs this bot.}}',
  'mend.throttled': 'Ask again in a few minutes.',
  'mend.throttledUntil': 'Ask again in {span}.',
  'mend.service_failed': 'Ask again in a few minutes.',
  'mend.answer_malformed':
    '{what, select, health {Look in the admin center, and tell the person who runs this bot.} issue {Look in the admin center, and tell the person who runs this bot.} other {Ask again. If it stays like this, tell the person who runs this bot.}}',
  'mend.no_answer':
    '{what, select, health {Ask again, or look in the admin center.} issue {Ask again, or look in the admin center.} other {Ask again in a minute. If it stays like this, tell the person who runs this bot.}}',
  'mend.unreachable': 'Ask again in a minute. If it stays like this, tell the person who runs this bot.',
  'mend.unexpected': 'Ask again. If it stays like this, tell the person who runs this bot.',

  'link.consent': 'Open consent page',
  'link.delegatedAccess': 'Open delegated access',

  'error.sorry': 'Sorry, something went wrong on our side. Please try again.',
  'error.reference':
    'If it happens again, give this reference to the person who runs this bot: {correlationId}',
} as const;
