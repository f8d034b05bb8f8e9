import traditional from 'opencc-js/dict/TSCharacters';

/** ASCII without the apostrophe and the grave accent. */
const plain = /^[\x20-\x26\x28-\x5f\x61-\x7e]*$/;
const accents = /[\u0300-\u036f]/g;
const apostrophes = /['‘’ʼ´`]/g;
const han = /\p{Script=Han}/gu;

/** Letters that are written as others where a keyboard lacks them, and that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const lettersToReplace = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * The simplified character of each traditional one (OpenCC's; the first where there are several). Character by
 * character, not by phrase as OpenCC's converter does: a part of a name must fold to a part of the folded name.
 */
const simplified = new Map(
  traditional.split('|').map((entry): [string, string] => {
    const [from = '', to = from] = entry.split(' ');
    return [from, to];
  }),
);
const simplify = (character: string) => simplified.get(character) ?? character;

/**
 * Removes from a text what people do not care about when they look for a name: case, accents, full or half width,
 * ligatures, apostrophes, traditional or simplified script. Two texts that differ only there fold to the same text.
 */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .replace(apostrophes, '')
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .replace(apostrophes, '')
    .replace(lettersToReplace, (letter) => letters[letter] ?? letter)
    .normalize('NFC')
    .replace(han, simplify);
}
