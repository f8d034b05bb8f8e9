/** What is open over all customers, whom it hits, how much of them is known, and the handover of a shift. */
export const overview = {} as const;
