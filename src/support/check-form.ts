import type { FormField } from './support-request.ts';

export const faultCodes = [
  'missing',
  'tooLong',
  'notEmail',
  'notPhone',
  'notTime',
  'inFuture',
  'notZone',
  'notOffered',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** What is wrong with one field of the form. */
export interface FormFault {
  readonly field: FormField;
  readonly code: FaultCode;
}
