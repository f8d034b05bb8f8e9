import { hear } from './hear.ts';

/** What a complaint is about, as far as what to check first differs. */
export const topics = ['mail', 'meetings', 'files', 'signIn', 'devices', 'apps', 'azure', 'general'] as const;
export type Topic = (typeof topics)[number];

const topicByIdea: Readonly<Record<string, Topic>> = {
  'service Exchange': 'mail',
  'service microsoftteams': 'meetings',
  'service Lync': 'meetings',
  'service SharePoint': 'files',
  'service OneDriveForBusiness': 'files',
  'service OrgLiveID': 'signIn',
  'service Intune': 'devices',
  'service DynamicsCRM': 'apps',
  'service PowerApps': 'apps',
  'service MicrosoftFlow': 'apps',
  'service PowerBIcom': 'apps',
  'service Azure': 'azure',
  'thing signin': 'signIn',
  'thing mail': 'mail',
  'thing calendar': 'mail',
  'thing trace': 'mail',
  'thing quarantine': 'mail',
  'thing meeting': 'meetings',
  'thing call': 'meetings',
  'thing presence': 'meetings',
  'thing chat': 'meetings',
  'thing channel': 'meetings',
  'thing recording': 'meetings',
  'thing file': 'files',
  'thing sync': 'files',
  'thing share': 'files',
  'thing page': 'files',
  'thing device': 'devices',
  'thing policy': 'devices',
  'thing flow': 'apps',
  'thing form': 'apps',
  'thing virtual machine': 'azure',
  'thing storage': 'azure',
  'thing database': 'azure',
};

/** The topic of a complaint: signing in before all, because nothing works without it, else what is named first. */
export function topicOf(symptoms: string): Topic {
  const named = hear(symptoms).flatMap(({ kind, name }) => topicByIdea[`${kind} ${name}`] ?? []);
  return named.includes('signIn') ? 'signIn' : (named[0] ?? 'general');
}
