/** The languages that the product speaks, as BCP 47 tags. */
export const locales = ['en', 'zh-TW', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];
