/**
 * Longest texts of the form, in UTF-16 units. Microsoft documents no limits for them; these are ours, wide enough for what
 * a person writes and small enough for a card that holds them all (Teams takes 28 KB in one message).
 */
export const longest = {
  service: 60,
  title: 250,
  description: 2_500,
  impact: 1_000,
  usersHit: 200,
  issueId: 20,
  contactName: 100,
  /** RFC 5321. */
  contactEmail: 254,
  contactPhone: 40,
  contactTimeZone: 60,
  azureId: 300,
  /** Of what is chosen in the card, not typed. */
  choice: 60,
} as const;

/**
 * The languages of Microsoft's support, of which it answers around the clock in English only
 * (learn.microsoft.com/rest/api/support/support-tickets/create, preferredSupportLanguage).
 */
export const supportLanguages = [
  'en-US',
  'zh-TW',
  'zh-Hans',
  'de-DE',
  'es-ES',
  'fr-FR',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'pt-BR',
  'ru-RU',
] as const;
