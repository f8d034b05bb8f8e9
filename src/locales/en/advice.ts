/** What to tell a customer, is it Microsoft, which portal. */
export const advice = {} as const;
