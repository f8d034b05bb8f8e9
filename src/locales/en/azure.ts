/** Azure in the health of a customer. */
export const azure = {} as const;
