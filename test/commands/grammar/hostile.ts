/** What a message of 28 KB may be made of to make a reader of it slow. */
export const hostileUnits = [
  'a',
  '<',
  '<at',
  '<at>',
  '<at></a',
  '<quoted ',
  '<blockquote>',
  '</blockquote>',
  '</blockquote><blockquote',
  '<b<',
  '&',
  '&amp;',
  '&#',
  '&nbsp;',
  ' ',
  '\n',
  '\u200B',
  '👨‍👩‍👧',
  '\uFDFA',
  '\u0323\u0301',
  '\uD800',
  '"',
  '"a" ',
  " 'a",
  "'s",
  '(',
  '()',
  '?',
  'a-',
  'https://a/',
  'EX123456 ',
  'health ',
  'exchange ',
  'please the ',
  '的健康',
  '健康',
  '嗎',
];

/** The shortest of several runs in milliseconds, so that other work on the machine counts little. */
export function timeOf(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
