/** The history of a customer, its licenses. */
export const history = {} as const;
