/** Message center posts and planned maintenance. */
export const messages = {} as const;
