/**
 * Why something could not be done for a customer, and the mend. `area` is what it was to be done with: "azure" (Azure's
 * support), "requests" (service requests of Partner Center), "licences" or "signIn". The reasons of the sign-in of people
 * have a catalog of their own.
 */
export const action = {
  'action.consent_missing':
    '{area, select, requests {Your organization has not consented to the app acting for people in Partner Center, so nothing could be done.} licences {Your organization has not consented to the app in Partner Center, so nothing could be done.} other {{customer} has not consented to the app, so nothing could be done.}}',
  'action.secret_expired': 'The app’s secret or certificate has expired, so nothing could be done.',
  'action.secret_invalid': 'The app’s secret or certificate is wrong, so nothing could be done.',
  'action.tenant_unknown': 'Microsoft doesn’t know the tenant of {customer}.',
  'action.tenant_deleted': 'The tenant of {customer} was deleted or is blocked.',
  'action.sign_in_refused':
    '{area, select, requests {The sign-in with the tenant of your organization was refused.} licences {The sign-in with the tenant of your organization was refused.} other {The sign-in with the tenant of {customer} was refused.}}',
  'action.token_rejected': 'Microsoft did not accept the sign-in, so nothing could be done.',
  'action.access_denied':
    '{area, select, azure {The app may not work on support requests in the Azure subscriptions of {customer}.} requests {You may not work on service requests of {customer} in Partner Center.} licences {Partner Center does not let this be done for {customer}.} other {Microsoft does not allow it for {customer}.}}',
  'action.not_found':
    '{area, select, azure {Azure has no such support request or subscription for {customer}.} requests {Partner Center has no service request with this number for {customer}.} licences {Partner Center has no such license for {customer}.} other {Microsoft has no such entry for {customer}.}}',
  'action.throttled': 'Microsoft is limiting requests at the moment.',
  'action.service_failed': 'Microsoft could not do it because of a fault on its side.',
  'action.answer_malformed': 'Microsoft’s answer was not readable.',
  'action.no_answer': 'Microsoft did not answer in time.',
  'action.unreachable': 'Microsoft could not be reached.',
  'action.unexpected': 'Something unexpected went wrong.',
  'action.changed_meanwhile': 'Somebody else has changed it meanwhile, so nothing was done.',
  'action.rejected': 'Microsoft does not take it as it is.',
  'action.portal_only': 'Microsoft lets this be done in its portal only, not from here.',
  'action.plan_missing':
    'No support plan covers it: neither {customer} nor your organization has one that may open Azure support requests by API.',
  'action.outcome_unknown': 'No good answer came: it may have been done or not.',
  // Follows another sentence, and begins with what its language sets between.
  'action.says': ' Microsoft says: “{says}”',

  'actionMend.consent_missing':
    '{area, select, requests {Ask an admin of your organization to grant admin consent for the bot’s app: API permission “Microsoft Partner Center”, delegated, user_impersonation.} licences {Ask an admin of your organization to grant admin consent for the app’s API permission “Microsoft Partner Center”.} other {Ask an admin of {customer} to open the consent page and accept.}}',
  'actionMend.secret_expired': 'Ask the person who runs this bot to put in a new one.',
  'actionMend.secret_invalid': 'Ask the person who runs this bot to check it.',
  'actionMend.tenant_unknown': 'Ask the person who runs this bot to check the tenant ID.',
  'actionMend.tenant_deleted': 'Check in Partner Center whether this is still a customer.',
  'actionMend.sign_in_refused':
    '{area, select, requests {Ask an admin of your organization to check that the app is enabled and no Conditional Access policy blocks it.} licences {Ask an admin of your organization to check that the app is enabled and no Conditional Access policy blocks it.} other {Ask an admin of {customer} to check that the app is enabled and no Conditional Access policy blocks it.}}',
  'actionMend.token_rejected': 'Try again. If it stays like this, tell the person who runs this bot.',
  'actionMend.access_denied':
    '{area, select, azure {Give the app the role Support Request Contributor on the subscription, or open the request in the Azure portal.} requests {Working on them takes the role Admin agent or Helpdesk agent and a delegated access that holds Service Support Administrator. Until then, use the admin center.} licences {It takes the role Admin agent. Check in Partner Center that {customer} is still your customer.} other {Ask the person who runs this bot to check the app’s permissions.}}',
  'actionMend.not_found':
    '{area, select, azure {Check in the Azure portal whether it is still there.} requests {Check the number in the admin center: a new request can take some minutes to show in Partner Center.} licences {Check in Partner Center which licenses {customer} has.} other {Look for it in the admin center.}}',
  'actionMend.throttled': 'Try again in a few minutes.',
  'actionMend.throttledSeconds': 'Try again in {seconds, plural, one {# second} other {# seconds}}.',
  'actionMend.throttledUntil': 'Try again after {moment}.',
  'actionMend.throttledOver': 'You can try again now.',
  'actionMend.service_failed': 'Try again in a few minutes.',
  'actionMend.answer_malformed': 'Try again. If it stays like this, tell the person who runs this bot.',
  'actionMend.no_answer': 'Try again in a minute. If it stays like this, tell the person who runs this bot.',
  'actionMend.unreachable':
    'Try again in a minute. If it stays like this, tell the person who runs this bot.',
  'actionMend.unexpected': 'Try again. If it stays like this, tell the person who runs this bot.',
  'actionMend.changed_meanwhile': 'Refresh, look at what has changed, and do it again if it is still wanted.',
  'actionMend.rejected': 'Correct it and send it again.',
  'actionMend.portal_only': 'Do it in the portal. It shows here once the request is read again.',
  'actionMend.plan_missing':
    'Open it in the Azure portal with the plan “Cloud Solution Provider”, or get a plan such as Advanced Support for Partners.',
  'actionMend.outcome_unknown':
    'Refresh in a minute to see whether it was done. Doing it again from the same card does nothing twice.',
} as const;
