const suites = ['Microsoft 365', 'Office 365', 'M365', 'O365'];

const plans = [
  ...['E1', 'E3', 'E5', 'F1', 'F3', 'F5', 'A1', 'A3', 'A5', 'G1', 'G3', 'G5'],
  ...['Business Basic', 'Business Standard', 'Business Premium', 'Enterprise', 'Copilot'],
];

const others = [
  ...['P1', 'P2', 'P3', 'Plan 1', 'Plan 2', 'Plan 3', 'Plan 5', 'Premium', 'Basic', 'Standard'],
  ...['Pro', 'Premium per User', 'Visio', 'Project', 'Windows 365', 'Copilot Studio', 'Essentials'],
  ...['Enterprise Mobility + Security', 'EMS', 'Audio Conferencing', 'Phone System', 'Calling Plan'],
  ...['Teams Rooms', 'Microsoft Teams Rooms', 'Teams Essentials', 'Archiving', 'Kiosk', 'Trial'],
];

/**
 * What Microsoft calls the plans that are sold by seats, whole or in part, the same in every language
 * (learn.microsoft.com/entra/identity/users/licensing-service-plan-reference). With the names of services they tell
 * where a product begins and a customer ends: "Contoso Business Premium".
 */
export const products: readonly string[] = [
  ...suites.flatMap((suite) => plans.map((plan) => `${suite} ${plan}`)),
  ...plans,
  ...others,
];
