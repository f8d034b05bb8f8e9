import { withinOneEdit } from './within-one-edit.ts';

/** Legal forms as folded words; those of several words as people write them with dots or spaces. */
const forms: ReadonlySet<string> = new Set(
  `ltd,limited,plc,llp,lp,llc,l l c,inc,incorporated,corp,corporation,co,company,and co,
  gmbh,g m b h,mbh,ggmbh,gesmbh,ag,kg,kgaa,ohg,gbr,ug,haftungsbeschrankt,und co,se,
  sa,s a,sas,s a s,sarl,s a r l,sasu,eurl,snc,spa,s p a,srl,s r l,sl,s l,slu,lda,ltda,sa de cv,s a de c v,
  bv,b v,nv,n v,bvba,vof,ab,oy,oyj,as,a s,asa,aps,hf,ehf,kft,zrt,nyrt,doo,d o o,sro,s r o,sp z o o,oo,ooo,
  pty,ptyltd,pte,pvt,private,sdn bhd,bhd,kk,k k,株式会社,有限会社,合同会社,주식회사,주`
    .split(',')
    .map((form) => form.trim()),
);
const longestForm = 4;
/** What a name must end with to end with one of them: most names don't, and need no closer look. */
const lastWords: ReadonlySet<string> = new Set(
  [...forms].map((form) => form.slice(form.lastIndexOf(' ') + 1)),
);

/** Chinese, Japanese and Korean forms stand without a space behind the name; the longest first. */
const suffixes = [
  '股份有限责任公司',
  '有限责任公司',
  '股份有限公司',
  '有限公司',
  '股份公司',
  '株式会社',
  '有限会社',
  '合同会社',
  '주식회사',
  '公司',
];
/** Japanese and Korean forms may also stand in front. */
const prefixes = ['株式会社', '有限会社', '合同会社', '주식회사'];

/**
 * Drops the legal form from the end of a name in folded words ("contoso retail gmbh co kg" -> "contoso retail"),
 * or in East Asian names the suffix or prefix. Never drops the whole name.
 */
export function dropLegalForm(words: readonly string[]): readonly string[] {
  let rest = dropPrefix(words);
  for (;;) {
    const shorter = dropLastForm(rest) ?? dropSuffix(rest);
    if (shorter === undefined) return rest;
    rest = shorter;
  }
}

/** Drops a mistyped legal form ("contoso gmhb"): undefined where the last word is not nearly one. */
export function dropNearlyLegalForm(words: readonly string[]): readonly string[] | undefined {
  const last = words.at(-1) ?? '';
  if (words.length > 1 && last.length >= 2) {
    for (const form of forms) {
      if (form.length >= 3 && withinOneEdit(form, last)) return words.slice(0, -1);
    }
  }
  for (const suffix of suffixes) {
    if (suffix.length < 4) continue;
    for (const length of [suffix.length, suffix.length - 1, suffix.length + 1]) {
      if (last.length > length && withinOneEdit(suffix, last.slice(-length))) {
        return [...words.slice(0, -1), last.slice(0, -length)];
      }
    }
  }
  return undefined;
}

function dropLastForm(words: readonly string[]): readonly string[] | undefined {
  if (!lastWords.has(words.at(-1) ?? '')) return undefined;
  for (let count = Math.min(longestForm, words.length - 1); count > 0; count--) {
    if (forms.has(words.slice(-count).join(' '))) return words.slice(0, -count);
  }
  return undefined;
}

function dropSuffix(words: readonly string[]): readonly string[] | undefined {
  const last = words.at(-1) ?? '';
  const suffix = suffixes.find((form) => last.endsWith(form));
  if (suffix === undefined) return undefined;
  if (last.length > suffix.length) return [...words.slice(0, -1), last.slice(0, -suffix.length)];
  return words.length > 1 ? words.slice(0, -1) : undefined;
}

function dropPrefix(words: readonly string[]): readonly string[] {
  const [first = '', ...others] = words;
  const prefix = prefixes.find((form) => first.startsWith(form));
  if (prefix === undefined) return words;
  if (first.length > prefix.length) return [first.slice(prefix.length), ...others];
  return others.length > 0 ? others : words;
}
