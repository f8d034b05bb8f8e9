import type { Post } from '../model.ts';
import { type PostLabel, readParts } from '../posts/post-parts.ts';

/** Words that tell what still works or what to do; others tell details of the fault, or what Microsoft did against it. */
const helps = [
  /(?<!\bno (?:\w+ )?|(?:explor|identify|investigat|develop|look|search)[^.\n]{0,40})work ?-?arounds?/i,
  /alternativ|instead|in the meantime|meanwhile|until then|temporar|bypass|to mitigate|as a mitigation|recommend/i,
  /unaffected|not affected|aren['’]t affected|isn['’]t affected/i,
  /are able to|still (?:be )?(?:able|work|available|use|access)|works? in|can (?:also |still )?(?:use|access|try|open|sign|switch|send)/i,
  /替代|变通|(?<!(?:没有|尚无|暂无|寻找|研究|查找).{0,10})(?:临时|暂时)?解决(?:方法|办法|方案)|绕过|改用|改为使用|在此期间|建议/,
  /(?<!不)可以?(?:继续|正常|通过|改|尝试)?(?:使用|访问|打开|登录|发送|切换|尝试)|[不未]受(?:此)?影响|仍然?(?:可|能)|(?<!无法|不能)正常(?:使用|工作)/,
];

/** "None at this time" under the label of a workaround. */
const isNone =
  /^(?:none|n\/?a\b|no\b|not\b|there(?:['’]s| is| are)(?: currently)? no\b|unknown|to be determined|tbd\b|[暂尚]?无|没有|目前(?:[尚还暂]?无|[尚还]?没有))/i;

/** Where a workaround stands, the surest first. */
const places: readonly { readonly label: PostLabel; readonly tells: (text: string) => boolean }[] = [
  { label: 'Workaround', tells: (text) => !isNone.test(text) },
  { label: 'Mitigation', tells: isHelp },
  { label: 'More info', tells: isHelp },
];

/**
 * A way around an issue in Microsoft's words, from the newest post that names one, plain text; undefined where none does.
 * Text under a label for it comes before text that only sounds like it.
 */
export function findWorkaround(posts: readonly Post[]): string | undefined {
  const parts = posts.flatMap(({ text }) => readParts(text));
  for (const { label, tells } of places) {
    const found = parts.find((part) => part.label === label && tells(part.text));
    if (found) return found.text;
  }
  return undefined;
}

function isHelp(text: string): boolean {
  return helps.some((words) => words.test(text));
}
