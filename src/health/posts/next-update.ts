import { readParts } from './post-parts.ts';
import { chinese } from './promise/chinese.ts';
import { english } from './promise/english.ts';

/** English comes first: posts in Chinese name UTC too. */
const languages = [english, chinese];

/**
 * When a post promises the next update, in milliseconds since 1970: from its "Next update by" part, else
 * from a sentence such as "We'll provide an update within 30 minutes", counted from `at`, the moment the post
 * was published. A promise without year, hour or zone, or whose weekday contradicts its date, is not read.
 */
export function readNextUpdate(at: number, text: string): number | undefined {
  const part = readParts(text).findLast(({ label }) => label.startsWith('Next update'));
  for (const language of languages) {
    const moment = part
      ? (language.readWritten(at, part.text) ?? language.readSpoken(at, part.text))
      : language.readSpoken(at, text);
    if (moment !== undefined) return moment;
  }
  return undefined;
}
