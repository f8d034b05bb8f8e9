import assert from 'node:assert/strict';
import { Converter } from 'opencc-js/t2cn';
import { foldText } from '../../src/customers/fold-text.ts';

describe('foldText', () => {
  it('writes each traditional character as OpenCC writes it alone', () => {
    const convert = Converter({ from: 't', to: 'cn' });
    const wrong: string[] = [];
    for (let code = 0x3400; code < 0x32_3b0; code += 1) {
      const character = String.fromCodePoint(code).normalize('NFKD');
      if (!/^\p{Script=Han}$/u.test(character)) continue;
      if (foldText(character) !== convert(character)) wrong.push(character);
    }
    assert.deepEqual(wrong, []);
  });

  it('folds both ways of writing a name to one', () => {
    assert.equal(foldText('臺灣電腦'), foldText('台湾电脑'));
  });
});
