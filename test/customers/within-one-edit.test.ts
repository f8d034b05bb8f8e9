import assert from 'node:assert/strict';
import { withinOneEdit } from '../../src/customers/within-one-edit.ts';

describe('withinOneEdit', () => {
  for (const [typed, what] of [
    ['contoso', 'the same'],
    ['contso', 'a letter missing'],
    ['conttoso', 'a letter too many'],
    ['contaso', 'a wrong letter'],
    ['cotnoso', 'two letters swapped'],
    ['ontoso', 'the first letter missing'],
    ['contosos', 'a letter at the end'],
  ] as const) {
    it(`takes ${what}`, () => {
      assert.equal(withinOneEdit('contoso', typed), true);
      assert.equal(withinOneEdit(typed, 'contoso'), true);
    });
  }

  for (const typed of ['contos', 'cantaso', 'kontosos', 'cnoto', '', 'ocntsoo']) {
    it(`does not take "${typed}"`, () => {
      assert.equal(withinOneEdit('contoso', typed), typed === 'contos');
    });
  }
});
