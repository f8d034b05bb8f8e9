const ours = /^r-?(\d{1,7})$/i;
const digits = /^\d{1,6}$/;
const sure = /^r-\d{4,7}$/i;
/** Microsoft numbers its requests with 15 or 16 digits; older ones are shorter. */
const microsofts = /^\d{8,20}$/;

export interface FoundNumber {
  /** "R-0042" */
  readonly number: string;
  /** False for a word that may be something else: "R-42" may be the name of a company. */
  readonly sure: boolean;
}

/** The number of a support request that a word is, in any case, with or without leading zeros: "r-42". */
export function requestNumberOf(word: string): FoundNumber | undefined {
  const [, count] = ours.exec(word) ?? [];
  return count === undefined ? undefined : { number: numbered(count), sure: sure.test(word) };
}

/** The number that digits are where the words before them ask for one: request 42. */
export function requestNumberAsked(word: string): FoundNumber | undefined {
  return digits.test(word) ? { number: numbered(word), sure: true } : requestNumberOf(word);
}

/** Whether a word may be the number that Microsoft gave to a request: "2611270040001234". */
export function isMicrosoftNumber(word: string): boolean {
  return microsofts.test(word);
}

function numbered(digits: string): string {
  return `R-${digits.replace(/^0+/, '').padStart(4, '0')}`;
}
