/** Azure in the health of a customer. */
export const azure = {
  'azure.status.active': 'Active',
  'azure.status.resolved': 'Resolved',
  'azure.status.serviceIssue': 'Service issue',
  'azure.kind.serviceIssue': 'Service issue',
  'azure.kind.healthAdvisory': 'Health advisory',
  'azure.kind.securityAdvisory': 'Security advisory',
  'azure.place': '{service} ({regions})',
  'azure.hits':
    'Hits {total, plural, one {the subscription {names}} other {{count} of {total} subscriptions: {names}}}',
  'azure.leftOut':
    '{count, plural, one {# other open Azure issue is} other {# other open Azure issues are}} not shown here.',
  'azure.notKnown':
    '{count, plural, one {# service is} other {All # other services are}} healthy; Azure is not known',
  'azure.alone': '{state}; Microsoft 365 is not known',
  'azure.notHere':
    'Azure is not part of this: Partner Center operated by 21Vianet has no Azure subscriptions.',
  'azure.advisories': '{count, plural, one {# advisory} other {# advisories}} on Azure',
  'azure.maintenance':
    'Azure maintenance in the next {days} days: {count, plural, one {# window} other {# windows}}',
  'azure.window': '{from} to {to}',
  'azure.windowNow': 'Now, until {to}',
  'azure.windowFrom': 'From {from}',
  'azure.button.maintenance': 'Planned maintenance',
  'azure.button.all': 'All of Azure',
  'azure.notShown': 'The app is not shown the text of this security advisory: read it in the Azure portal.',
  'azure.portal': 'Azure portal',
} as const;
