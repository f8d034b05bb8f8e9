import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText, longestText } from '../../../src/commands/grammar/clean-text.ts';
import { withinCpu } from '../../within-cpu.ts';
import { hostileUnits } from './hostile.ts';

describe('cleanText', () => {
  const examples: [what: string, raw: string, clean: string][] = [
    [
      'mentions anywhere',
      '<at>Partner Health</at> health <at id="1">Ann</at> for Contoso',
      'health for Contoso',
    ],
    ['a mention that never ends', '<at>health for Contoso', 'health for Contoso'],
    ['the mark of a quoted message', '<quoted messageId="17"/>health', 'health'],
    ['a quoted message with its text', '<quoted messageId="17">old</quoted>health', 'health'],
    [
      'a message quoted as HTML',
      '<blockquote itemscope><b>Ann</b><p>use Fabrikam</p></blockquote>health',
      'health',
    ],
    ['attachments', 'health<attachment id="9"></attachment>', 'health'],
    ['other markup', '<p>health&nbsp;for <b>Contoso</b><br/>Ltd</p>', 'health for Contoso Ltd'],
    [
      'named and numbered entities',
      'health for Marks &amp; Spencer &#x2013; &#67;af&eacute;',
      'health for Marks & Spencer – Café',
    ],
    ['an ampersand of a name', 'health for AT&T and R&D &copy', 'health for AT&T and R&D &copy'],
    ['full-width forms', 'ｈｅａｌｔｈ　ｆｏｒ　Ｃｏｎｔｏｓｏ？', 'health for Contoso?'],
    ['smart quotes', 'health for “Contoso” of ‘O’Neil’', "health for \"Contoso\" of 'O'Neil'"],
    ['Chinese quotes', '「康托索」《貿易》的健康狀態', '"康托索""貿易"的健康狀態'],
    ['zero-width characters', 'he\u200Bal\u00ADth\uFEFF for Con\u2060toso', 'health for Contoso'],
    ['bidi controls', '\u202Ehealth\u202C \u2066for\u2069 Contoso', 'health for Contoso'],
    ['emoji of several characters', '👨‍👩‍👧 health 🔥for❤️ Contoso 👍🏽🇩🇪1️⃣', 'health for Contoso 1'],
    ['signs that are no part of a name', 'health for Contoso™ ©', 'health for Contoso'],
    ['line breaks and tabs', ' health\r\n\tfor\u2028 Contoso\u0000', 'health for Contoso'],
    ['marks of code and emphasis', '**health** `for Contoso`', 'health for Contoso'],
    ['half of a character', 'health \uD83D for Contoso', 'health for Contoso'],
    ['nothing that is readable', '<at>Bot</at> 👍&nbsp;', ''],
  ];
  for (const [what, raw, clean] of examples) {
    it(`reads through ${what}`, () => assert.equal(cleanText(raw), clean));
  }

  it('keeps letters of any script', () => {
    const names = 'Łódź Straße Ολυμπία Ромашка 康托索 かんとそ 콘토소 कंपनी';
    assert.equal(cleanText(names), names.normalize('NFKC'));
  });

  it('keeps what a command could need of a message that is too long', () => {
    assert.equal(cleanText(`health for ${'Contoso '.repeat(4000)}`).length, longestText);
    const mentions = '<at>Partner Health</at>&nbsp;'.repeat(1000);
    assert.equal(cleanText(`${mentions}health for Contoso`), 'health for Contoso');
  });

  it('never throws and gives one line without half characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.constantFrom(...hostileUnits),
        (text, unit) => {
          const clean = cleanText(text + unit.repeat(90) + text);
          assert.ok(clean.length <= longestText);
          assert.doesNotMatch(clean, /[\p{Cc}\p{Cf}\p{Surrogate}<>]|\s\s|^\s|\s$/u);
        },
      ),
    );
  });

  it('reads half a million hostile characters to their end', () => {
    withinCpu(10_000, () => {
      for (const unit of hostileUnits) {
        assert.ok(cleanText(unit.repeat(Math.ceil(500_000 / unit.length))).length <= longestText, unit);
      }
    });
  });
});
