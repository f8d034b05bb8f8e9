import type { FormField } from './support-request.ts';

/** How many characters a field may hold: those of Azure's support where it says so, else what a reader still reads. */
export const fieldLengths: Readonly<Record<FormField, number>> = {
  service: 100,
  severity: 20,
  title: 250,
  description: 2000,
  impact: 1000,
  startedDate: 10,
  startedTime: 8,
  usersHit: 100,
  issueId: 40,
  contactName: 100,
  contactEmail: 254,
  contactPhone: 40,
  contactTimeZone: 64,
  contactLanguage: 35,
  contactCountry: 2,
  contactAroundTheClock: 5,
  azureSubscription: 36,
  azureService: 200,
  azureClassification: 300,
};
