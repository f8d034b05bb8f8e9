import type { FaultCode, FormFault } from '../check-form.ts';
import type { FormField, FormInput } from '../support-request.ts';
import { cleanLine, cleanLines } from './clean-typed.ts';

/** Reads the fields of one form and gathers what is wrong with them: at most one fault a field, the first. */
export interface FormReader {
  readonly faults: readonly FormFault[];
  fault(field: FormField, code: FaultCode): void;
  /** A field of one line; empty where nothing was typed. */
  line(field: FormField, longest: number): string;
  /** A field of several lines. */
  lines(field: FormField, longest: number): string;
  /** The text, or the fault `missing` where there is none. */
  needed(field: FormField, text: string): string;
  /** What `read` makes of a text; the fault where it makes nothing of it. Undefined for an empty text. */
  readAs<T>(
    field: FormField,
    text: string,
    code: FaultCode,
    read: (text: string) => T | undefined,
  ): T | undefined;
}

export function createFormReader(input: FormInput): FormReader {
  const faults: FormFault[] = [];

  function fault(field: FormField, code: FaultCode): void {
    if (!faults.some((known) => known.field === field)) faults.push({ field, code });
  }

  function within(field: FormField, text: string, longest: number): string {
    if (text.length > longest) fault(field, 'tooLong');
    return text;
  }

  return {
    faults,
    fault,
    line: (field, longest) => within(field, cleanLine(input[field] ?? ''), longest),
    lines: (field, longest) => within(field, cleanLines(input[field] ?? ''), longest),
    needed(field, text) {
      if (text === '') fault(field, 'missing');
      return text;
    },
    readAs(field, text, code, read) {
      if (text === '') return undefined;
      const value = read(text);
      if (value === undefined) fault(field, code);
      return value;
    },
  };
}
