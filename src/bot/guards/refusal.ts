/** Why an activity is not accepted. `status` goes to the sender, with the code alone. */
export interface Refusal {
  readonly status: 400 | 401 | 403;
  readonly code: string;
}

export function refuse(code: string): Refusal {
  return { status: 403, code };
}
