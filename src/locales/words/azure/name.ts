import type { Locale } from '../../locale.ts';

/** One of Azure's services or regions, and what people call it besides. */
export interface AzureName {
  /** As Azure Service Health writes it, in English. */
  readonly name: string;
  readonly also?: Readonly<Partial<Record<Locale, readonly string[]>>>;
  /** Everyday words that mean it only beside the word Azure: "storage". */
  readonly besideAzure?: readonly string[];
}
