/** Our number of a request: "R-0001", four digits at least. */
export function requestNumber(count: number): string {
  return `R-${String(count).padStart(4, '0')}`;
}

/** The number that a person means by "r-42", "R42", "42" or "R-0042"; what is no number stays as it is, in upper case. */
export function readRequestNumber(text: string): string {
  const typed = text.trim().toUpperCase();
  const digits = /^(?:R-?)?0*(\d{1,12})$/.exec(typed)?.[1];
  return digits === undefined ? typed : requestNumber(Number(digits));
}
