import type { Cloud } from '../../calls.ts';
import type { ServiceId } from '../services.ts';

/** Something that went wrong once or more often in the last sixty days, and ended. */
export interface EndedKind {
  readonly service: ServiceId;
  readonly classification: 'incident' | 'advisory';
  readonly feature: string;
  readonly title: string;
  readonly impact: string;
  /** A whole sentence. */
  readonly cause: string;
  /** What Microsoft did, as it follows "We're". */
  readonly remedy: string;
  /** A workaround, as a whole sentence. */
  readonly moreInfo?: string;
  /** When it ended in days before the world's start, and how many minutes it had lasted by then. */
  readonly ended: readonly (readonly [daysAgo: number, minutes: number])[];
  /** The service was not usable at all. */
  readonly isOutage?: true;
  /** `reviewed`: a post-incident review was published five days later; `falsePositive`: it was nothing. */
  readonly outcome?: 'reviewed' | 'falsePositive';
  /** The public cloud where none is named. */
  readonly cloud?: Cloud;
}
